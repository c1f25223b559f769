import { type Draft, type DraftNode, isHeading, ownWords, spliceWords } from '../../../text/draft.ts';
import { childrenBelow, findClause, findRange, soleParagraph } from '../find-place.ts';
import { AmendmentRefused, type Place, type PlaceRange } from '../instruction.ts';
import { prefaceOf } from '../lines.ts';
import { partRange } from '../pieces.ts';
import { describeSteps } from '../write-place.ts';
import { changeCaption } from './change-caption.ts';

/** Takes clauses away, with what stands below them: 第5条から第7条まで, 第2項ただし書, 第6条各号. */
export function deleteClauses(root: Draft, range: PlaceRange): void {
  const { place } = range;
  if (place.part === 'caption') {
    changeCaption(root, { place });
    return;
  }
  if (place.steps[0].kind === 'preface') {
    const gone = new Set<DraftNode>(prefaceOf(root));
    if (gone.size === 0)
      throw new AmendmentRefused('the text has no lines between its title and its clauses');
    root.children = root.children.filter((child) => !gone.has(child));
    return;
  }
  if (place.part === 'items') {
    const holder = soleParagraph(findClause(root, place.steps).node);
    if (!holder.children.some(({ type }) => type === 'item'))
      throw new AmendmentRefused(`${describeSteps(place.steps)} has no 号`);
    holder.children = holder.children.filter(({ type }) => type !== 'item');
    return;
  }
  if (place.part) {
    replacePart(root, place, '');
    return;
  }
  const { nodes, parent } = findRange(root, place, range.through);
  const gone = new Set<DraftNode>(nodes);
  for (const node of nodes) for (const below of headed(node, parent)) gone.add(below);
  parent.children = parent.children.filter((child) => !gone.has(child));
}

/** What stands below a heading, which goes with it. */
function headed(node: Draft, parent: Draft): Draft[] {
  return isHeading(node) ? childrenBelow(parent, node).map(({ node: below }) => below) : [];
}

/** Puts words in place of ただし書, 本文, 前段 or 後段. */
export function replacePart(root: Draft, { steps, part }: Place, words: string): void {
  const node = soleParagraph(findClause(root, steps).node);
  const [first] = ownWords(node);
  const [start, end] = first ? partRange(first.value, part) : [0, 0];
  if (!first || start === end)
    throw new AmendmentRefused(`${describeSteps(steps)} has no such part (ただし書, 本文, 前段, 後段)`);
  spliceWords(first, start, end, words);
}
