import type { ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import type { SearchAnalyzer, SearchToken } from './analyzer.ts';
import { type ChunkToken, cutChunk } from './cut-chunk.ts';
import { foldForPhrase } from './fold-phrase.ts';
import { type FoldedWords, foldWords } from './fold-words.ts';
import { listKanaReadings, type ReadingVocabulary } from './kana-reading.ts';
import { listQueryBigrams } from './query-bigrams.ts';
import { findTerms, type TermMatcher } from './term-matcher.ts';

/** Version of the rules by which terms are made: an index that another version made cannot be searched. */
export const analyzerVersion = '3';

/** What an analysis may know beside the text. */
export interface AnalyzerOptions {
  /** Readings that occur in the index, to cut questions in kana by. If omitted, a stretch of kana in a question without kanji is one reading. */
  readings?: ReadingVocabulary;
  /** Defined terms that questions may contain. If omitted, compounds of nouns stand for them. */
  queryTerms?: readonly string[];
}

/** Most chunks of text whose tokens are remembered: the same words return in all terms. */
const rememberedChunks = 20_000;

/**
 * Makes the analyzer that has a dictionary.
 * Text: `利用料金を支払った` → 利用, 利用料金, 料金, 支払う with the readings りよう, りようりようきん …
 * Questions: the same, the readings of stretches in kana, and bigrams.
 */
export function createAnalyzer(read: ReadMorphemes, options: AnalyzerOptions = {}): SearchAnalyzer {
  const cut = rememberChunks(read);
  const queryTerms = options.queryTerms && findTerms(options.queryTerms);
  const matchers = new WeakMap<readonly string[], TermMatcher>();
  const matcherOf = (terms: readonly string[]): TermMatcher => {
    const known = matchers.get(terms) ?? findTerms(terms);
    matchers.set(terms, known);
    return known;
  };
  return {
    version: analyzerVersion,
    analyzeText: (text, terms) => {
      const folded = foldWords(text);
      return placeTokens(folded, cutText(folded.text, cut), terms?.length ? matcherOf(terms) : undefined);
    },
    analyzeQuery: (text) => {
      const folded = foldWords(text);
      const words = placeTokens(folded, cutText(folded.text, cut), queryTerms);
      const heard = new Set(words.filter(({ kind }) => kind === 'reading').map(writePlace));
      const readings = listKanaReadings(text, options.readings).filter(
        (token) => !heard.has(writePlace(token)),
      );
      return [...words, ...readings, ...listQueryBigrams(text)].sort(byPlace);
    },
    foldForPhrase,
  };
}

function byPlace(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || a.end - b.end;
}

function writePlace({ term, start, end }: SearchToken): string {
  return `${start} ${end} ${term}`;
}

/** Loads the dictionary, once, and makes the analyzer that uses it. */
export async function loadSearchAnalyzer(options: AnalyzerOptions = {}): Promise<SearchAnalyzer> {
  const { loadMorphemes } = await import('../../text/dictionary/morpheme.ts');
  return createAnalyzer(await loadMorphemes(), options);
}

/** Cuts a folded text at 、 and 。 as kuromoji does, so that each chunk can be remembered. */
function cutText(text: string, cut: (chunk: string) => readonly ChunkToken[]): ChunkToken[] {
  const tokens: ChunkToken[] = [];
  let start = 0;
  while (start < text.length) {
    const [comma, stop] = [text.indexOf('、', start), text.indexOf('。', start)];
    const mark = comma < 0 ? stop : stop < 0 ? comma : Math.min(comma, stop);
    const end = mark < 0 ? text.length : mark + 1;
    for (const token of cut(text.slice(start, end)))
      tokens.push({ ...token, start: token.start + start, end: token.end + start });
    start = end;
  }
  return tokens;
}

function rememberChunks(read: ReadMorphemes): (chunk: string) => readonly ChunkToken[] {
  const known = new Map<string, readonly ChunkToken[]>();
  return (chunk) => {
    let tokens = known.get(chunk);
    if (!tokens) {
      tokens = cutChunk(chunk, read);
      if (known.size >= rememberedChunks) known.clear();
      known.set(chunk, tokens);
    }
    return tokens;
  };
}

/** Gives tokens their places in the text as given; a defined term takes the place of a word that fills it. */
function placeTokens(
  { text, starts, ends }: FoldedWords,
  tokens: readonly ChunkToken[],
  matcher: TermMatcher | undefined,
): SearchToken[] {
  const terms = matcher?.(text) ?? [];
  const filled = new Set(terms.map(({ start, end }) => `${start} ${end}`));
  const all = terms.length === 0 ? tokens : mergeTerms(tokens, terms, filled);
  return all.map(({ term, kind, start, end }) => ({ term, kind, start: starts[start], end: ends[end - 1] }));
}

function mergeTerms(
  tokens: readonly ChunkToken[],
  terms: readonly ChunkToken[],
  filled: ReadonlySet<string>,
): ChunkToken[] {
  const others = tokens.filter(
    ({ kind, start, end }) => kind === 'reading' || !filled.has(`${start} ${end}`),
  );
  return [...others, ...terms].sort(byPlace);
}
