import type { ClauseEntry } from './clause-entry.ts';
import { makeInsideFinder } from './find-inside.ts';
import type { Pairing } from './pairing.ts';
import { containment, countShared, shinglesOf } from './similarity.ts';

/** Share of a part that must stand in the whole, and share of the whole that its parts must fill. */
const partInWhole = 0.6;
const wholeInParts = 0.6;
/** Share of a part that only the whole, and not the other parts, accounts for. */
const ownShare = 0.4;
const nearlyAll = 0.85;
const mostOfOwn = 0.75;
const fewestOwn = 4;
const fewestShingles = 6;

type Places = ReadonlyMap<ClauseEntry, number>;

/** One direction of time: a whole has parts in the other list. */
interface Direction {
  /** Partners of a whole. */
  partsOf: (whole: ClauseEntry) => readonly ClauseEntry[];
  isFree: (part: ClauseEntry) => boolean;
  pair: (whole: ClauseEntry, part: ClauseEntry) => void;
}

/** Finds clauses of two lists of siblings that were split into neighbours, or merged. */
export function pairSplits(
  old: readonly ClauseEntry[],
  young: readonly ClauseEntry[],
  pairing: Pairing,
): void {
  joinParts(old, young, {
    partsOf: (whole) => pairing.newOf(whole),
    isFree: (part) => pairing.isNewFree(part),
    pair: (whole, part) => pairing.pair(whole, part),
  });
  joinParts(young, old, {
    partsOf: (whole) => pairing.oldOf(whole),
    isFree: (part) => pairing.isOldFree(part),
    pair: (whole, part) => pairing.pair(part, whole),
  });
}

function joinParts(wholes: readonly ClauseEntry[], parts: readonly ClauseEntry[], way: Direction): void {
  const free = parts.filter(way.isFree);
  if (free.length === 0) return;
  const places = new Map(parts.map((part, place) => [part, place]));
  const lone = wholes.filter((whole) => way.partsOf(whole).length === 0);
  const findInside = makeInsideFinder(lone, free, partInWhole);
  for (const whole of wholes) {
    const known = way.partsOf(whole);
    if (known.length > 1 || known.some(({ words }) => words === whole.words)) continue;
    const candidates =
      known.length === 1
        ? freeBeside(known[0], parts, places, way)
        : runInside(whole, findInside(whole), places, way);
    const chosen = candidates.filter((part) => isPart(part, whole, known));
    const all = [...known, ...chosen];
    if (chosen.length === 0 || all.length < 2) continue;
    if (known.some((part) => containment(shinglesOf(part), shinglesOf(whole)) < partInWhole)) continue;
    if (filled(whole, all) < wholeInParts) continue;
    for (const part of chosen) way.pair(whole, part);
  }
}

/** Clauses without a partner that stand directly before and after one. */
function freeBeside(
  part: ClauseEntry,
  parts: readonly ClauseEntry[],
  places: Places,
  { isFree }: Direction,
): ClauseEntry[] {
  const place = places.get(part) ?? -1;
  const found: ClauseEntry[] = [];
  for (const step of [-1, 1]) {
    for (let at = place + step; parts[at] && isFree(parts[at]); at += step) found.push(parts[at]);
  }
  return found;
}

/** Clauses without a partner that are made of the words of a whole. */
function runInside(
  whole: ClauseEntry,
  free: readonly ClauseEntry[],
  places: Places,
  { isFree }: Direction,
): ClauseEntry[] {
  const inside = free.filter((part) => isFree(part) && isPart(part, whole, []));
  const at = inside.map((part) => places.get(part) ?? -1);
  const isRun = at.every((place, index) => index === 0 || place === at[index - 1] + 1);
  return isRun && inside.length > 1 ? inside : [];
}

/** Whether a clause is made of the words of a whole, and of such that its other parts do not account for. */
function isPart(part: ClauseEntry, whole: ClauseEntry, others: readonly ClauseEntry[]): boolean {
  const [own, all] = [shinglesOf(part), shinglesOf(whole)];
  const held = containment(own, all);
  if (own.size < fewestShingles || held < partInWhole) return false;
  const elsewhere = new Set(others.flatMap((other) => [...shinglesOf(other)]));
  const rest = new Set([...own].filter((member) => !elsewhere.has(member)));
  const ownWords = countShared(rest, all);
  if (ownWords / own.size >= ownShare) return true;
  // Clauses in set phrases differ by few words, all of which went into the whole.
  return held >= nearlyAll && ownWords >= fewestOwn && ownWords / rest.size >= mostOfOwn;
}

function filled(whole: ClauseEntry, parts: readonly ClauseEntry[]): number {
  const together = new Set(parts.flatMap((part) => [...shinglesOf(part)]));
  return containment(shinglesOf(whole), together);
}
