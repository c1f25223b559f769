import { appendTo } from '../../text/collection/append-to.ts';
import { placeWords } from './word-index.ts';

/** Of more terms that share a half, nobody can tell which one a slip means. */
const mostAlike = 20;

/** A half of a term as it stands in a text. */
export interface NearTerm {
  term: string;
  /** Which half it is. */
  side: 'start' | 'end';
  /** Where the half begins. */
  at: number;
}

/**
 * Makes the function that lists the terms of which a text holds the first or the last half, with the places, in the order of
 * the terms.
 */
export function makeNearLister(terms: readonly string[]): (text: string) => NearTerm[] {
  const byHalf = new Map<string, { term: string; side: NearTerm['side'] }[]>();
  for (const term of terms) {
    const [head, tail] = splitTerm(term);
    appendTo(byHalf, head, { term, side: 'start' as const });
    appendTo(byHalf, tail, { term, side: 'end' as const });
  }
  for (const [half, alike] of byHalf)
    if (new Set(alike.map(({ term }) => term)).size > mostAlike) byHalf.delete(half);
  const findHalves = placeWords(byHalf.keys());
  const order = new Map(terms.map((term, place) => [term, place]));
  const orderOf = ({ term, side }: NearTerm): number =>
    2 * (order.get(term) ?? 0) + (side === 'start' ? 0 : 1);
  return (text) =>
    findHalves(text)
      .flatMap(({ word, at }) => (byHalf.get(word) ?? []).map((one) => ({ ...one, at })))
      .toSorted((left, right) => orderOf(left) - orderOf(right) || left.at - right.at);
}

/** What a term begins and ends with; a word with one slip shares one of the two. */
export function splitTerm(term: string): [head: string, tail: string] {
  const half = Math.floor(term.length / 2) - (term.length > 10 ? 1 : 0);
  return [term.slice(0, half), term.slice(-half)];
}
