import type { Leaf } from '../model/node.ts';
import type { Position, Span } from '../model/position.ts';

/** A text as it was read, and which of its characters belong to its format. */
export interface PrintedSource {
  /** What the offsets of positions point into. */
  value: string;
  /** Ranges of format syntax, sorted. */
  syntax: readonly Span[];
}

/** What has a place in the source: a leaf, or a printed label or caption. */
export interface PrintedWords {
  value: string;
  position: Position;
}

/**
 * Finds where the characters of a leaf stand in the source: the leaf 契約者は of the lines 契⏎約者は → 0, 2, 3, 4.
 * @returns for each UTF-16 offset in the leaf's `value` the one in the source, and last the end of the last character
 */
export function placeInSource({ value, position }: Leaf | PrintedWords, source: PrintedSource): number[] {
  const offsets: number[] = [];
  let place = 0;
  let end = position.start.offset;
  for (const [from, to] of readableSpans(position, source.syntax)) {
    for (let offset = from; offset < to && place < value.length; offset++) {
      // Only white space is left out of a value; a wrap between two Latin words stands as one space.
      const printed = source.value[offset];
      if (printed !== value[place] && !(value[place] === ' ' && /\s/.test(printed))) continue;
      offsets.push(offset);
      end = offset + 1;
      place++;
    }
  }
  while (offsets.length <= value.length) offsets.push(end);
  return offsets;
}

/** The spans of a position without the format syntax inside them. */
function readableSpans({ start, end, spans }: Position, syntax: readonly Span[]): Span[] {
  return (spans ?? [[start.offset, end.offset] as Span]).flatMap(([from, to]) => {
    const parts: Span[] = [];
    let begin = from;
    for (let place = firstAfter(syntax, from); place < syntax.length && syntax[place][0] < to; place++) {
      const [open, close] = syntax[place];
      if (open > begin) parts.push([begin, open]);
      begin = Math.max(begin, close);
    }
    if (begin < to) parts.push([begin, to]);
    return parts;
  });
}

/** Index of the first range that ends after an offset. */
function firstAfter(syntax: readonly Span[], offset: number): number {
  let [low, high] = [0, syntax.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (syntax[middle][1] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offset of the start of each line; what `toPoint` looks a place up in. */
export function startLines(source: string): number[] {
  const starts = [0];
  for (const { index, 0: mark } of source.matchAll(/\r\n|\r|\n/g)) starts.push(index + mark.length);
  return starts;
}

/** Line and column (from 1) of an offset. */
export function toPoint(offset: number, lineStarts: readonly number[]): Position['start'] {
  let [low, high] = [0, lineStarts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lineStarts[middle] <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - lineStarts[low] + 1, offset };
}
