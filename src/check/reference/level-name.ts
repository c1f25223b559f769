import type { Reference } from '../../model/annotation.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';

/**
 * Makes the question whether a pointer may name its levels otherwise than the tree does: where articles are printed without 条
 * (9. 旅行の変更), 第9項 may mean the article; in an annex or a table 第四号 may mean a row.
 */
export function makeLevelDoubt(index: TreeIndex): (reference: Reference) => boolean {
  const articles = index.containers.filter(({ type, label }) => type === 'article' && label !== undefined);
  const isBare = articles.length > 0 && articles.every(({ label = '' }) => !label.includes('条'));
  return ({ node, text }) => {
    if (isBare) return true;
    if (/条/.test(text)) return false;
    const above = [node, ...ancestorsOf(index, node).map(({ id }) => id)];
    return above.some((id) => /^(?:appdx|table)/.test(index.byId.get(id)?.type ?? ''));
  };
}
