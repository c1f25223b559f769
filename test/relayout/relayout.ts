import type { Container } from '../../src/model/node.ts';
import { type HeadingType, headingTypes } from '../../src/model/node-type.ts';
import { isContainer, walk } from '../../src/model/tree-walk.ts';
import type { Layout } from './layout.ts';
import { printTree } from './print-tree.ts';
import { setLines } from './set-lines.ts';

/** A text in another layout, and the nodes that its tree must have. */
export interface Relaid {
  text: string;
  gold: GoldClause[];
}

export interface GoldClause {
  id: string;
  type: string;
  /** Its caption where the layout prints it, and its own sentences, without white space. */
  text: string;
}

const listed: ReadonlySet<string> = new Set([
  ...headingTypes,
  'article',
  'paragraph',
  'item',
  'subitem',
  'supplProvision',
]);

/** Takes out white space and puts misread glyphs right. */
function fold(text: string): string {
  return text.normalize('NFKC').replaceAll('收', '収').replace(/\s/g, '');
}

/** Sentences of a node itself, folded. */
export function ownText(node: Container): string {
  return fold(
    node.children
      .map((child) => (isContainer(child) || child.type !== 'sentence' ? '' : child.value))
      .join(''),
  );
}

function captionOf(node: Container, { article }: Layout): string {
  if (node.caption === undefined || (node.type === 'article' && article === 'none')) return '';
  return `（${node.caption}）`;
}

/** Lists the clauses of a tree that are compared. */
export function listClauses(tree: Container, layout: Layout): GoldClause[] {
  const clauses: GoldClause[] = [];
  walk(tree, (node) => {
    if (!isContainer(node) || !listed.has(node.type)) return;
    clauses.push({ id: node.id, type: node.type, text: fold(captionOf(node, layout)) + ownText(node) });
  });
  return clauses;
}

/** Says which id each article has when it is numbered anew: `art_8` → `chp_2__art_2`, or over the whole `art_8`. */
function renumber(root: Container, how: Layout['renumber']): Map<string, string> {
  const ids = new Map<string, string>();
  let total = 0;
  const visit = (node: Container): void => {
    let count = 0;
    for (const child of node.children) {
      if (!isContainer(child)) continue;
      if (child.type === 'article') {
        count++;
        total++;
        ids.set(child.id, how === 'whole' || node === root ? `art_${total}` : `${node.id}__art_${count}`);
      }
      if (headingTypes.includes(child.type as HeadingType)) visit(child);
    }
  };
  visit(root);
  return ids;
}

function mapId(id: string, ids: ReadonlyMap<string, string>): string {
  const [article, ...below] = id.split('__');
  return [ids.get(article) ?? article, ...below].join('__');
}

/** Prints a clean tree in a layout; where the layout changes ids, the gold has the new ones. */
export function relayout(root: Container, layout: Layout): Relaid {
  const ids = layout.renumber ? renumber(root, layout.renumber) : new Map<string, string>();
  const numberOf = (article: Container): string => ids.get(article.id)?.split('_').at(-1) ?? article.number!;
  const text = setLines(printTree(root, layout, numberOf), layout);
  const gold = listClauses(root, layout).map((clause) => ({ ...clause, id: mapId(clause.id, ids) }));
  if (layout.table !== 'items') return { text, gold };
  walk(root, (node, parent) => {
    if (!isContainer(node) || node.type !== 'table' || !parent) return;
    node.children.forEach((row, index) => {
      if (!isContainer(row) || row.head) return;
      const [term, meaning] = row.children.map((cell) => ownText(cell as Container));
      gold.push({
        id: `${mapId(parent.id, ids)}__item_${index}`,
        type: 'item',
        text: `${term}${meaning}をいいます。`,
      });
    });
  });
  return { text, gold };
}
