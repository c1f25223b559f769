import type { ChangeKind, ClauseChange } from '../model/comparison.ts';
import type { Container } from '../model/node.ts';
import { headingTypes } from '../model/node-type.ts';
import { plainText } from '../text/width.ts';
import type { ClauseEntry } from './align/clause-entry.ts';
import { findMoved } from './align/find-moved.ts';
import type { Alignment } from './align/pairing.ts';

/** A change before its words are compared. */
export interface ChangedClause {
  kinds: ChangeKind[];
  old: readonly ClauseEntry[];
  new: readonly ClauseEntry[];
}

/** Clauses whose printed number is theirs; the others only have a place. */
const numbered: ReadonlySet<Container['type']> = new Set([
  ...headingTypes,
  'article',
  'paragraph',
  'item',
  'subitem',
  'appdx',
]);

/** Says of each clause what happened to it, in the order of the new document; what was deleted stands where it was. */
export function classifyChanges(alignment: Alignment): ChangedClause[] {
  const { old, new: young, pairing } = alignment;
  const moved = findMoved(alignment);
  const changes: { at: number; change: ChangedClause }[] = [];
  for (const entry of young) {
    const from = pairing.oldOf(entry);
    if (from.length === 0) {
      if (entry.parent && !pairing.isNewFree(entry.parent) && !isEmptied(entry.parent, alignment)) {
        changes.push({ at: entry.order, change: { kinds: ['inserted'], old: [], new: [entry] } });
      }
      continue;
    }
    const change = classifyPair(from, entry, alignment, moved);
    if (change) changes.push({ at: entry.order, change });
  }
  // Directly after the clause before it that is still there.
  let placeOfGone = 0;
  for (const entry of old) {
    const [now] = pairing.newOf(entry);
    if (now) placeOfGone = now.order + 0.5;
    if (!pairing.isOldFree(entry) || !entry.parent || !isListedGone(entry.parent, alignment)) continue;
    changes.push({ at: placeOfGone, change: { kinds: ['deleted'], old: [entry], new: [] } });
  }
  return changes.toSorted((left, right) => left.at - right.at).map(({ change }) => change);
}

/** What is gone with its parent, and what stood in a clause that is now 削除, is not listed again. */
function isListedGone(parent: ClauseEntry, { pairing }: Pick<Alignment, 'pairing'>): boolean {
  const now = pairing.newOf(parent);
  return now.length > 0 && !now.some((entry) => isEmptied(entry, { pairing }));
}

/** 第８条 削除, which was a clause with words. */
function isEmptied(entry: ClauseEntry, { pairing }: Pick<Alignment, 'pairing'>): boolean {
  return entry.node.deleted === true && pairing.oldOf(entry).some(({ node }) => node.deleted !== true);
}

function classifyPair(
  from: readonly ClauseEntry[],
  entry: ClauseEntry,
  { pairing }: Alignment,
  moved: ReadonlySet<ClauseEntry>,
): ChangedClause | undefined {
  const [first] = from;
  const into = pairing.newOf(first);
  if (into.length > 1) return into[0] === entry ? { kinds: ['split'], old: [first], new: into } : undefined;
  if (from.length > 1) return { kinds: ['merged'], old: from, new: [entry] };
  const kinds = [...placeKinds(first, entry, moved), ...wordKinds(first, entry)];
  return kinds.length > 0 ? { kinds, old: [first], new: [entry] } : undefined;
}

function placeKinds(old: ClauseEntry, young: ClauseEntry, moved: ReadonlySet<ClauseEntry>): ChangeKind[] {
  if (moved.has(young)) return ['moved'];
  return isRenumbered(old.node, young.node) ? ['renumbered'] : [];
}

/** Of unnumbered paragraphs and rows only the place shifts. */
function isRenumbered(old: Container, young: Container): boolean {
  if (!numbered.has(young.type) || old.number === young.number) return false;
  return hasNumber(old) || hasNumber(young);
}

/** 別表 and ・ are labels without a number. */
function hasNumber({ label }: Container): boolean {
  return label !== undefined && /[^・●○■□◆◇\s別表記紙様式料金附則-]/.test(label);
}

function wordKinds(old: ClauseEntry, young: ClauseEntry): ChangeKind[] {
  if (young.node.deleted === true && old.node.deleted !== true) return ['deletedKeepingNumber'];
  if (old.own !== young.own) return ['edited'];
  if (old.caption !== young.caption) return ['captionOnly'];
  return isMarkedOtherwise(old, young) ? ['numberingOnly'] : [];
}

/** The same number is printed in another way: ア → イ, 第1条 → 第一条. */
function isMarkedOtherwise(old: ClauseEntry, young: ClauseEntry): boolean {
  const [was, is] = [old.node, young.node];
  if (!numbered.has(is.type) || was.label === undefined || is.label === undefined) return false;
  if (was.type !== is.type || was.number !== is.number) return false;
  return ownMark(old) !== ownMark(young);
}

/** The mark without the number of the clause above, which it follows: of 3.1 below 3. the 1. */
function ownMark({ node, parent }: ClauseEntry): string {
  const mark = markOf(node.label ?? '');
  const above = [markOf(parent?.node.label ?? ''), parent?.node.number ?? ''];
  const follows = above.find((number) => number !== '' && /^[.-]/.test(after(mark, number)));
  return follows === undefined ? mark : after(mark, follows).slice(1);
}

function after(mark: string, number: string): string {
  return mark.startsWith(number) ? mark.slice(number.length) : '';
}

/** Punctuation after a number is no part of it. */
function markOf(label: string): string {
  return plainText(label).replace(/[.、,)）：:]$/, '');
}

/** The change as the model writes it, without its words. */
export function toChange({ kinds, old, new: young }: ChangedClause): ClauseChange {
  return { kinds, old: old.map(({ node }) => node.id), new: young.map(({ node }) => node.id) };
}
