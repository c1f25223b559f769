import type { Line } from '../../../model/line.ts';

/** `…なりません。2.（利息）`: a number, a point and a caption in brackets, behind a sentence, or at the end of a line. */
const label = /(^|.)([0-9０-９]{1,2})[.．]\s*[（(][^（）()。、]{1,40}[）)]/g;
const fewest = 3;

interface Found {
  line: Line;
  at: number;
  value: number;
}

/**
 * Titles of articles that extraction glued to the line before: their numbers count from 1, and each carries its caption in
 * brackets. Gives the places at which a line is to be cut.
 */
export function findGluedTitles(lines: readonly Line[]): ReadonlyMap<Line, number[]> {
  const run: Found[] = [];
  for (const line of lines) {
    if (!line.text.includes('.') && !line.text.includes('．')) continue;
    for (const match of line.text.matchAll(label)) {
      const value = Number(match[2].normalize('NFKC'));
      const at = match.index + match[1].length;
      const ends = match.index + match[0].length === line.text.length;
      if (
        value !== run.length + 1 ||
        !(match[1] === '' || match[1] === '。' || (ends && !/[0-9０-９]/.test(match[1])))
      )
        continue;
      run.push({ line, at, value });
    }
  }
  const cuts = new Map<Line, number[]>();
  if (run.length < fewest) return cuts;
  for (const { line, at } of run) if (at > 0) cuts.set(line, [...(cuts.get(line) ?? []), at]);
  return cuts;
}
