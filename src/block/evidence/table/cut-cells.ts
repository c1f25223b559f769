import type { Line, SourceText } from '../../../model/line.ts';
import { sliceText } from '../../source-text.ts';

/** White space that parts cells. */
const gap = /[　 ]*(?:　| {2}|\t)[　 ]*/g;
/** What parts cells without a doubt. */
export const wideGap = /　{2}| {4}/;
const wideGaps = /[　 ]*(?:　{2}| {4}|　 {2}| {2}　)[　 ]*/g;

/** Whether a gap only sets the two signs of a word apart: `区  分`, `備　考`. */
function isWithinWord(text: string, from: number, at: number, gapText: string): boolean {
  const behind = text.slice(at + gapText.length);
  return (
    at - from === 1 &&
    /^[一-龥](?:$|[　 ]{2})/.test(behind) &&
    /[一-龥]/.test(text[from]) &&
    gapText.length <= 3
  );
}

/** Cuts a line where white space is wider than the one behind a label: `１　契約者　　　当社と契約した者` → １　契約者 | 当社と契約した者 */
export function cutWide(line: Line): SourceText[] {
  return cutAt(line, wideGaps);
}

/** Cuts a line at its gaps: `危険　けがの起こりやすさをいいます。` → 危険 | けがの起こりやすさをいいます。 */
export function cutCells(line: Line): SourceText[] {
  return cutAt(line, gap);
}

function cutAt(line: Line, gaps: RegExp): SourceText[] {
  const cells: SourceText[] = [];
  let from = 0;
  for (const match of line.text.matchAll(gaps)) {
    if (isWithinWord(line.text, from, match.index, match[0])) continue;
    cells.push(sliceText(line, from, match.index));
    from = match.index + match[0].length;
  }
  cells.push(sliceText(line, from, line.text.length));
  return cells;
}
