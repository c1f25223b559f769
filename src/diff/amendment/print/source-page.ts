import type { Span } from '../../../model/position.ts';
import type { PrintedSource } from '../../../text/leaf-source.ts';

/** A change of the source: what stands from `start` to `end` gives way to `text`. */
export interface SourceEdit {
  start: number;
  end: number;
  text: string;
}

/** Applies changes that do not overlap; those at one place in the order given. */
export function applyEdits(
  source: string,
  edits: readonly SourceEdit[],
  from = 0,
  to = source.length,
): string {
  const parts: string[] = [];
  let at = from;
  const sorted = edits.toSorted((left, right) => left.start - right.start || left.end - right.end);
  for (const { start, end, text } of sorted) {
    parts.push(source.slice(at, Math.max(at, start)), text);
    at = Math.max(at, end);
  }
  parts.push(source.slice(at, to));
  return parts.join('');
}

/** A text as lines: what of a line is layout, and where it begins and ends. */
export class SourcePage {
  readonly value: string;
  readonly newline: string;
  readonly #syntax: readonly Span[];

  constructor({ value, syntax }: PrintedSource) {
    this.value = value;
    this.#syntax = syntax;
    this.newline = value.includes('\r\n')
      ? '\r\n'
      : value.includes('\n') || !value.includes('\r')
        ? '\n'
        : '\r';
  }

  lineStart(offset: number): number {
    let at = offset;
    while (at > 0 && !/[\r\n]/.test(this.value[at - 1])) at--;
    return at;
  }

  lineEnd(offset: number): number {
    let at = offset;
    while (at < this.value.length && !/[\r\n]/.test(this.value[at])) at++;
    return at;
  }

  /** Whether nothing but layout stands from one offset to another. */
  isLayout(start: number, end: number): boolean {
    let at = start;
    for (const [from, to] of this.#syntax.slice(this.#firstSyntax(start))) {
      if (from >= end) break;
      if (this.value.slice(at, Math.max(at, from)).trim() !== '') return false;
      at = Math.max(at, to);
    }
    return at >= end || this.value.slice(at, end).trim() === '';
  }

  /** Ranges of syntax that begin between two offsets. */
  syntaxWithin(start: number, end: number): Span[] {
    const found: Span[] = [];
    for (let at = this.#firstSyntax(start); at < this.#syntax.length && this.#syntax[at][0] < end; at++)
      found.push(this.#syntax[at]);
    return found;
  }

  isAtLineStart(offset: number): boolean {
    return this.isLayout(this.lineStart(offset), offset);
  }

  /** Where the line begins, if only layout stands before an offset; else the offset. */
  headOf(offset: number): number {
    return this.isAtLineStart(offset) ? this.lineStart(offset) : offset;
  }

  /** Where the line ends, if only layout stands behind an offset; else the offset. */
  tailOf(offset: number): number {
    const end = this.lineEnd(offset);
    return this.isLayout(offset, end) ? end : offset;
  }

  /** Offset behind the line break at an offset. */
  afterBreak(offset: number): number {
    if (this.value.startsWith('\r\n', offset)) return offset + 2;
    return /[\r\n]/.test(this.value[offset] ?? '') ? offset + 1 : offset;
  }

  /** Offset of the line break that ends the line before. */
  beforeBreak(offset: number): number {
    if (this.value.slice(Math.max(0, offset - 2), offset) === '\r\n') return offset - 2;
    return offset > 0 && /[\r\n]/.test(this.value[offset - 1]) ? offset - 1 : offset;
  }

  /** How many blank lines stand before the line that begins at an offset. */
  blankLinesBefore(lineStart: number): number {
    let count = 0;
    for (let at = lineStart; at > 0; ) {
      const end = this.beforeBreak(at);
      const start = this.lineStart(end);
      if (this.value.slice(start, end).trim() !== '') break;
      count++;
      at = start;
    }
    return count;
  }

  #firstSyntax(offset: number): number {
    let [low, high] = [0, this.#syntax.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#syntax[middle][1] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
