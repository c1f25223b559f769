import type { Place } from '../../model/position.ts';
import type { TreeIndex } from '../../model/tree-index.ts';

/** The sentences in which something stands, as printed. */
export function sentencesAt(at: readonly Place[], { byId }: TreeIndex): string {
  const ids = [...new Set(at.map(({ leaf }) => leaf))];
  return ids
    .map((id) => {
      const leaf = byId.get(id);
      return leaf && 'value' in leaf ? leaf.value.trim() : '';
    })
    .join('');
}
