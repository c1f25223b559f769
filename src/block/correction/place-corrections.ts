import type { Correction } from '../../model/correction.ts';
import type { Line } from '../../model/line.ts';
import { type LineWords, likeness, printedWords, readWords } from './line-words.ts';

/** Where corrections apply. */
export interface PlacedCorrections {
  /** By index of the line. */
  byLine: ReadonlyMap<number, Correction>;
  /** Those whose line is not there, or could be several. */
  unplaced: readonly Correction[];
}

/** A line as like as this to the corrected one, with its neighbours, is the same line in other words. */
const leastLikeness = 0.6;
/** By how much the likeliest line must be ahead of the next. */
const leastLead = 0.08;
/** What a line is worth against the two beside it. */
const share = { own: 0.6, beside: 0.2 } as const;
/** Lines with fewer words beside their numbers are told by their neighbours only. */
const fewestWords = 3;
/** More corrections than a person makes are not searched for among all lines. */
const mostSearched = 500;

const nowhere: LineWords = { exact: '', unnumbered: '' };

/** Finds the line of each correction by its words and those beside it; the later of two for the same line holds. */
export function placeCorrections(
  lines: readonly Line[],
  corrections: readonly Correction[],
): PlacedCorrections {
  if (corrections.length === 0) return { byLine: new Map(), unplaced: [] };
  const words = lines.map((line) => readWords(printedWords(line)));
  const byExact = indexBy(words, ({ exact }) => exact);
  const byUnnumbered = indexBy(words, ({ unnumbered }) => unnumbered);
  const byLine = new Map<number, Correction>();
  const unplaced: Correction[] = [];
  for (const [place, correction] of corrections.entries()) {
    const own = readWords(correction.line);
    const beside = [correction.before, correction.after].map((one) =>
      one === undefined ? undefined : readWords(one),
    );
    const rate = (index: number) => rateLine(words, index, own, beside);
    const index =
      pick(byExact.get(own.exact) ?? [], rate) ??
      pick(byUnnumbered.get(own.unnumbered) ?? [], rate, wordsIn(own) < fewestWords) ??
      (place < mostSearched && !byExact.has(own.exact) ? pick(likely(words, own), rate, true) : undefined);
    if (index === undefined) unplaced.push(correction);
    else byLine.set(index, words[index].exact === own.exact ? correction : withoutNumber(correction));
  }
  return { byLine, unplaced };
}

/** The number that a label said stands only for the words that it was read in. */
function withoutNumber({ number: _, ...correction }: Correction): Correction {
  return correction;
}

function indexBy(
  words: readonly LineWords[],
  key: (words: LineWords) => string,
): ReadonlyMap<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, one] of words.entries()) {
    const held = index.get(key(one));
    if (held) held.push(at);
    else index.set(key(one), [at]);
  }
  return index;
}

function wordsIn({ unnumbered }: LineWords): number {
  return unnumbered.replace(/[\p{P}\p{S}#]/gu, '').length;
}

function likely(words: readonly LineWords[], own: LineWords): number[] {
  if (wordsIn(own) < fewestWords) return [];
  return words.flatMap(({ unnumbered }, index) =>
    likeness(unnumbered, own.unnumbered) >= leastLikeness ? [index] : [],
  );
}

/** How like a line and those beside it are to the corrected one, 0 to 1. */
function rateLine(
  words: readonly LineWords[],
  index: number,
  own: LineWords,
  [before, after]: readonly (LineWords | undefined)[],
): number {
  const rateBeside = (wanted: LineWords | undefined, held: LineWords = nowhere) =>
    wanted === undefined ? 0.5 : likeness(held.unnumbered, wanted.unnumbered);
  return (
    share.own * likeness(words[index].unnumbered, own.unnumbered) +
    share.beside * rateBeside(before, words[index - 1]) +
    share.beside * rateBeside(after, words[index + 1])
  );
}

/** The line that is clearly the likeliest; with `doubtful` its neighbours must speak for it as well. */
function pick(
  indexes: readonly number[],
  rate: (index: number) => number,
  doubtful = false,
): number | undefined {
  if (indexes.length === 0) return undefined;
  if (indexes.length === 1 && !doubtful) return indexes[0];
  const rated = indexes
    .map((index) => ({ index, rating: rate(index) }))
    .toSorted((left, right) => right.rating - left.rating);
  const [best, next] = rated;
  const isClear = next === undefined || best.rating - next.rating >= leastLead;
  return isClear && best.rating >= (doubtful ? 0.7 : leastLikeness) ? best.index : undefined;
}
