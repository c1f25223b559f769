import type { ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { splitTerm } from './near-terms.ts';
import { placeWords } from './word-index.ts';

/** Stretches that are a defined term but for one kanji. */
export interface ReplacedKanji {
  start: number;
  end: number;
  term: string;
}

/** Where a half stands in a term of a length. */
interface Shape {
  from: number;
  length: number;
}

const candidate = /^(?=.{4,6}$)[\p{Script=Han}ァ-ヶー]*\p{Script=Han}{2}[\p{Script=Han}ァ-ヶー]*$/u;
const han = /^\p{Script=Han}$/u;

/**
 * Makes what finds terms of four to six signs with one kanji that makes no word with its neighbours: 預託荷持 of 預託荷物. 年会員 of
 * 月会員 has words of its own, and of 甲種会員 and 乙種会員 the kanji tells one from the other.
 */
export function makeReplacedKanji(
  terms: readonly string[],
  readMorphemes: ReadMorphemes,
): (text: string) => ReplacedKanji[] {
  const known = new Set(terms);
  const shapes = new Map<string, Map<string, Shape>>();
  /** Terms by what is left of them without one kanji; none where several have that rest. */
  const byRest = new Map<string, string | undefined>();
  for (const term of known) {
    if (!candidate.test(term)) continue;
    const [head, tail] = splitTerm(term);
    addShape(shapes, head, { from: 0, length: term.length });
    addShape(shapes, tail, { from: term.length - tail.length, length: term.length });
    for (const place of kanjiOf(term)) {
      const rest = restOf(term, place);
      byRest.set(rest, byRest.has(rest) ? undefined : term);
    }
  }
  if (shapes.size === 0) return () => [];
  const findHalves = placeWords(shapes.keys());
  return (text) =>
    findHalves(text).flatMap(({ word, at }) =>
      [...(shapes.get(word)?.values() ?? [])].flatMap(({ from, length }): ReplacedKanji[] => {
        const start = at - from;
        const words = text.slice(Math.max(0, start), start + length);
        if (known.has(words) || words.length < length || !standsAlone(text, start, length)) return [];
        const found = kanjiOf(words).flatMap((place) => {
          const term = byRest.get(restOf(words, place));
          return term !== undefined && isBroken(words, term, place, readMorphemes) ? [term] : [];
        });
        return found.slice(0, 1).map((term) => ({ start, end: start + length, term }));
      }),
    );
}

function addShape(shapes: Map<string, Map<string, Shape>>, half: string, shape: Shape): void {
  const own = shapes.get(half) ?? new Map<string, Shape>();
  shapes.set(half, own.set(`${shape.from} ${shape.length}`, shape));
}

/** The places of the kanji of a word but for its first sign: 年払会員 is no slip of 月払会員. */
function kanjiOf(word: string): number[] {
  return [...word].flatMap((sign, place) => (place > 0 && han.test(sign) ? [place] : []));
}

function restOf(word: string, place: number): string {
  return `${word.slice(0, place)}\0${word.slice(place + 1)}`;
}

/** その他|本契約: what begins within a word is no word. */
function standsAlone(text: string, start: number, length: number): boolean {
  return !/[\p{Script=Han}ァ-ヶー]/u.test(`${text[start - 1] ?? ''}${text[start + length] ?? ''}`);
}

/** Whether the dictionary has a word around a place of the term, and none around it in the words. */
function isBroken(words: string, term: string, place: number, readMorphemes: ReadMorphemes): boolean {
  const lengthAt = (text: string) =>
    readMorphemes(text).find(({ start, end }) => start <= place && place < end)?.surface.length ?? 0;
  return lengthAt(words) === 1 && lengthAt(term) > 1;
}
