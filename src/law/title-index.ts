import type { KnownLaw } from './known-law.ts';
import { findAllByFolded, listNames } from './law-table.ts';

/** Lengths of the names that end with the same two characters, the longest first. */
let lengths: ReadonlyMap<string, readonly number[]> | undefined;

/** A name of a law in running text. */
export interface FoundTitle {
  start: number;
  name: string;
  law: KnownLaw;
}

/**
 * Finds the names of laws that end at an offset of width-folded text, the longest first:
 * `行政機関の保有する個人情報の保護に関する法律` → that act, then 個人情報の保護に関する法律.
 * @param floor offset before which a name cannot begin
 */
export function* findTitlesEndingAt(folded: string, end: number, floor: number): Generator<FoundTitle> {
  lengths ??= indexLengths();
  for (const length of lengths.get(folded.slice(Math.max(0, end - 2), end)) ?? []) {
    const start = end - length;
    if (start < floor) continue;
    const name = folded.slice(start, end);
    const [law] = findAllByFolded(name);
    if (law) yield { start, name, law };
  }
}

function indexLengths(): Map<string, number[]> {
  const sets = new Map<string, Set<number>>();
  for (const name of listNames()) {
    const key = name.slice(-2);
    const held = sets.get(key);
    if (held) held.add(name.length);
    else sets.set(key, new Set([name.length]));
  }
  return new Map([...sets].map(([key, own]) => [key, [...own].sort((left, right) => right - left)]));
}
