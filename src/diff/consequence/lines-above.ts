import type { Reference } from '../../model/annotation.ts';
import type { TreeIndex } from '../../model/tree-index.ts';

/** 前項 further down in a clause without numbered ones may mean words above it there, which have no number. */
export function mayMeanLinesAbove({ text, node, at }: Reference, { byId }: TreeIndex): boolean {
  if (!/^前(?:[0-9０-９二三四五六七八九]|各)?[項号]/.test(text)) return false;
  const clause = byId.get(node);
  const first = clause && 'children' in clause ? clause.children[0] : undefined;
  return first?.type === 'sentence' && at[0] !== undefined && at[0].leaf !== first.id;
}
