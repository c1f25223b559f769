import type { Container, Node } from '../../../model/node.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { type Draft, type DraftNode, isDraft } from '../../../text/draft.ts';
import { AmendmentRefused } from '../instruction.ts';
import { isTitleLike } from '../quoted/layout.ts';
import { namePiece } from '../verify/name-piece.ts';
import type { PrintPlace } from './form-book.ts';
import { extentOf, originOf } from './source-extent.ts';
import type { SourcePage } from './source-page.ts';

/** Where a run of clauses is put in. */
export interface Beside {
  /** Where what stands before it ends. */
  anchor: number | undefined;
  isBelowHeading: boolean;
  next: Node | undefined;
  parent: Container;
}

/** Whether a clause is the next that stands behind a place, on a line of its own. */
export function followsDirectly(next: Node, anchor: number | undefined, page: SourcePage): boolean {
  const { start } = extentOf(next, page);
  const isOwnLine = start === page.lineStart(start);
  return isOwnLine && anchor !== undefined && anchor < start && page.isLayout(anchor, start);
}

/** Whether a clause of the draft is put in, and does not stand where it stood. */
export function isPlaced(node: DraftNode, moved: ReadonlySet<DraftNode>): boolean {
  return originOf(node) === undefined || moved.has(node);
}

/** Says that a clause cannot be quoted as lines because it begins within one. */
export function tellNoLine(clause: Draft, from: Node): AmendmentRefused {
  const refusal = new AmendmentRefused(`${namePiece(clause)} does not begin a line of its own`);
  if (isContainer(from)) refusal.clause = from.id;
  return refusal;
}

/** A short new line below a clause, with the signs of a heading: without them it would be read as words of the clause. */
export function headingOf(
  node: DraftNode,
  before: DraftNode | undefined,
  { book, near, isMarkdown }: PrintPlace,
): string | undefined {
  if (!isMarkdown || isDraft(node) || node.type !== 'note' || !isTitleLike(node.value)) return undefined;
  if (before && !isDraft(before)) return undefined;
  const marks = book.noteMarks(near) ?? book.articleMarks(near);
  return marks && marks + node.value;
}
