import type { Matter } from './matter.ts';

/** Two sentences, in the order of the text, that speak of one thing. */
export interface Alike {
  first: Matter;
  second: Matter;
}

/** Share of the weight of the words of the shorter sentence that the other must have too. */
const leastShared = 0.72;
/** The same of two sentences that give an amount or a rate, which is of what stands beside it. */
const leastOfWorth = 0.6;
/** Share of it that must stand in the other sentence itself, and not before it in its article. */
const leastOwn = 0.5;
/** A word that stands in more sentences does not lead to another. */
const mostSentences = 12;

/**
 * Finds pairs of sentences of which one says no more than the other but for its quantities and whom it
 * addresses. A word weighs the more the fewer sentences have it.
 */
export function* findAlike(matters: readonly Matter[], share = leastShared): Generator<Alike> {
  const places = new Map<string, number[]>();
  for (const [place, { words }] of matters.entries())
    for (const word of words) {
      const found = places.get(word) ?? [];
      found.push(place);
      places.set(word, found);
    }
  const weigh = (word: string) => Math.log(1 + matters.length / (places.get(word)?.length ?? 1));
  for (const [place, second] of matters.entries()) {
    const candidates = new Set<number>();
    for (const word of second.words) {
      const found = places.get(word) ?? [];
      if (found.length <= mostSentences) for (const other of found) if (other < place) candidates.add(other);
    }
    for (const candidate of [...candidates].toSorted((left, right) => left - right)) {
      const first = matters[candidate];
      if (
        first.article === second.article
          ? sayTheSameHere(first, second, weigh)
          : sayTheSame(first, second, weigh, haveWorth(first, second) ? Math.min(share, leastOfWorth) : share)
      )
        yield { first, second };
    }
  }
}

function haveWorth(...pair: readonly Matter[]): boolean {
  return pair.every(({ quantities }) =>
    quantities.some(({ kind }) => kind === 'money' || kind === 'percentage' || kind === 'fraction'),
  );
}

/** What tells one case from another within an article. */
const ofCase = /ただし|但し|にかかわらず|除|この場合|場合|以外|それぞれ|各号|特別|その他|限り/;
/** Share of the words of the longer of two sentences of an article that the other must have. */
const leastOfLonger = 0.5;

/** Two sentences of one article, where what stands between them is no other case: all that the shorter says is in the longer. */
function sayTheSameHere(left: Matter, right: Matter, weigh: (word: string) => number): boolean {
  if ([left, right].some(({ placed }) => ofCase.test(placed.sentence.value))) return false;
  const [less, more] = left.words.size <= right.words.size ? [left, right] : [right, left];
  if (less.words.size < 2 || !sayTheSame(left, right, weigh, 1, 1)) return false;
  const weight = (words: Iterable<string>) => [...words].reduce((total, word) => total + weigh(word), 0);
  return weight(less.words) >= leastOfLonger * weight(more.words);
}

function sayTheSame(
  left: Matter,
  right: Matter,
  weigh: (word: string) => number,
  share: number,
  own = leastOwn,
): boolean {
  if (left.actor !== '' && right.actor !== '' && left.actor !== right.actor) return false;
  const [less, more] = left.words.size <= right.words.size ? [left, right] : [right, left];
  const shared = [...less.words].filter((word) => more.words.has(word));
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weigh(word), 0);
  const leaning = [...less.words].filter((word) => !more.words.has(word) && more.around.has(word));
  const whole = sum([...less.words]);
  if (sum(shared) < own * whole || sum([...shared, ...leaning]) < share * whole) return false;
  return shared.length >= 2 || (shared.length === 1 && shared[0].length >= 3 && less.words.size === 1);
}
