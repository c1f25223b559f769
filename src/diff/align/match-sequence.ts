import { diffSequence } from '../words/diff-sequence.ts';

/** Members of two lists that stand for each other: one of them is absent where the other has no partner. */
export type Match<T> = readonly [old: T | undefined, new: T | undefined];

/**
 * Pairs the members of two short lists in order: equal keys first, then what stands between the same neighbours.
 * 14日, 3回 and 30日, 3回 → (14日, 30日), (3回, 3回).
 */
export function matchSequence<T>(
  old: readonly T[],
  young: readonly T[],
  keyOf: (member: T) => string,
): Match<T>[] {
  const matches: Match<T>[] = [];
  let [left, right] = [0, 0];
  let removed: T[] = [];
  let added: T[] = [];
  const flush = (): void => {
    for (let place = 0; place < Math.max(removed.length, added.length); place++) {
      matches.push([removed[place], added[place]]);
    }
    removed = [];
    added = [];
  };
  for (const { kind, length } of diffSequence(old.map(keyOf), young.map(keyOf))) {
    // By concatenation: a stretch may have more members than a call takes arguments.
    if (kind === 'removed') removed = removed.concat(old.slice(left, left + length));
    else if (kind === 'added') added = added.concat(young.slice(right, right + length));
    else {
      flush();
      for (let place = 0; place < length; place++) matches.push([old[left + place], young[right + place]]);
    }
    if (kind !== 'added') left += length;
    if (kind !== 'removed') right += length;
  }
  flush();
  return matches;
}
