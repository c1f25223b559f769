import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import { type ContainerType, headingTypes } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';

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

const headings: ReadonlySet<string> = new Set(headingTypes);
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

/** Whether article numbers come more than once among the articles that one scope holds. */
function restarts(scope: Container): boolean {
  const runs: string[][] = [];
  const collect = (node: Container): void => {
    const run: string[] = [];
    for (const child of node.children) {
      if (!isContainer(child)) continue;
      if (child.type === 'article') run.push(child.number ?? '');
      else if (headings.has(child.type)) collect(child);
    }
    if (run.length > 0) runs.push(run);
  };
  collect(scope);
  // One misread number is a duplicate; numbering restarts where 1 is followed by 2 a second time.
  return (
    runs.filter((run) => run.some((number, at) => number === '1' && run[at + 1] === '2')).length > 1 ||
    (runs.length > 1 &&
      runs.filter((run) => run[0] === '1').length > 1 &&
      runs.every((run) => run[0] === '1'))
  );
}

/** Counts the articles of a scope in the order of the text; where numbering restarts, anew below each heading. */
function countArticles(scope: Container, restarting: boolean, ordinals: Map<Container, number>): void {
  let count = 0;
  const visit = (node: Container): void => {
    for (const child of node.children) {
      if (!isContainer(child)) continue;
      if (child.type === 'article') ordinals.set(child, ++count);
      else if (headings.has(child.type)) {
        const outer = count;
        if (restarting) count = 0;
        visit(child);
        if (restarting) count = outer;
      }
    }
  };
  visit(scope);
}

/** Gives every node its id after the printed numbers, as the Akoma Ntoso naming convention does. */
export function assignIds(root: Container, messages: Message[]): void {
  // How often each id was asked for: the next suffix to try.
  const taken = new Map<string, number>();
  const claim = (wanted: string, node: Container): string => {
    let times = (taken.get(wanted) ?? 0) + 1;
    if (times === 1) {
      taken.set(wanted, 1);
      return wanted;
    }
    while (taken.has(`${wanted}_${times}`)) times++;
    const id = `${wanted}_${times}`;
    taken.set(wanted, times);
    taken.set(id, 1);
    if (node.label !== undefined)
      messages.push({
        ruleId: 'duplicate-number',
        severity: 'warning',
        reason: `${node.label} comes a second time; it is called ${id}. Check whether the number is a misprint.`,
        node: id,
        position: node.labelPosition ?? node.position,
      });
    return id;
  };

  let appendices = 0;
  /** Articles without a number are counted in the order of the text, over all headings of their scope. */
  const ordinals = new Map<Container, number>();
  const nameOf = (child: Container, count: number): string => {
    if (child.type === 'preamble') return 'preamble';
    if (child.type === 'tableRow' && child.head) return 'head';
    return `${abbreviations[child.type]}_${byPosition.has(child.type) ? count : (child.number ?? count)}`;
  };

  const visit = (node: Container, articlePrefix: string): void => {
    const counts = new Map<ContainerType, number>();
    let sentences = 0;
    const prefix = node.type === 'root' ? '' : `${node.id}__`;
    const unnumbered: { child: Container; wanted: string; count: number }[] = [];
    for (const child of node.children) {
      if (!isContainer(child)) {
        if (child.type === 'sentence') child.id = `${prefix}sent_${++sentences}`;
        continue;
      }
      let count = (counts.get(child.type) ?? 0) + (child.type === 'tableRow' && child.head ? 0 : 1);
      counts.set(child.type, count);
      const owned = child.type === 'article' ? articlePrefix : prefix;
      if (child.type === 'article') {
        count = ordinals.get(child) ?? count;
      }
      const wanted = child.type === 'appdx' ? `appdx_${++appendices}` : owned + nameOf(child, count);
      if (child.number === undefined) unnumbered.push({ child, wanted, count });
      else child.id = claim(wanted, child);
    }
    // A printed number has the first right to its id: 第1項 is the one that says so, not the text before it.
    for (const { child, wanted, count } of unnumbered) {
      child.id = claim(wanted, child);
      if (!neverNumbered.has(child.type)) child.number = String(count);
    }
    for (const child of node.children) {
      if (!isContainer(child)) continue;
      let nextPrefix = articlePrefix;
      if (child.type === 'supplProvision' || child.type === 'appdx')
        nextPrefix = restarts(child) ? '' : `${child.id}__`;
      else if (headings.has(child.type) && restarting.get(scopeOf.get(child) ?? root))
        nextPrefix = `${child.id}__`;
      visit(child, nextPrefix);
    }
  };

  const restarting = new Map<Container, boolean>();
  const scopeOf = new Map<Container, Container>();
  const scopes = (node: Container, scope: Container): void => {
    if (node === scope) {
      restarting.set(scope, restarts(scope));
      countArticles(scope, restarting.get(scope)!, ordinals);
    }
    for (const child of node.children) {
      if (!isContainer(child)) continue;
      const own = child.type === 'supplProvision' || child.type === 'appdx' ? child : scope;
      scopeOf.set(child, own);
      if (own === child || headings.has(child.type)) scopes(child, own);
    }
  };
  scopes(root, root);
  root.id = 'root';
  visit(root, '');
}
