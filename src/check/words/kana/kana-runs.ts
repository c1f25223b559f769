/** Length of the runs of hiragana that are counted. */
export const runLength = 5;

/** In how many texts at large each run of hiragana stands. */
export type KanaRuns = ReadonlyMap<string, number>;

/** Runs of hiragana that are long enough. */
const hiragana = new RegExp(`[ぁ-ん]{${runLength},}`, 'g');

/** Every stretch of hiragana in which runs can be looked up, with its offset. */
export function* listHiragana(text: string): Generator<{ words: string; start: number }> {
  for (const match of text.matchAll(hiragana)) yield { words: match[0], start: match.index };
}

/** The runs of a stretch, each one kana further: するもの|るものと|…. */
export function runsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - runLength + 1) }, (_, at) =>
    words.slice(at, at + runLength),
  );
}

/** Counts in how many of the texts each run stands, as one line of the table. */
export function writeKanaLine(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const own = new Set([...listHiragana(text)].flatMap(({ words }) => runsOf(words)));
    for (const run of own) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  const cells = [...counts].toSorted(([left], [right]) => (left < right ? -1 : 1)).flat();
  return ['k', cells.join(' ')].join('\t');
}

/** Reads what `writeKanaLine` wrote; nothing of a table without it. */
export function readKanaCells(cells = ''): KanaRuns {
  const parts = cells === '' ? [] : cells.split(' ');
  const runs = new Map<string, number>();
  for (let at = 0; at + 1 < parts.length; at += 2) runs.set(parts[at], Number(parts[at + 1]));
  return runs;
}
