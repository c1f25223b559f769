import type { ClauseEntry } from './clause-entry.ts';

/** Pairs of neighbouring characters, each as one number. */
export type Shingles = ReadonlySet<number>;

const known = new WeakMap<ClauseEntry, Shingles>();

/** The pairs of neighbouring characters of what a clause says; one character stands for itself. */
export function shinglesOf(entry: ClauseEntry): Shingles {
  let shingles = known.get(entry);
  if (!shingles) {
    shingles = shingle(entry.words);
    known.set(entry, shingles);
  }
  return shingles;
}

/** Pairs of neighbouring characters of a text. */
export function shingle(text: string): Shingles {
  const shingles = new Set<number>();
  if (text.length === 1) shingles.add(text.charCodeAt(0));
  for (let place = 1; place < text.length; place++) {
    shingles.add(text.charCodeAt(place - 1) * 0x10000 + text.charCodeAt(place));
  }
  return shingles;
}

/** How many members two sets share. */
export function countShared(left: Shingles, right: Shingles): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const member of small) if (large.has(member)) shared++;
  return shared;
}

/** Share of what two clauses have in common, 0 to 1 (Dice). */
export function similarity(left: ClauseEntry, right: ClauseEntry): number {
  const [a, b] = [shinglesOf(left), shinglesOf(right)];
  if (a.size + b.size === 0) return left.words === right.words ? 1 : 0;
  return (2 * countShared(a, b)) / (a.size + b.size);
}

/** Share of the first text that stands in the second, 0 to 1. */
export function containment(part: Shingles, whole: Shingles): number {
  return part.size === 0 ? 0 : countShared(part, whole) / part.size;
}

/** A pair of clauses that may be the same. */
export interface Candidate {
  old: ClauseEntry;
  new: ClauseEntry;
  score: number;
}

/** Of one clause, how many of those that share most with it are weighed in full. */
const mostCandidates = 8;
/** Pairs of characters that stand in more clauses tell nothing. */
const mostHolders = 24;
/** Lists of this many pairs and fewer are weighed in full. */
const fewPairs = 400;

/**
 * Finds for each clause those of the other list that say nearly the same. In long lists clauses are found by their rare pairs of
 * characters, so that time grows with the text and not with the square of the number of clauses.
 */
export function findCandidates(
  old: readonly ClauseEntry[],
  young: readonly ClauseEntry[],
  least: number,
): Candidate[] {
  const candidates: Candidate[] = [];
  const weigh = (left: ClauseEntry, right: ClauseEntry): void => {
    const score = similarity(left, right);
    if (score >= least) candidates.push({ old: left, new: right, score });
  };
  if (old.length * young.length <= fewPairs) {
    for (const left of old) for (const right of young) weigh(left, right);
    return candidates;
  }
  const holders = new Map<number, number[]>();
  for (const [place, entry] of young.entries()) {
    for (const member of shinglesOf(entry)) {
      const list = holders.get(member);
      if (list) list.push(place);
      else holders.set(member, [place]);
    }
  }
  const rare = Math.min(mostHolders, Math.max(8, Math.ceil(young.length / 50)));
  for (const left of old) {
    const shared = new Map<number, number>();
    for (const member of shinglesOf(left)) {
      const list = holders.get(member);
      if (!list || list.length > rare) continue;
      for (const place of list) shared.set(place, (shared.get(place) ?? 0) + 1 / list.length);
    }
    const best = [...shared].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostCandidates);
    for (const [place] of best) weigh(left, young[place]);
  }
  return candidates;
}
