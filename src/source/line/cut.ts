import type { Piece, SourceText } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { skipSpace, trimEnd } from './white-space.ts';

/**
 * The text of `[start, end)` without the cuts, trimmed at both ends, with the place of every character.
 * `'<p>契約者</p>'` with cuts `[[0, 3], [6, 10]]` → `{ text: '契約者', pieces: [[0, 3]] }`
 *
 * @param cuts ascending and apart from one another; those outside of `[start, end)` do nothing
 */
export function sliceAround(value: string, start: number, end: number, cuts: readonly Span[]): SourceText {
  const kept: Span[] = [];
  let from = start;
  for (const [cutStart, cutEnd] of cuts) {
    if (cutEnd <= from) continue;
    if (cutStart >= end) break;
    if (cutStart > from) kept.push([from, cutStart]);
    from = cutEnd;
  }
  if (from < end) kept.push([from, end]);
  return joinSpans(value, kept);
}

/** The text of ascending spans, trimmed at both ends of the whole; spans that touch make one piece. */
export function joinSpans(value: string, spans: readonly Span[]): SourceText {
  let first = 0;
  let last = spans.length - 1;
  let start = 0;
  let end = 0;
  for (; first <= last; first++) {
    start = skipSpace(value, spans[first][0], spans[first][1]);
    if (start < spans[first][1]) break;
  }
  for (; last >= first; last--) {
    end = trimEnd(value, spans[last][0], spans[last][1]);
    if (end > spans[last][0]) break;
  }
  let text = '';
  const pieces: Piece[] = [];
  let reached = -1;
  for (let index = first; index <= last; index++) {
    const from = index === first ? start : spans[index][0];
    const to = index === last ? end : spans[index][1];
    if (from === to) continue;
    if (from !== reached) pieces.push([text.length, from]);
    text += value.slice(from, to);
    reached = to;
  }
  return { text, pieces };
}
