import type { Line, Piece, SourceText } from '../model/line.ts';
import type { Span } from '../model/position.ts';

export const emptyText: SourceText = { text: '', pieces: [] };

function pieceIndexAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle][0] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Cuts out a part of a text together with the places of its characters. */
export function sliceText(from: SourceText, start: number, end: number): SourceText {
  if (start >= end) return emptyText;
  if (start === 0 && end === from.text.length) return from;
  const text = from.text.slice(start, end);
  if (from.pieces.length === 1) return { text, pieces: [[0, from.pieces[0][1] + start]] };
  const pieces: Piece[] = [];
  for (
    let index = pieceIndexAt(from.pieces, start);
    index < from.pieces.length && from.pieces[index][0] < end;
    index++
  ) {
    const [at, offset] = from.pieces[index];
    pieces.push(at <= start ? [0, offset + start - at] : [at - start, offset]);
  }
  return { text, pieces };
}

function endsLatin(text: string): boolean {
  return /[A-Za-z0-9,.;:]$/.test(text);
}

/** Puts text behind text as a wrap does: nothing between them, but one space between two Latin words. */
export function joinText(left: SourceText, right: SourceText): SourceText {
  if (left.text === '') return right;
  if (right.text === '') return left;
  const space = endsLatin(left.text) && /^[A-Za-z]/.test(right.text) ? ' ' : '';
  const shift = left.text.length + space.length;
  const pieces = left.pieces.slice();
  for (const [at, offset] of right.pieces) pieces.push([at + shift, offset]);
  return { text: left.text + space + right.text, pieces };
}

/** Joins many texts at once, so that a paragraph of a thousand lines costs its length. */
export function joinTexts(parts: readonly SourceText[]): SourceText {
  if (parts.length === 0) return emptyText;
  if (parts.length === 1) return parts[0];
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let last = '';
  for (const part of parts) {
    if (part.text === '') continue;
    if (last !== '' && endsLatin(last) && /^[A-Za-z]/.test(part.text)) {
      texts.push(' ');
      length++;
    }
    for (const [at, offset] of part.pieces) pieces.push([at + length, offset]);
    texts.push(part.text);
    length += part.text.length;
    last = part.text;
  }
  return { text: texts.join(''), pieces };
}

/** One line made of two: the second goes on where the first was broken. */
export function mergeLines(first: Line, second: Line): Line {
  const { text, pieces } = joinText(first, second);
  return { ...first, text, pieces };
}

/**
 * Ranges of the source that a text covers; stretches that only white space parts are one range.
 * `value` is the whole source.
 */
export function spansOf(source: SourceText, value: string): Span[] {
  const { text, pieces } = source;
  const spans: Span[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const [at, start] = pieces[index];
    const next = index + 1 < pieces.length ? pieces[index + 1][0] : text.length;
    let end = start + next - at;
    // The space that a wrap became stands for the line break, not for a character of this piece.
    if (index + 1 < pieces.length && text[next - 1] === ' ' && value[end - 1] !== ' ') end--;
    const last = spans.at(-1);
    if (last && start >= last[1] && isBlank(value, last[1], start)) last[1] = end;
    else if (end > start) spans.push([start, end]);
  }
  return spans;
}

function isBlank(value: string, from: number, to: number): boolean {
  return to - from <= 4
    ? value.slice(from, to).trim() === ''
    : to - from < 2000 && !/\S/.test(value.slice(from, to));
}
