import type { Container } from '../../../model/node.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { type Draft, type DraftNode, isDraft } from '../../../text/draft.ts';
import { foldWidth } from '../../../text/width.ts';
import { draftWithLines } from '../lines.ts';
import { countsByPlace } from '../numeral-style.ts';
import { namePiece } from './name-piece.ts';

/** Where an amended text, read again, says something else than the amendment. */
export interface DraftDifference {
  /** Id of the clause in the old text that it concerns, or of the clause read. */
  clause: string;
  /** Id of the clause in the text that was read. */
  read: string;
  expected: string;
  found: string;
  /** Whether the clause was named by the amendment. */
  isAmended: boolean;
}

/** What came of each clause of the old text: ids of the old and of the new text. */
export type ClauseIds = Map<string, string>;

/**
 * Compares an amended draft with the text that was written from it and read again, clause by clause.
 * @returns the first difference, or which clause of the new text each old one became
 */
export function compareDraft(draft: Draft, read: Container): DraftDifference | ClauseIds {
  const ids: ClauseIds = new Map();
  return compare(draft, draftWithLines(read), ids) ?? ids;
}

function compare(expected: Draft, found: Draft, ids: ClauseIds): DraftDifference | undefined {
  if (expected.origin) ids.set(expected.origin.id, found.id);
  if (expected.lines) return compareQuoted(expected, found, ids);
  const [mine, other] = [describe(expected, found), describe(found, expected)];
  if (mine !== other) return differ(expected, found, [namePiece(expected), namePiece(found)]);
  const [ours, theirs] = [gather(expected.children), gather(found.children)];
  for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
    const [one, two] = [ours[at], theirs[at]];
    if (one === undefined || two === undefined || isDraft(one) !== isDraft(two))
      return differ(expected, beside(found, theirs, at), [namePiece(one), namePiece(two)]);
    if (isDraft(one) && isDraft(two)) {
      const inner = compare(one, two, ids);
      // A line has no id; it belongs to what holds it.
      if (inner)
        return {
          ...inner,
          clause: inner.clause || (expected.origin?.id ?? found.id),
          read: inner.read || beside(found, theirs, at).id,
        };
    } else if (wordsOf(one) !== wordsOf(two)) return differ(expected, found, [wordsOf(one), wordsOf(two)]);
  }
  return undefined;
}

/** Of a text the clause at or before a place, for in that something was read otherwise; else the clause that holds the place. */
function beside(found: Draft, nodes: readonly DraftNode[], at: number): Draft {
  if (found.type !== 'root') return found;
  return nodes.slice(0, at + 1).findLast((node): node is Draft => isDraft(node) && node.id !== '') ?? found;
}

/** Lines in the layout of the text are one clause of the kind and the number that they stand instead of. */
function compareQuoted(expected: Draft, found: Draft, ids: ClauseIds): DraftDifference | undefined {
  const { type, number, label, insteadOf } = expected;
  const isSame =
    number === undefined || number === found.number || (!insteadOf && fold(label) === fold(found.label));
  if (type !== found.type || (isNumbered(type) && !isSame))
    return differ(expected, found, [namePiece(expected), namePiece(found)]);
  const { origin } = found;
  if (!insteadOf || !origin) return undefined;
  const inner = new Set(listIds(origin));
  for (const id of listIds(insteadOf)) {
    const now = origin.id + id.slice(insteadOf.id.length);
    if (inner.has(now)) ids.set(id, now);
  }
  return undefined;
}

function listIds(container: Container): string[] {
  return [container.id, ...container.children.flatMap((child) => (isContainer(child) ? listIds(child) : []))];
}

function differ(expected: Draft, found: Draft, [mine, other]: [string, string]): DraftDifference {
  const origin = expected.origin ?? expected.insteadOf;
  return {
    clause: origin?.id ?? found.id,
    read: found.id,
    expected: mine.slice(0, 120),
    found: other.slice(0, 120),
    isAmended: expected.origin === undefined,
  };
}

function describe(node: Draft, other: Draft): string {
  const { type, number, label, caption } = node;
  const isUnmarked = node.label === undefined || other.label === undefined;
  const hasNone = node.label === undefined && other.label === undefined;
  const isCounted = countsByPlace(node) || countsByPlace(other);
  // A clause without a printed number is told by its place.
  const isListed = type === 'subitem' || type === 'item' || type === 'paragraph';
  const mark =
    (isListed && isUnmarked) || hasNone
      ? ''
      : type === 'subitem' && !isCounted
        ? fold(label)
        : isNumbered(type)
          ? number
          : fold(label);
  return [type, mark ?? '', fold(caption)].join(' ');
}

const unnumbered: ReadonlySet<string> = new Set([
  'root',
  'table',
  'tableRow',
  'tableCell',
  'toc',
  'preamble',
  'supplProvision',
  'appdx',
  'cover',
  'closing',
  'commentary',
  'line',
]);

function isNumbered(type: Draft['type']): boolean {
  return !unnumbered.has(type);
}

/** Neighbouring words are one. */
function gather(nodes: readonly DraftNode[]): DraftNode[] {
  const gathered: DraftNode[] = [];
  for (const node of nodes) {
    const last = gathered.at(-1);
    if (!isDraft(node) && wordsOf(node) === '') continue;
    if (last && !isDraft(last) && !isDraft(node) && last.type === 'words' && node.type === 'words')
      gathered[gathered.length - 1] = { type: 'words', value: wordsOf(last) + wordsOf(node) };
    else gathered.push(node);
  }
  return gathered;
}

function wordsOf(node: DraftNode): string {
  if (isDraft(node)) return '';
  return fold(node.type === 'block' ? node.lines.join('') : node.value);
}

function fold(text: string | undefined): string {
  return foldWidth(text ?? '').replace(/[\s\\]+/g, '');
}
