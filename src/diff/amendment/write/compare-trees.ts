import type { Container, Leaf, Node } from '../../../model/node.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { isHeading } from '../../../text/draft.ts';
import { plainText } from '../../../text/width.ts';
import { countsByPlace } from '../numeral-style.ts';
import { namePiece } from '../verify/name-piece.ts';

/** Where two trees begin to differ. */
export interface TreeDifference {
  /** Clause of the first tree, and of the second; nothing where one has no such clause. */
  left?: string;
  right?: string;
  /** What differs, as `left` and `right` have it, in words for people. */
  words: [left: string, right: string];
}

/**
 * Finds the first place where two trees differ in type, id, number, label, caption or text; positions, width and white
 * space do not count, for they belong to the layout.
 */
export function findDifference(left: Container, right: Container): TreeDifference | undefined {
  // The digits of a list of Markdown that counts by place are none of its text.
  const isCounted = countsByPlace(left) || countsByPlace(right);
  const [mine, other] = [describe(left, isCounted), describe(right, isCounted)];
  if (mine !== other) return { left: left.id, right: right.id, words: nameBoth(left, right) };
  const [ours, theirs] = [piecesOf(left), piecesOf(right)];
  for (let index = 0; index < Math.max(ours.length, theirs.length); index++) {
    const [one, two] = [ours[index], theirs[index]];
    if (one === undefined || two === undefined || !isContainer(one) || !isContainer(two)) {
      const isSame = (one && describe(one)) === (two && describe(two));
      if (isSame && endsLine(ours, index) === endsLine(theirs, index)) continue;
      const words: [string, string] = [
        namePiece(one) + (isSame && endsLine(ours, index) ? atEnd : ''),
        namePiece(two) + (isSame && endsLine(theirs, index) ? atEnd : ''),
      ];
      return { left: nameOf(one) ?? left.id, right: nameOf(two) ?? nameBefore(right, index), words };
    }
    const difference = findDifference(one, two);
    if (difference) return difference;
  }
  return undefined;
}

/** Two clauses by their names, and where these are the same by their labels. */
function nameBoth(left: Container, right: Container): [string, string] {
  const [one, other] = [namePiece(left), namePiece(right)];
  if (one !== other || left.label === right.label) return [one, other];
  return [`${one} with the label ${left.label ?? '—'}`, `${other} with the label ${right.label ?? '—'}`];
}

/** The first difference, and of each other article, 附則 and 別表 that both trees have its own first one. */
export function listDifferences(left: Container, right: Container): TreeDifference[] {
  const first = findDifference(left, right);
  if (!first) return [];
  const clauses = new Map(listClauses(right).map((clause) => [clause.id, clause]));
  const others = listClauses(left).flatMap((clause) => {
    const other = clauses.get(clause.id);
    return (other && findDifference(clause, other)) ?? [];
  });
  return [first, ...others];
}

function listClauses(parent: Container): Container[] {
  return parent.children
    .filter(isContainer)
    .flatMap((child) => (isHeading(child) ? listClauses(child) : [child]));
}

/** Of a line or of words beside clauses: the clause before them, for in that something was read otherwise. */
function nameBefore(parent: Container, index: number): string {
  if (parent.type !== 'root' && !isHeading(parent)) return parent.id;
  return nameOf(parent.children.slice(0, index).findLast(isContainer)) ?? parent.id;
}

function nameOf(node: Node | undefined): string | undefined {
  return node && isContainer(node) ? node.id : undefined;
}

/** Said of words whose line ends with them. */
const atEnd = ' at the end of a line';

/** Whether words end their line within the clause: a line that others follow. */
function endsLine(pieces: readonly Node[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  return piece && next && !isContainer(piece) && !isContainer(next) ? (piece.endsLine ?? false) : false;
}

function piecesOf(container: Container): Node[] {
  return container.children;
}

function describe(node: Node, isCounted = false): string {
  if (!isContainer(node)) return describeLeaf(node);
  const { type, id, label, number, through, caption, deleted, head } = node;
  return JSON.stringify([
    type,
    id,
    fold(isCounted ? label?.replace(/^[0-9]+(?=[.)]$)/, '') : label),
    number,
    through,
    fold(caption),
    deleted ?? false,
    head ?? false,
  ]);
}

function describeLeaf({ type, value, function: part }: Leaf): string {
  return JSON.stringify([type, part === 'proviso', fold(value)]);
}

function fold(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainText(text);
}
