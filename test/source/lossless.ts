import { expect } from 'vitest';
import type { Source, SourceText } from '../../src/model/line.ts';

/** Texts that a line holds once each: the list number and either its cells or its text. */
function listTexts(source: Source): SourceText[] {
  return source.lines.flatMap((line) => [
    ...(line.listLabel ? [line.listLabel] : []),
    ...(line.cells ?? [{ text: line.text, pieces: line.pieces }]),
  ]);
}

/** Says where a source is not lossless: a character in no place or in two, a text that is no slice. Empty when it is. */
export function findLosses(source: Source): string[] {
  const { value } = source;
  const losses: string[] = [];
  const count = new Uint8Array(value.length);
  const cover = (start: number, end: number): void => {
    if (start < 0 || end > value.length || start > end) losses.push(`span ${start}-${end} outside`);
    for (let offset = start; offset < end; offset++) count[offset]++;
  };
  for (const { text, pieces } of listTexts(source)) {
    pieces.forEach(([at, offset], index) => {
      const length = (pieces[index + 1]?.[0] ?? text.length) - at;
      cover(offset, offset + length);
      if (value.slice(offset, offset + length) !== text.slice(at, at + length))
        losses.push(`no slice: ${text}`);
    });
    if (text !== text.trim()) losses.push(`not trimmed: ${JSON.stringify(text)}`);
    if (/[\n\r\f\v\u2028\u2029]/.test(text)) losses.push(`line break inside: ${JSON.stringify(text)}`);
  }
  for (const line of source.lines) {
    if (line.text === '' || line.text !== line.text.trim())
      losses.push(`bad line text ${JSON.stringify(line.text)}`);
    if (line.cells && line.cells.map((cell) => cell.text).join('') === '') losses.push('row of empty cells');
  }
  for (const [start, end] of source.syntax) cover(start, end);
  for (let offset = 0; offset < value.length; offset++) {
    const wanted = /\s/.test(value[offset]) ? 0 : 1;
    if (count[offset] < wanted || count[offset] > 1)
      losses.push(`${value[offset]} at ${offset}: ${count[offset]} times`);
  }
  const starts = source.lines.map((line) =>
    Math.min(...[...line.pieces, ...(line.listLabel?.pieces ?? [])].map((piece) => piece[1])),
  );
  if (starts.some((start, index) => index > 0 && start <= starts[index - 1]))
    losses.push('lines out of order');
  if (source.syntax.some(([start], index) => index > 0 && start < source.syntax[index - 1][1]))
    losses.push('syntax out of order');
  return losses;
}

/** Expects every character that is not white space in exactly one text or one syntax range. */
export function expectLossless(source: Source): void {
  expect(findLosses(source)).toEqual([]);
}
