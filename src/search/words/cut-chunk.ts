import type { Morpheme, ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { classifyWord, type WordClass } from './word-classes.ts';
import { makeReadingKey, makeWordKey } from './word-key.ts';

export type TokenKind = 'morpheme' | 'compound' | 'number' | 'term' | 'reading' | 'bigram';

/** A token with its place in the folded text. */
export interface ChunkToken {
  term: string;
  kind: TokenKind;
  start: number;
  end: number;
}

interface Word extends Morpheme {
  class: WordClass;
}

/** Words in Latin letters and numbers, with the signs that stand inside them: wi-fi, 1.5, r&d, 100分の3. */
const latinRuns = /[0-9]+分の[0-9]+|[a-z0-9]+(?:[-.'&_/][a-z0-9]+)*/g;
/** Most parts of a compound; longer ones are found by their pairs. */
const mostParts = 5;

/** Cuts a chunk of folded text without 、 and 。 inside into its tokens, sorted by place. */
export function cutChunk(chunk: string, read: ReadMorphemes): ChunkToken[] {
  const words = joinProlonged(joinLatin(chunk, read(chunk))).map((morpheme): Word => {
    const word = morpheme.surface === '%' ? { ...morpheme, ...percent } : morpheme;
    // Katakana say how they are read, also in words that the dictionary lacks.
    const reading = katakana.test(word.surface) ? word.surface : word.reading;
    return { ...word, reading, class: classifyWord(word) };
  });
  const tokens: ChunkToken[] = [];
  let compound: Word[] = [];
  const close = () => {
    addCompounds(tokens, compound);
    compound = [];
  };
  for (const word of words) {
    // A number begins anew: 3年2か月 is two, and 第12条 is 12条.
    if (word.class === 'none' || word.class === 'word' || word.class === 'number') close();
    if (word.class === 'noun' || word.class === 'prefix' || word.class === 'number') compound.push(word);
    if (word.class !== 'none') addWord(tokens, word);
  }
  close();
  return tokens.sort((a, b) => a.start - b.start || a.end - b.end);
}

const percent = {
  surface: 'パーセント',
  base: 'パーセント',
  pos: '名詞',
  detail: '接尾',
  reading: 'パーセント',
};

/** Puts the morphemes of a Latin word or number together, which the dictionary cuts as it likes. */
function joinLatin(text: string, morphemes: readonly Morpheme[]): readonly Morpheme[] {
  if (!/[a-z0-9]/.test(text)) return morphemes;
  const joined: Morpheme[] = [];
  const runs = [...text.matchAll(latinRuns)].map(({ 0: surface, index }) => ({
    surface,
    start: index,
    end: index + surface.length,
  }));
  let place = 0;
  for (const morpheme of morphemes) {
    while (place < runs.length && runs[place].end <= morpheme.start) place++;
    const run = runs[place];
    if (!run || run.start >= morpheme.end) {
      joined.push(morpheme);
      continue;
    }
    if (joined.at(-1)?.start === run.start) continue;
    const isNumber = /^[0-9.]+(?:分の[0-9]+)?$/.test(run.surface);
    joined.push({ ...run, base: run.surface, pos: '名詞', detail: isNumber ? '数' : '一般', reading: '' });
    // What the dictionary joined to the word stays a word.
    if (morpheme.end > run.end && place === runs.length - 1) {
      const surface = text.slice(run.end, morpheme.end);
      joined.push({ ...morpheme, surface, base: surface, reading: '', start: run.end });
    }
  }
  return joined;
}

/** Puts a prolonged sound mark that was cut off back to its word: データ, ー → データー. */
function joinProlonged(morphemes: readonly Morpheme[]): readonly Morpheme[] {
  if (!morphemes.some(({ surface }) => prolonged.test(surface))) return morphemes;
  const joined: Morpheme[] = [];
  for (const morpheme of morphemes) {
    const last = joined.at(-1);
    if (last && prolonged.test(morpheme.surface) && katakana.test(last.surface)) {
      const surface = last.surface + morpheme.surface;
      joined[joined.length - 1] = { ...last, surface, base: surface, end: morpheme.end };
    } else joined.push(morpheme);
  }
  return joined;
}

const prolonged = /^ー+$/;
const katakana = /^[ァ-ヴー]+$/;

function addWord(tokens: ChunkToken[], word: Word): void {
  const { surface, base, start, end } = word;
  if (word.class === 'prefix') return;
  const isLatin = /^[a-z0-9]/.test(surface);
  const form = word.class === 'word' ? base : surface;
  const term = isLatin ? keyOfLatin(surface) : makeWordKey(form);
  tokens.push({ term, kind: word.class === 'number' ? 'number' : 'morpheme', start, end });
  const reading = word.class === 'word' ? readBase(word) : word.reading;
  if (reading.length > 1) tokens.push({ term: makeReadingKey(reading), kind: 'reading', start, end });
}

/** Wi-Fi is WiFi, but 3-2 is not 32. */
function keyOfLatin(surface: string): string {
  return /[a-z]/.test(surface) ? surface.replace(/[-'_]/g, '') : surface;
}

/** The reading of the dictionary form: 支払っ シハラッ → シハラウ; the reading as it is where the forms differ otherwise. */
function readBase({ surface, base, reading }: Word): string {
  if (surface === base || reading === '') return reading;
  let same = 0;
  while (same < surface.length && surface[same] === base[same]) same++;
  const ending = surface.slice(same);
  if (/[^ぁ-ん]/.test(ending) || /[^ぁ-ん]/.test(base.slice(same))) return reading;
  return reading.slice(0, reading.length - ending.length) + base.slice(same);
}

/** Adds the compounds of a run of nouns: the whole and its pairs; 利用料金表 → 利用料金表, 利用料金, 料金表. */
function addCompounds(tokens: ChunkToken[], parts: readonly Word[]): void {
  if (parts[0]?.class === 'number') {
    if (parts.length > 1) addSpan(tokens, parts.slice(0, 2));
    addCompounds(tokens, parts.slice(parts[1]?.detail === '接尾' ? 2 : 1));
    return;
  }
  const spans = parts.slice(1).map((_, index) => parts.slice(index, index + 2));
  if (parts.length > 2 && parts.length <= mostParts) spans.push([...parts]);
  for (const span of spans) addSpan(tokens, span);
}

function addSpan(tokens: ChunkToken[], span: readonly Word[]): void {
  const key = span.map(({ surface }) => surface).join('');
  const isNumber = span[0].class === 'number';
  const { start } = span[0];
  const { end } = span[span.length - 1];
  tokens.push({
    term: makeWordKey(keyOfParts(span, key)),
    kind: isNumber ? 'number' : 'compound',
    start,
    end,
  });
  const readings = span.map(({ reading }) => reading);
  if (!isNumber && readings.every((reading) => reading !== ''))
    tokens.push({ term: makeReadingKey(readings.join('')), kind: 'reading', start, end });
}

function keyOfParts(span: readonly Word[], key: string): string {
  return /[a-z]/.test(key)
    ? span.map(({ surface }) => (/^[a-z0-9]/.test(surface) ? keyOfLatin(surface) : surface)).join('')
    : key;
}
