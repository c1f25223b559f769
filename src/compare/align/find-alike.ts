import type { Vector } from './clause-vector.ts';

/** In a text of so many clauses, or fewer, all are looked at. */
const fewClauses = 300;
/** In a longer one those features tell partners that no more clauses have, and so many of the nearest are looked at. */
const mostHolders = 60;
const mostNear = 30;

/**
 * Makes the function that gives the vectors that have features in common with one, and how alike they are. In a long text only the nearest
 * are given, so that time grows with the text and not with its square.
 */
export function makeFinder(vectors: readonly Vector[]): (vector: Vector) => Map<number, number> {
  const holders = new Map<string, { place: number; value: number }[]>();
  for (const [place, vector] of vectors.entries())
    for (const [feature, value] of vector) {
      const list = holders.get(feature);
      if (list) list.push({ place, value });
      else holders.set(feature, [{ place, value }]);
    }
  const isLong = vectors.length > fewClauses;
  return (vector) => {
    const sums = new Map<number, number>();
    for (const [feature, own] of vector) {
      const list = holders.get(feature);
      if (!list || (isLong && list.length > mostHolders)) continue;
      for (const { place, value } of list) sums.set(place, (sums.get(place) ?? 0) + own * value);
    }
    if (!isLong) return sums;
    return new Map([...sums].sort((left, right) => right[1] - left[1]).slice(0, mostNear));
  };
}
