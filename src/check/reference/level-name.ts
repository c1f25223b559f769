import type { Reference } from '../../model/annotation.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';

/**
 * Makes the question whether a pointer may name its levels otherwise than the tree does: where articles are printed without 条
 * (9. 旅行の変更), 第9項 may mean the article; in an annex or a table 第四号 may mean a row; 前項 between articles stands in one
 * that was not read.
 */
export function makeLevelDoubt(index: TreeIndex): (reference: Reference) => boolean {
  const articles = index.containers.filter(({ type, label }) => type === 'article' && label !== undefined);
  const isBare = articles.length > 0 && articles.every(({ label = '' }) => !label.includes('条'));
  return ({ node, text }) => {
    if (isBare) return true;
    const above = [node, ...ancestorsOf(index, node).map(({ id }) => id)];
    const types = above.map((id) => index.byId.get(id)?.type ?? '');
    // What stands between the articles of a text, its articles were not all read.
    const isBetween = articles.length > 0 && types.includes('chapter') && !types.includes('article');
    if (isBetween) return true;
    return !/条/.test(text) && types.some((type) => /^(?:appdx|table)/.test(type));
  };
}
