import { type KanaRuns, listHiragana, runLength, runsOf } from './kana-runs.ts';

/** Kana that stand in no text at large, and those that stand in many and differ by one stroke of the keys; offsets in the text. */
export interface KanaSlip {
  start: number;
  end: number;
  right: string;
  /** Whether three of its runs and more stand nowhere and the edit makes no other phrase, as するものでなければ of するのでなければ. */
  isSure: boolean;
}

/** The run that was meant stands in so many texts. */
const usual = 10;
/** Particles and inflections, which one may put in or leave out and say another thing. */
const free = new Set('がはもをにへとでのかやしたてれさせばまるそ');
const rows = ['らりるれろ', 'まみむめも', 'かきくけこ'];
const kana = [
  ...'あいうえおかきくけこがさしすせそただちつてでとどなにのはばひふへまみむもやゆよらりれろわをん',
];

interface Edit {
  words: string;
  /** Whether it puts in a kana or takes out one that may be a particle or an ending. */
  isDoubtful?: boolean;
}

/**
 * Finds slips of the keys in kana: するとこができる for することができる, なけらばならない, ものとしいます.
 * @param stemEnd offset behind the word that a stretch of kana begins in, 預かる of 預|かること; its own kana are not judged
 */
export function* findKanaSlips(
  text: string,
  runs: KanaRuns,
  stemEnd: (start: number) => number,
): Generator<KanaSlip> {
  for (const { words, start } of listHiragana(text)) {
    const all = listStrange(words, runs);
    if (all.length === 0) continue;
    // Runs that hold kana of the word itself are as rare as it is: 知|らせることなく.
    const stem = stemEnd(start) - start;
    const strange = all.filter((at) => at >= stem);
    if (strange.length === 0) continue;
    const [first] = strange;
    const last = Math.min(words.length, strange[strange.length - 1] + runLength);
    const right = pickLikeliest(words, listEdits(words, first, last), runs);
    if (right)
      yield {
        start,
        end: start + words.length,
        right: right.words,
        isSure: strange.length > 2 && !right.isDoubtful,
      };
  }
}

/** Offsets of the runs that stand in no text at large. */
function listStrange(words: string, runs: KanaRuns): number[] {
  const strange: number[] = [];
  for (let at = 0; at + runLength <= words.length; at++)
    if (!runs.has(words.slice(at, at + runLength))) strange.push(at);
  return strange;
}

/** What one stroke makes of a stretch: two kana the other way round, one more, one less, one of the same row. */
function* listEdits(words: string, first: number, last: number): Generator<Edit> {
  for (let at = first; at < last; at++) {
    const [before, behind] = [words.slice(0, at), words.slice(at + 1)];
    const [own, next] = [words[at], behind[0]];
    if (next && next !== own) yield { words: before + next + own + behind.slice(1) };
    if (at === first) continue;
    const isFree = free.has(own) && own !== words[at - 1];
    yield { words: before + behind, ...(isFree && { isDoubtful: true }) };
    // Before its last kana a stretch may end otherwise: 受けることで is whole, 受けることできる is not.
    if (behind !== '') for (const one of kana) yield { words: before + one + own + behind, isDoubtful: true };
    const row = rows.find((signs) => signs.includes(own)) ?? '';
    for (const one of row) if (one !== own) yield { words: before + one + behind };
  }
}

/** The edit of which every run is known, and those that it makes are usual; the most usual of several. */
function pickLikeliest(words: string, edits: Iterable<Edit>, runs: KanaRuns): Edit | undefined {
  const given = new Set(runsOf(words));
  let best: { edit: Edit; count: number } | undefined;
  for (const edit of edits) {
    const count = countFewest(edit.words, given, runs);
    if (count >= usual && count > (best?.count ?? 0)) best = { edit, count };
  }
  return best?.edit;
}

/** In how many texts the rarest of the runs that are new in words stands; 0 where one stands in none, or none is new. */
function countFewest(words: string, given: ReadonlySet<string>, runs: KanaRuns): number {
  if (words.length <= runLength) return 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = 0; at + runLength <= words.length; at++) {
    const run = words.slice(at, at + runLength);
    const count = runs.get(run);
    if (count === undefined) return 0;
    if (!given.has(run)) fewest = Math.min(fewest, count);
  }
  return fewest === Number.POSITIVE_INFINITY ? 0 : fewest;
}
