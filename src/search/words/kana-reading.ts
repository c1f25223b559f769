import type { SearchToken } from './analyzer.ts';
import { foldWords } from './fold-words.ts';
import { makeReadingKey } from './word-key.ts';

/** The readings that occur in an index. */
export interface ReadingVocabulary {
  has: (reading: string) => boolean;
}

const kanaRuns = /[ぁ-ゖァ-ヴー]+/g;
/** Particles and the like that may stand between readings in a question in kana. */
const particles =
  /^(?:について|に関する|における|をする|をした|したい|とき|場合|ばあい|とは|では|には|って|の|を|が|は|に|で|と|も|へ|や|か)/;
const longestReading = 16;
/** What each piece costs: few long readings beat many short ones. */
const costs = { reading: 10, shortReading: 25, particle: 4, unread: 30 };

/**
 * Lists the readings that a question in kana consists of: りようりょうきんのしはらい → りようりようきん, しはらい.
 * Beside kanji, only stretches that readings of four kana or more fill are taken, since endings are kana too.
 */
export function listKanaReadings(question: string, vocabulary: ReadingVocabulary | undefined): SearchToken[] {
  const { text, starts, ends } = foldWords(question);
  const hasKanji = /\p{Script=Han}/u.test(text);
  const tokens: SearchToken[] = [];
  if (hasKanji && !vocabulary) return tokens;
  for (const { 0: run, index } of text.matchAll(kanaRuns)) {
    if (run.length < 2) continue;
    const pieces = vocabulary ? cutReadings(run, vocabulary, hasKanji) : [{ start: 0, end: run.length }];
    for (const { start, end } of pieces) {
      const term = makeReadingKey(run.slice(start, end));
      if (term.length < 2) continue;
      tokens.push({ term, kind: 'reading', start: starts[index + start], end: ends[index + end - 1] });
    }
  }
  return tokens;
}

interface Piece {
  start: number;
  end: number;
}

/** Cuts a run of kana into known readings at the least cost; what is no reading is left out. */
function cutReadings(run: string, vocabulary: ReadingVocabulary, isStrict: boolean): Piece[] {
  const best: { cost: number; from: number; isReading: boolean; isUnread: boolean }[] = [
    { cost: 0, from: 0, isReading: false, isUnread: false },
  ];
  const offer = (to: number, from: number, cost: number, isReading: boolean, isUnread: boolean) => {
    const total = best[from].cost + cost;
    if (!best[to] || total < best[to].cost) best[to] = { cost: total, from, isReading, isUnread };
  };
  for (let start = 0; start < run.length; start++) {
    const particle = particles.exec(run.slice(start, start + 6))?.[0].length ?? 0;
    if (particle > 0) offer(start + particle, start, costs.particle, false, false);
    for (let end = start + 2; end <= Math.min(run.length, start + longestReading); end++) {
      const key = makeReadingKey(run.slice(start, end));
      if (key.length < (isStrict ? 4 : 2) || !vocabulary.has(key)) continue;
      offer(end, start, key.length > 2 ? costs.reading : costs.shortReading, true, false);
    }
    offer(start + 1, start, costs.unread, false, true);
  }
  const steps: { start: number; end: number; isReading: boolean; isUnread: boolean }[] = [];
  for (let end = run.length; end > 0; end = best[end].from)
    steps.unshift({ ...best[end], start: best[end].from, end });
  if (isStrict && steps.some(({ isUnread }) => isUnread)) return [];
  // はい in して|はい|けない is no word: a short reading needs neighbours that are read.
  const isCutOut = (place: number) =>
    steps[place].end - steps[place].start <= shortReading &&
    (steps[place - 1]?.isUnread || steps[place + 1]?.isUnread);
  return steps.filter(({ isReading }, place) => isReading && !isCutOut(place));
}

const shortReading = 2;
