import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { Pointer, PointerStep } from '../../text/pointer.ts';
import type { Linked } from './antecedent.ts';
import { childrenOf, nearest } from './clause-map.ts';

/**
 * Whether a 項 was not found in an article that prints its 項 without numbers: its only paragraph has several sentences that end
 * without a full stop, and which of them is 第2項 or 前項 is not printed.
 */
export function isUnnumbered(
  index: TreeIndex,
  own: Container,
  { path, pointer }: Linked,
  steps: readonly (PointerStep | undefined)[],
): boolean {
  const [head] = steps;
  if (index.sentences[pointer.sentence].row && head?.level === 'item' && /revious$/.test(head.way))
    return true;
  const step = steps.find((each) => each?.level === 'paragraph');
  if (!step) return false;
  const isRelative = step.way === 'previous' || step.way === 'next';
  if (isRelative && (isAmongItems(index, own, pointer) || index.sentences[pointer.sentence].row)) return true;
  const article = path.article ?? nearest(index, own, 'article');
  const [paragraph, second] = article ? childrenOf(article, 'paragraph') : [];
  if (!paragraph || second || paragraph.label !== undefined) return false;
  const first = paragraph.children.find(({ type }) => type === 'sentence');
  const isOnly = !paragraph.children.some((child) => child.type === 'sentence' && child !== first);
  return !isOnly && first !== undefined && 'value' in first && !/。[)）」]?$/.test(first.value);
}

/**
 * Whether 前項 stands in a list of an article that prints no 項, or in lines behind a member of a list, which may be 項 that print
 * no numbers.
 */
function isAmongItems(index: TreeIndex, own: Container, { sentence }: Pointer): boolean {
  if (own.type !== 'item' && own.type !== 'subitem') return false;
  const article = nearest(index, own, 'article');
  const paragraphs = article ? childrenOf(article, 'paragraph') : [];
  if (paragraphs.length > 0 && paragraphs.every(({ label }) => label === undefined)) return true;
  const place = own.children.indexOf(index.sentences[sentence].sentence);
  return own.children.slice(0, Math.max(0, place)).some((child) => !isContainer(child) && child.endsLine);
}
