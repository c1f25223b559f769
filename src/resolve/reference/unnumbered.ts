import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { PointerStep } from '../../text/pointer.ts';
import type { Linked } from './antecedent.ts';
import { childrenOf, nearest } from './clause-map.ts';

/**
 * Whether a 項 was not found in an article that prints its 項 without numbers: its only paragraph has several sentences that end
 * without a full stop, and which of them is 第2項 or 前項 is not printed.
 */
export function isUnnumbered(
  index: TreeIndex,
  own: Container,
  { path }: Linked,
  steps: readonly (PointerStep | undefined)[],
): boolean {
  if (!steps.some((step) => step?.level === 'paragraph')) return false;
  const article = path.article ?? nearest(index, own, 'article');
  const [paragraph, second] = article ? childrenOf(article, 'paragraph') : [];
  if (!paragraph || second || paragraph.label !== undefined) return false;
  const sentences = paragraph.children.filter((child) => !isContainer(child) && child.type === 'sentence');
  const [first] = sentences;
  return sentences.length > 1 && first !== undefined && 'value' in first && !/。[)）」]?$/.test(first.value);
}
