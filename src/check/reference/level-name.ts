import type { Reference } from '../../model/annotation.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';

/**
 * Makes the question whether a pointer may name its levels otherwise than the tree does: where articles are printed without 条
 * (9. 旅行の変更), 第9項 may mean the article; in an annex or a table 第四号 may mean a row; 前項 between articles stands in one
 * that was not read; before a sentence that begins a line there may be a paragraph without a number.
 */
export function makeLevelDoubt(index: TreeIndex): (reference: Reference) => boolean {
  const articles = index.containers.filter(({ type, label }) => type === 'article' && label !== undefined);
  const isBare = articles.length > 0 && articles.every(({ label = '' }) => !label.includes('条'));
  return ({ node, text, at }) => {
    if (isBare || (/^前項/.test(text) && at.some(({ leaf }) => opensLine(leaf, index)))) return true;
    const above = [node, ...ancestorsOf(index, node).map(({ id }) => id)];
    const types = above.map((id) => index.byId.get(id)?.type ?? '');
    // What stands between the articles of a text, its articles were not all read.
    const isBetween = articles.length > 0 && types.includes('chapter') && !types.includes('article');
    if (isBetween) return true;
    return !/条/.test(text) && types.some((type) => /^(?:appdx|table)/.test(type));
  };
}

/** Whether a sentence, and not the first of its clause, begins a line. */
function opensLine(leaf: string, { byId, parentOf }: TreeIndex): boolean {
  const owner = byId.get(parentOf.get(leaf) ?? '');
  if (!owner || !('children' in owner)) return false;
  const place = owner.children.findIndex(({ id }) => id === leaf);
  const [before, sentence] = [owner.children[place - 1], owner.children[place]];
  return before !== undefined && before.position.end.line < sentence.position.start.line;
}
