import type { Line, Source } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { findLineEnd, findLineStart, skipLineBreak } from '../line/line-break.ts';
import { skipSpace, trimEnd } from '../line/white-space.ts';
import { findStart } from '../page/line-spacing.ts';
import { readLine } from '../plain.ts';

const marks = /^[#>*+\-=|:`~\\_<[\]()!\s]+$/;
const word = /\S+/g;

/**
 * Places the characters that are neither in a line nor in the syntax yet: Markdown marks become syntax, anything else
 * a line of its own, so that no text is lost. Puts lines and syntax in order.
 */
export function placeRest(source: Source): Source {
  const { value } = source;
  const lines = source.lines.slice();
  const syntax = source.syntax.filter(([start, end]) => skipSpace(value, start, end) < end);
  for (const [start, end] of listGaps(value, listCovered(lines, syntax))) {
    const gap = value.slice(start, end);
    if (marks.test(gap)) {
      for (const match of gap.matchAll(word)) {
        syntax.push([start + match.index, start + match.index + match[0].length]);
      }
    } else {
      const line = readLine(value, findLineStart(value, start), start, end, gap.includes('<'), syntax);
      if (line) lines.push(line);
    }
  }
  lines.sort((left, right) => findStart(left) - findStart(right));
  return { ...source, lines, syntax: mergeSpans(syntax) };
}

/** Spans of all text and syntax, in order. */
function listCovered(lines: readonly Line[], syntax: readonly Span[]): Span[] {
  const covered: Span[] = [...syntax];
  for (const line of lines) {
    const texts = line.cells ?? [line];
    for (const { text, pieces } of line.listLabel ? [line.listLabel, ...texts] : texts) {
      pieces.forEach(([at, offset], index) => {
        covered.push([offset, offset + (pieces[index + 1]?.[0] ?? text.length) - at]);
      });
    }
  }
  return covered.sort((left, right) => left[0] - right[0]);
}

/** Stretches of one line between the covered spans that hold more than white space, trimmed. */
function listGaps(value: string, covered: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let reached = 0;
  for (const [start, end] of [...covered, [value.length, value.length] as Span]) {
    for (let from = reached; from < start; ) {
      const lineEnd = Math.min(findLineEnd(value, from), start);
      const gapStart = skipSpace(value, from, lineEnd);
      if (gapStart < lineEnd) gaps.push([gapStart, trimEnd(value, gapStart, lineEnd)]);
      from = lineEnd < start ? skipLineBreak(value, lineEnd) : start;
    }
    reached = Math.max(reached, end);
  }
  return gaps;
}

/** Sorts spans and joins those that touch. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const [start, end] of [...spans].sort((left, right) => left[0] - right[0] || left[1] - right[1])) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
