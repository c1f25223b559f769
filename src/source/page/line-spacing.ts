import type { Line, Source } from '../../model/line.ts';
import { findLineEnd, formFeed, isLineBreak, skipLineBreak } from '../line/line-break.ts';
import { isSpace } from '../line/white-space.ts';

/** Counts, from the source, the blank lines before each line and says where pages began. Lines must be in order. */
export function spaceLines(source: Source): Source {
  const { value } = source;
  let reached = 0;
  const lines = source.lines.map((line) => {
    const spacing = measureSpacing(value, reached, findStart(line));
    reached = Math.max(reached, findEnd(line));
    return { ...line, ...spacing };
  });
  return { ...source, lines };
}

/** Offset of the first character of a line, its list number included. */
export function findStart(line: Line): number {
  const starts = line.pieces[0][1];
  return line.listLabel ? Math.min(starts, line.listLabel.pieces[0][1]) : starts;
}

function findEnd(line: Line): number {
  const [at, offset] = line.pieces[line.pieces.length - 1];
  return offset + line.text.length - at;
}

/** Blank lines and page breaks in `[from, to)`, the end of one line and the start of another left out. */
function measureSpacing(
  value: string,
  from: number,
  to: number,
): { blankBefore: number; pageBefore: boolean } {
  let blankBefore = 0;
  let pageBefore = false;
  let lineStart = from;
  for (let end = findLineEnd(value, from); end < to; end = findLineEnd(value, lineStart)) {
    const opensLine = lineStart === 0 || isLineBreak(value.charCodeAt(lineStart - 1));
    const endsPage = value.charCodeAt(end) === formFeed;
    const opensPage = value.charCodeAt(lineStart - 1) === formFeed;
    if (endsPage) pageBefore = true;
    else if (opensLine && !opensPage && isBlank(value, lineStart, end)) blankBefore++;
    lineStart = skipLineBreak(value, end);
  }
  return { blankBefore, pageBefore };
}

/** A line of a quotation that holds only its `>` is blank too. */
function isBlank(value: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (!isSpace(value.charCodeAt(index)) && value[index] !== '>') return false;
  }
  return true;
}
