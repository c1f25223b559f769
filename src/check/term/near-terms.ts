import { indexWords } from './word-index.ts';

/** Of more terms that share a half, nobody can tell which one a slip means. */
const mostAlike = 20;

/** Makes the function that lists the terms of which a text holds the first or the last half. */
export function makeNearLister(terms: readonly string[]): (text: string) => string[] {
  const byHalf = new Map<string, string[]>();
  for (const term of terms) {
    for (const half of new Set(splitTerm(term))) {
      const alike = byHalf.get(half) ?? [];
      alike.push(term);
      byHalf.set(half, alike);
    }
  }
  for (const [half, alike] of byHalf) if (alike.length > mostAlike) byHalf.delete(half);
  const findHalves = indexWords(byHalf.keys());
  const order = new Map(terms.map((term, place) => [term, place]));
  return (text) =>
    [...new Set([...findHalves(text)].flatMap((half) => byHalf.get(half) ?? []))].toSorted(
      (left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0),
    );
}

/** What a term begins and ends with; a word with one slip shares one of the two. */
export function splitTerm(term: string): [head: string, tail: string] {
  const half = Math.floor(term.length / 2) - (term.length > 10 ? 1 : 0);
  return [term.slice(0, half), term.slice(-half)];
}
