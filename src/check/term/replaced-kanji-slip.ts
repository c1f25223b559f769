import { appendTo } from '../../text/collection/append-to.ts';
import type { ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { splitTerm } from './near-terms.ts';
import { placeWords } from './word-index.ts';

/** Stretches that are a defined term but for one kanji. */
export interface ReplacedKanji {
  start: number;
  end: number;
  term: string;
}

const han = /^\p{Script=Han}$/u;

/**
 * Makes what finds terms of four to six signs with one kanji that makes no word with its neighbours: 預託荷持 of 預託荷物. 年会員 of
 * 月会員 has words of its own.
 */
export function makeReplacedKanji(
  terms: readonly string[],
  readMorphemes: ReadMorphemes,
): (text: string) => ReplacedKanji[] {
  const short = terms.filter(
    (term) =>
      term.length >= 4 &&
      term.length <= 6 &&
      /^[\p{Script=Han}ァ-ヶー]*\p{Script=Han}{2}[\p{Script=Han}ァ-ヶー]*$/u.test(term),
  );
  const known = new Set(terms);
  const byHalf = new Map<string, { term: string; from: number }[]>();
  for (const term of short) {
    const [head, tail] = splitTerm(term);
    for (const [half, from] of [
      [head, 0],
      [tail, term.length - tail.length],
    ] as const)
      appendTo(byHalf, half, { term, from });
  }
  if (byHalf.size === 0) return () => [];
  const findHalves = placeWords(byHalf.keys());
  return (text) =>
    findHalves(text).flatMap(({ word, at }) =>
      (byHalf.get(word) ?? []).flatMap(({ term, from }) => {
        const start = at - from;
        const words = text.slice(Math.max(0, start), start + term.length);
        const odd = start < 0 ? -1 : differsInOne(words, term);
        // その他|本契約: what begins within a word is no word.
        const isWhole = !/[\p{Script=Han}ァ-ヶー]/u.test(
          `${text[start - 1] ?? ''}${text[start + term.length] ?? ''}`,
        );
        const isSlip = odd > 0 && isWhole && !known.has(words) && isBroken(words, term, odd, readMorphemes);
        return isSlip ? [{ start, end: start + term.length, term }] : [];
      }),
    );
}

/** The place of the only sign in which two words differ, a kanji in both; -1 where there is none. */
function differsInOne(words: string, term: string): number {
  if (words.length !== term.length) return -1;
  const places = [...term].flatMap((sign, place) => (words[place] === sign ? [] : [place]));
  const [odd, ...more] = places;
  return odd !== undefined && more.length === 0 && han.test(words[odd]) && han.test(term[odd]) ? odd : -1;
}

/** Whether the dictionary has a word around a place of the term, and none around it in the words. */
function isBroken(words: string, term: string, place: number, readMorphemes: ReadMorphemes): boolean {
  const lengthAt = (text: string) =>
    readMorphemes(text).find(({ start, end }) => start <= place && place < end)?.surface.length ?? 0;
  return lengthAt(words) === 1 && lengthAt(term) > 1;
}
