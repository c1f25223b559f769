import type { SearchAnalyzer, SearchToken } from './analyzer.ts';
import type { ChunkToken } from './cut-chunk.ts';
import { foldForPhrase } from './fold-phrase.ts';
import { foldWords } from './fold-words.ts';
import { listKanaReadings, type ReadingVocabulary } from './kana-reading.ts';
import { listQueryBigrams } from './query-bigrams.ts';
import { findTerms } from './term-matcher.ts';
import { analyzerVersion } from './tokens.ts';
import { makeWordKey } from './word-key.ts';

/** What an index knows of words, for an analyzer that has no dictionary. */
export interface WordVocabulary {
  /** Whether a term occurs. */
  has: (term: string) => boolean;
  /** The terms of a printed form that is not its own term: 支払わ → 支払う. */
  listBases: (surface: string) => readonly string[];
  readings: ReadingVocabulary;
}

/**
 * Makes the analyzer that cuts by longest match over the words of an index, where the dictionary cannot go (a browser):
 * `利用料金を支払わない` → 利用料金, 利用, 料金, 支払う. It gives tokens of the same kinds as the one with the dictionary.
 */
export function createVocabularyAnalyzer(vocabulary: WordVocabulary): SearchAnalyzer {
  const cut = (text: string, terms?: readonly string[]): SearchToken[] => {
    const { text: folded, starts, ends } = foldWords(text);
    const tokens = [...segmentByVocabulary(folded, vocabulary), ...(terms ? findTerms(terms)(folded) : [])];
    return tokens
      .map(({ term, kind, start, end }) => ({ term, kind, start: starts[start], end: ends[end - 1] }))
      .sort(byPlace);
  };
  return {
    version: analyzerVersion,
    analyzeText: cut,
    analyzeQuery: (text) => {
      const words = cut(hideHelpers(text));
      const further = [...listKanaReadings(text, vocabulary.readings), ...listQueryBigrams(text)];
      return [...words, ...joinNeighbours(text, words), ...further].sort(byPlace);
    },
    foldForPhrase,
  };
}

/** Verbs that only help the one before them, as the dictionary knows: 交換してもらえる, 動かなくなる. */
const helpers =
  /(?<=[てで])(?:もら[いうえっ]|くれ|くださ[いる]|下さ[いる]|いただ[いくけ]|頂[いくけ]|ほし[いく]|欲し[いく]|しま[いうえっ])(?:る|た|ます)?|(?<=[わかさたなばまらえけせてねべめれ])なくな[るれりっ]/g;

/** Leaves such verbs out of a question; all else stays where it is. */
function hideHelpers(text: string): string {
  return text.replace(helpers, (helper) => '\u3000'.repeat(helper.length));
}

function byPlace(a: SearchToken, b: SearchToken): number {
  return a.start - b.start || a.end - b.end;
}

const inflected = /[ぁ-ん]/;

/** Words that stand side by side are one name as well, whether or not the index holds it: 延滞, 利息 → 延滞利息. */
function joinNeighbours(text: string, words: readonly SearchToken[]): SearchToken[] {
  const outer: SearchToken[] = [];
  for (const word of words)
    if (word.kind !== 'number' && word.end > (outer.at(-1)?.end ?? 0)) outer.push(word);
  const joined: SearchToken[] = [];
  for (let from = 0, to = 1; from < outer.length; from = to, to = from + 1) {
    while (outer[to] && outer[to].start === outer[to - 1].end) to++;
    const [start, end] = [outer[from].start, outer[to - 1].end];
    if (to - from < 2 || end - start > longestWord || inflected.test(text.slice(start, end))) continue;
    joined.push({ term: makeWordKey(foldWords(text.slice(start, end)).text), kind: 'compound', start, end });
  }
  return joined;
}

const longestWord = 12;
const stretches = /[\p{L}\p{N}%][\p{L}\p{N}\p{M}%.\-'&_]*/gu;
const latinRun = /^[a-z0-9]+(?:[-.'&_/][a-z0-9]+)*/;
const hiraganaOnly = /^[ぁ-ん]+$/;
const kanji = /\p{Script=Han}/u;

/** Cuts a folded text into known words by longest match; what is unknown stays whole between them, so that it can be corrected. */
export function segmentByVocabulary(folded: string, vocabulary: WordVocabulary): ChunkToken[] {
  const tokens: ChunkToken[] = [];
  for (const { 0: stretch, index } of folded.matchAll(stretches)) {
    for (const token of cutStretch(stretch, vocabulary))
      tokens.push({ ...token, start: token.start + index, end: token.end + index });
  }
  return tokens;
}

function cutStretch(stretch: string, vocabulary: WordVocabulary): ChunkToken[] {
  const tokens: ChunkToken[] = [];
  let unknown = 0;
  const closeUnknown = (end: number) => {
    for (const { 0: word, index } of stretch
      .slice(unknown, end)
      .matchAll(/[\p{Script=Han}々]{2,}|[ァ-ヴー]{2,}/gu))
      tokens.push({
        term: makeWordKey(word),
        kind: 'morpheme',
        start: unknown + index,
        end: unknown + index + word.length,
      });
  };
  for (let start = 0; start < stretch.length; ) {
    const word = readLatin(stretch, start, vocabulary) ?? readWord(stretch, start, longestWord, vocabulary);
    if (word.length === 0) {
      start++;
      continue;
    }
    closeUnknown(start);
    tokens.push(...word);
    // What a number counts is a word too: 30, 30日 and 日.
    const own = word[0].kind === 'number' ? word.slice(0, 1) : word;
    start = Math.max(...own.map(({ end }) => end));
    unknown = start;
  }
  closeUnknown(stretch.length);
  return tokens;
}

/** Reads a Latin word or a number, with what it counts: 30 and 30日. */
function readLatin(stretch: string, start: number, vocabulary: WordVocabulary): ChunkToken[] | undefined {
  const found = latinRun.exec(stretch.slice(start))?.[0];
  if (!found) return undefined;
  const isNumber = /^[0-9.]+$/.test(found);
  const term = isNumber ? found : found.replace(/[-'_]/g, '');
  const tokens: ChunkToken[] = [
    { term, kind: isNumber ? 'number' : 'morpheme', start, end: start + found.length },
  ];
  for (let length = longestWord; isNumber && length > 0; length--) {
    const end = start + found.length + length;
    const counted = makeWordKey(stretch.slice(start, end));
    if (end > stretch.length || !vocabulary.has(counted)) continue;
    tokens.push({ term: counted, kind: 'number', start, end });
    break;
  }
  return tokens;
}

/** Reads the longest known word and the known words that it consists of. */
function readWord(stretch: string, start: number, longest: number, vocabulary: WordVocabulary): ChunkToken[] {
  for (let length = Math.min(longest, stretch.length - start); length > 0; length--) {
    const surface = stretch.slice(start, start + length);
    if (hiraganaOnly.test(surface) && !standsAlone(stretch, start, length)) continue;
    const end = start + length;
    const key = makeWordKey(surface);
    const terms = new Set([...(vocabulary.has(key) ? [key] : []), ...vocabulary.listBases(surface)]);
    if (terms.size === 0) continue;
    const parts = length > 2 ? readParts(stretch, start, end, vocabulary) : [];
    const kind = parts.length > 0 ? 'compound' : 'morpheme';
    return [...[...terms].map((term): ChunkToken => ({ term, kind, start, end })), ...parts];
  }
  return [];
}

/** Hiragana behind a kanji are its ending, and one or two say little. */
function standsAlone(stretch: string, start: number, length: number): boolean {
  return length > 2 || (length === 2 && !kanji.test(stretch[start - 1] ?? ''));
}

/** Finds the known words that a longer one consists of; one character counts only where they fill the whole. */
function readParts(stretch: string, start: number, end: number, vocabulary: WordVocabulary): ChunkToken[] {
  const parts: ChunkToken[] = [];
  let isFilled = true;
  for (let place = start; place < end; ) {
    const longest = place === start ? end - start - 1 : end - place;
    const words = readWord(stretch.slice(0, end), place, longest, vocabulary);
    isFilled &&= words.length > 0;
    parts.push(...words);
    place = Math.max(place + 1, ...words.map((word) => word.end));
  }
  return isFilled ? parts : parts.filter((part) => part.end - part.start > 1);
}

/**
 * Collects the printed forms of words that are not their own terms, to be stored with an index: 支払わ → 支払う.
 * @param add is told each form, folded
 */
export function collectSurfaces(
  text: string,
  tokens: readonly SearchToken[],
  add: (surface: string, term: string) => void,
): void {
  for (const { term, kind, start, end } of tokens) {
    if (kind !== 'morpheme') continue;
    const surface = foldWords(text.slice(start, end)).text;
    if (makeWordKey(surface) !== term) add(surface, term);
  }
}
