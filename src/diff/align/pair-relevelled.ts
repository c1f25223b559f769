import type { ClauseEntry } from './clause-entry.ts';
import { pairLists } from './pair-lists.ts';
import type { Alignment, Pairing } from './pairing.ts';
import { containment, findCandidates, shingle } from './similarity.ts';

/** Types among which a clause may change its level. */
const levels: ReadonlySet<string> = new Set(['paragraph', 'item', 'subitem']);
/** Words that are too short to tell a clause. */
const shortest = 12;
const alikeElsewhere = 0.7;
/** Share of the words of either clause that must stand in the other for it to have gone below its own number. */
const alikeBelow = 0.8;
/** Share of the words of a clause by which its partner still says it. */
const stillSaid = 0.6;

/**
 * Pairs clauses that went to another level: a paragraph that is an item of a new paragraph now, items that are subitems.
 * 第2項 …次のとおりとする。 → 第2項（定時総会）(二) …次のとおりとする。
 */
export function pairRelevelled({ old, new: young, pairing }: Alignment): void {
  for (const left of old) {
    for (const right of pairing.newOf(left)) followWords(left, right, pairing);
  }
  const goes = ({ node, words }: ClauseEntry): boolean => levels.has(node.type) && words.length >= shortest;
  const [gone, come] = [
    old.filter((entry) => goes(entry) && pairing.isOldFree(entry)),
    young.filter((entry) => goes(entry) && pairing.isNewFree(entry)),
  ];
  const candidates = findCandidates(gone, come, alikeElsewhere).toSorted(
    (a, b) => b.score - a.score || a.new.order - b.new.order || a.old.order - b.old.order,
  );
  for (const { old: left, new: right } of candidates) {
    if (!pairing.isOldFree(left) || !pairing.isNewFree(right)) continue;
    pairing.pair(left, right);
    pairBelow(left, right, pairing);
    if (left.parent && right.parent) pairBelow(left.parent, right.parent, pairing);
  }
}

/**
 * Where a clause was paired with one that has other words of its own, and a clause directly below that one says what it said,
 * that one is the clause: 第3項 is 第1項第3号 now. The same the other way round.
 */
function followWords(left: ClauseEntry, right: ClauseEntry, pairing: Pairing): void {
  if (!levels.has(left.node.type) || !levels.has(right.node.type) || left.own === right.own) return;
  const under = (clause: ClauseEntry, cover: ClauseEntry, isFree: (entry: ClauseEntry) => boolean) =>
    clause.own.length < shortest || saysMost(cover.own, clause.own)
      ? undefined
      : cover.children.find((child) => isFree(child) && saysTheSame(child.own, clause.own));
  const below = under(left, right, (entry) => pairing.isNewFree(entry));
  const above = below ? undefined : under(right, left, (entry) => pairing.isOldFree(entry));
  if (!below && !above) return;
  const [from, to] = [above ?? left, below ?? right];
  pairing.part(left, right);
  pairing.pair(from, to);
  pairBelow(from, to, pairing);
  if (from.parent && to.parent) pairBelow(from.parent, to.parent, pairing);
}

function saysMost(one: string, other: string): boolean {
  return containment(shingle(other), shingle(one)) >= stillSaid;
}

function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [shingle(one), shingle(other)];
  return Math.min(containment(a, b), containment(b, a)) >= alikeBelow;
}

/** Pairs what hangs under two clauses, of whatever type it is. */
function pairBelow(old: ClauseEntry, young: ClauseEntry, pairing: Pairing): void {
  const [left, right] = [old, young].map(({ children }) =>
    children.filter(({ node }) => levels.has(node.type)),
  );
  const before = left.filter((entry) => pairing.isOldFree(entry));
  pairLists(left, right, pairing);
  for (const entry of before) {
    const [partner] = pairing.newOf(entry);
    if (partner) pairBelow(entry, partner, pairing);
  }
}
