import type { Line, SourceText } from '../../../model/line.ts';
import { sliceText } from '../../source-text.ts';

/** Whether a tab stands before the text of a line: the first cell of its row is empty. */
export function followsTab(line: Line, value: string): boolean {
  for (let index = line.pieces[0][1] - 1; index >= 0 && line.pieces[0][1] - index < 40; index--) {
    const code = value.charCodeAt(index);
    if (code === 0x09) return true;
    if (code === 0x0a || code === 0x0d) return false;
  }
  return false;
}

/** Cuts a line into cells at its tabs. */
export function cellsOf(line: SourceText): SourceText[] {
  const cells: SourceText[] = [];
  for (let from = 0; from <= line.text.length; ) {
    const tab = line.text.indexOf('\t', from);
    const to = tab < 0 ? line.text.length : tab;
    const raw = line.text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    cells.push(sliceText(line, start, Math.max(start, from + raw.trimEnd().length)));
    from = to + 1;
  }
  return cells;
}
