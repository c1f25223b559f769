import { dropHiragana, foldWords } from '../../topic/phrase.ts';

/** Weights by feature; of length 1, or empty. */
export type Vector = ReadonlyMap<string, number>;

/** Pairs of neighbouring characters of the words without particles, by sentence: 損害を賠償する → 損害, 害賠, 賠償. */
export function listBigrams(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const run of dropHiragana(foldWords(sentence)).split(/[^\p{L}\p{N}ー]+/u)) {
      for (let place = 0; place + 1 < run.length; place++) {
        const pair = run.slice(place, place + 2);
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
      if (run.length === 1) counts.set(run, (counts.get(run) ?? 0) + 0.5);
    }
  }
  return counts;
}

/** How much each feature tells: less, the more of the lists have it. */
export function weighByRarity(lists: readonly ReadonlyMap<string, number>[]): (feature: string) => number {
  const holding = new Map<string, number>();
  for (const list of lists)
    for (const feature of list.keys()) holding.set(feature, (holding.get(feature) ?? 0) + 1);
  return (feature) => Math.log(1 + lists.length / (1 + (holding.get(feature) ?? 0)));
}

/** Makes counts a vector of length 1; what stands many times counts little more than what stands once. */
export function makeVector(counts: ReadonlyMap<string, number>, weigh: (feature: string) => number): Vector {
  const vector = new Map<string, number>();
  let square = 0;
  for (const [feature, count] of counts) {
    const value = (count <= 1 ? count : 1 + Math.log(count)) * weigh(feature);
    vector.set(feature, value);
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (const [feature, value] of vector) vector.set(feature, value / length);
  return vector;
}

/** How alike two vectors are, from 0 to 1. */
export function likeness(left: Vector, right: Vector): number {
  const [short, long] = left.size < right.size ? [left, right] : [right, left];
  let sum = 0;
  for (const [feature, value] of short) sum += value * (long.get(feature) ?? 0);
  return sum;
}
