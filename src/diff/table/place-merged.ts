import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import type { FormerPair } from './paired-clause.ts';

/** The heading of an article that was merged into another stands before the first of its paragraphs. */
export function placeMerged(pairs: readonly FormerPair[], tree: TreeIndex): FormerPair[] {
  const headings = new Map<string, FormerPair>();
  const before = new Map<FormerPair, FormerPair[]>();
  for (const pair of pairs) {
    if (pair.from === null) continue;
    for (const { id } of ancestorsOf(tree, pair.from)) {
      const heading = headings.get(id);
      if (heading) before.set(pair, [...(before.get(pair) ?? []), heading]);
      headings.delete(id);
    }
    if (isMergedArticle(pair)) headings.set(pair.from, pair);
  }
  const placed = new Set([...before.values()].flat());
  return pairs.flatMap((pair) => (placed.has(pair) ? [] : [...(before.get(pair) ?? []), pair]));
}

function isMergedArticle({ old, new: young, kinds }: FormerPair): boolean {
  return !young && old?.node.type === 'article' && kinds.includes('merged');
}
