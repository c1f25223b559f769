import { AhoCorasick } from '@monyone/aho-corasick';
import { foldWidth } from '../text/width.ts';

/** Finds phrases in the words of one sentence: gives the places of those that stand in it, each once. */
export type FindPhrases = (sentence: string) => number[];

interface Part {
  phrase: number;
  /** Which part of the phrase: a phrase with … has several. */
  place: number;
}

const hiragana = /[ぁ-ゖゝゞ]/;
const allHiragana = /[ぁ-ゖゝゞ]+/g;

/** A text in which width, case and white space are no difference: `Ｉ Ｄ` → `id`. */
export function foldWords(text: string): string {
  return foldWidth(text).toLowerCase().replace(/\s+/g, '');
}

/** What stays of folded words without particles and 送り仮名: 秘密を保持する → 秘密保持. */
export function dropHiragana(folded: string): string {
  return folded.replace(allHiragana, '');
}

/**
 * Makes the function that finds phrases. A phrase without hiragana is sought in the text without hiragana: 秘密保持 stands in
 * 秘密を保持する. The parts on both sides of … follow one another in the sentence. Time grows with the sentence alone.
 */
export function compilePhrases(phrases: readonly string[]): FindPhrases {
  const [whole, bare]: Map<string, Part[]>[] = [new Map(), new Map()];
  const counts = phrases.map((phrase, index) => {
    const parts = splitPhrase(phrase);
    const table = hiragana.test(phrase) ? whole : bare;
    for (const [place, part] of parts.entries())
      table.set(part, [...(table.get(part) ?? []), { phrase: index, place }]);
    return parts.length;
  });
  const finders = [whole, bare].map((table) => makeFinder(table, counts));
  return (sentence) => {
    const folded = foldWords(sentence);
    const found = new Set([...finders[0](folded), ...finders[1](dropHiragana(folded))]);
    return [...found].sort((left, right) => left - right);
  };
}

function splitPhrase(phrase: string): string[] {
  return foldWords(phrase)
    .split('…')
    .filter((part) => part !== '');
}

/** Walks the matches by their ends: a part counts once the part before it has ended. */
function makeFinder(
  table: ReadonlyMap<string, readonly Part[]>,
  counts: readonly number[],
): (text: string) => number[] {
  if (table.size === 0) return () => [];
  const matcher = new AhoCorasick([...table.keys()]);
  return (text) => {
    const reached = new Map<number, { next: number; end: number }>();
    const matches = matcher.matchInText(text);
    for (const { begin, end, keyword } of matches.sort((left, right) => left.end - right.end)) {
      for (const { phrase, place } of table.get(keyword) ?? []) {
        const state = reached.get(phrase) ?? { next: 0, end: 0 };
        if (place === state.next && begin >= state.end) reached.set(phrase, { next: place + 1, end });
      }
    }
    return [...reached].flatMap(([phrase, { next }]) => (next === counts[phrase] ? [phrase] : []));
  };
}
