import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import type { ContainerType } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { type ArticleScopes, findScopes } from './article-scopes.ts';
import { IdClaims } from './claim-ids.ts';

const abbreviations: Readonly<Partial<Record<ContainerType, string>>> = {
  toc: 'toc',
  part: 'part',
  chapter: 'chp',
  section: 'sec',
  subsection: 'subsec',
  division: 'dvs',
  article: 'art',
  paragraph: 'para',
  item: 'item',
  subitem: 'subitem',
  table: 'tbl',
  tableRow: 'row',
  tableCell: 'cell',
  supplProvision: 'suppl',
  appdx: 'appdx',
  cover: 'cover',
  closing: 'closing',
  commentary: 'commentary',
};

/** Their ids count positions, whatever is printed. */
const byPosition: ReadonlySet<ContainerType> = new Set([
  'subitem',
  'table',
  'tableRow',
  'tableCell',
  'supplProvision',
  'appdx',
  'toc',
]);

const neverNumbered: ReadonlySet<ContainerType> = new Set([
  'table',
  'tableRow',
  'tableCell',
  'preamble',
  'toc',
]);

/** What ids are made from: the scopes of the articles, and the ids that are taken. */
interface Naming extends ArticleScopes {
  claims: IdClaims;
  /** Annexes so far, which are counted over the whole document. */
  appendices: number;
}

/** Gives every node its id after the printed numbers, as the Akoma Ntoso naming convention does. */
export function assignIds(root: Container, messages: Message[]): void {
  root.id = 'root';
  nameChildren(root, '', { ...findScopes(root), claims: new IdClaims(messages), appendices: 0 });
}

function nameChildren(node: Container, articlePrefix: string, naming: Naming): void {
  const prefix = node.type === 'root' ? '' : `${node.id}__`;
  const counts = new Map<ContainerType, number>();
  const unnumbered: { child: Container; wanted: string; count: number }[] = [];
  let sentences = 0;
  for (const child of node.children) {
    if (!isContainer(child)) {
      if (child.type === 'sentence') child.id = `${prefix}sent_${++sentences}`;
      continue;
    }
    const ordinal = (counts.get(child.type) ?? 0) + (isHead(child) ? 0 : 1);
    counts.set(child.type, ordinal);
    const count = naming.ordinals.get(child) ?? ordinal;
    const wanted =
      child.type === 'appdx'
        ? `appdx_${++naming.appendices}`
        : (child.type === 'article' ? articlePrefix : prefix) + nameOf(child, count);
    if (child.number === undefined) unnumbered.push({ child, wanted, count });
    else child.id = naming.claims.claim(wanted, child);
  }
  // A printed number has the first right to its id: 第1項 is the one that says so, not the text before it.
  for (const { child, wanted, count } of unnumbered) {
    child.id = naming.claims.claim(wanted, child);
    if (!neverNumbered.has(child.type)) child.number = String(count);
  }
  for (const child of node.children)
    if (isContainer(child)) nameChildren(child, prefixBelow(child, articlePrefix, naming), naming);
}

function isHead({ type, head }: Container): boolean {
  return type === 'tableRow' && head === true;
}

function nameOf(child: Container, count: number): string {
  if (child.type === 'preamble') return 'preamble';
  if (isHead(child)) return 'head';
  return `${abbreviations[child.type]}_${byPosition.has(child.type) ? count : (child.number ?? count)}`;
}

/** What the ids of the articles in a container begin with. */
function prefixBelow(child: Container, articlePrefix: string, { prefixing }: Naming): string {
  if (prefixing.has(child)) return `${child.id}__`;
  return child.type === 'supplProvision' || child.type === 'appdx' ? '' : articlePrefix;
}
