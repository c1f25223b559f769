import type { Container, Node } from '../model/node.ts';

/** What people count, in the order in which they say it. */
const countedTypes = [
  ['part', '編'],
  ['chapter', '章'],
  ['section', '節'],
  ['subsection', '款'],
  ['division', '目'],
  ['supplProvision', '附則'],
  ['appdx', '別表等'],
  ['article', '条'],
  ['paragraph', '項'],
  ['item', '号'],
  ['subitem', '細目'],
  ['table', '表'],
  ['tableRow', '行'],
  ['tocLine', '行'],
] as const satisfies readonly (readonly [Node['type'], string])[];

/** How many nodes of each type stand below a node; the head row of a table is none of its rows. */
export function countNodes(node: Container): ReadonlyMap<Node['type'], number> {
  const counts = new Map<Node['type'], number>();
  const visit = (parent: Container): void => {
    for (const child of parent.children) {
      const isHead = 'children' in child && child.head === true;
      if (!isHead) counts.set(child.type, (counts.get(child.type) ?? 0) + 1);
      if ('children' in child) visit(child);
    }
  };
  visit(node);
  return counts;
}

/** Writes counts: `3条 8項 2号`; types that a person does not count are left out. */
export function countWords(counts: ReadonlyMap<Node['type'], number>): string {
  return countedTypes
    .flatMap(([type, unit]) => (counts.has(type) ? [writeCount(counts.get(type) ?? 0, unit)] : []))
    .join(' ');
}

function writeCount(count: number, unit: string): string {
  return unit.length > 1 || unit === '表' ? `${unit}${count}` : `${count}${unit}`;
}
