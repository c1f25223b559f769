/**
 * Where the characters of a changed text stood in the original. `at[i]` and `original[i]` begin a run of characters
 * that are 1:1; before the first run the offsets are equal. A character made of two stands where the first stood.
 */
export interface OffsetMap {
  readonly at: readonly number[];
  readonly original: readonly number[];
}

/** The map of a text that was changed 1:1. */
export const identityMap: OffsetMap = { at: [], original: [] };

/** Offset in the original of an offset in the changed text, UTF-16 units. */
export function toOriginal(map: OffsetMap, offset: number): number {
  return follow(map.at, map.original, offset, Number.POSITIVE_INFINITY);
}

/** Offset in the changed text of an offset in the original; of a character that was merged into the one before, the offset after it. */
export function toChanged(map: OffsetMap, offset: number): number {
  const run = findRun(map.original, offset);
  const next = map.at[run + 1] ?? Number.POSITIVE_INFINITY;
  return follow(map.original, map.at, offset, next);
}

/** Moves an offset by the distance between the starts of its run, never past `limit`. */
function follow(from: readonly number[], to: readonly number[], offset: number, limit: number): number {
  const run = findRun(from, offset);
  return run === -1 ? Math.min(offset, limit) : Math.min(to[run] + offset - from[run], limit);
}

/** Index of the last run that begins at or before an offset; -1 if none does. */
function findRun(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
