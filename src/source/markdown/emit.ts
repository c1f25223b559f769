import type { Line, SourceText } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { joinSpans } from '../line/cut.ts';
import { isDrawnRule } from '../line/leftover.ts';
import { findLineEnd, findLineStart, skipLineBreak } from '../line/line-break.ts';
import { splitPipes } from '../line/pipe-row.ts';
import { measureIndent, skipSpace, trimEnd } from '../line/white-space.ts';
import { readLine } from '../plain.ts';
import { type PrintedLine, type Reading, skipQuoteMarks } from './inline.ts';

/** A list item whose first line is still to come. */
export interface OpenItem {
  ordinal?: number;
  label?: SourceText;
}

/** Where in the document a block stands. */
export interface Context {
  quoteDepth: number;
  listDepth: number;
  item?: OpenItem;
}

/** A reading with the lines that it has found so far. */
export interface MarkdownReading extends Reading {
  lines: Line[];
}

/** Adds lines of running text, and what hides in it: rules, headings without a space, table rows without their head. */
export function emitLines(reading: MarkdownReading, lines: readonly PrintedLine[], context: Context): void {
  let afterText = false;
  for (const line of lines) {
    const text = join(reading, line);
    if (text.text === '') continue;
    const isPlain = !emitHidden(reading, line, text, context);
    if (isPlain) emit(reading, text, line.lineStart, context, { continues: line.continues && afterText });
    afterText = isPlain;
  }
}

const closeHeading = /^#{1,6}(?=\u3000*[^\x00-\x7f])/;

function emitHidden(
  reading: MarkdownReading,
  line: PrintedLine,
  text: SourceText,
  context: Context,
): boolean {
  if (isDrawnRule(text.text, 0, text.text.length)) {
    for (const [start, end] of line.spans) reading.syntax.push([start, end]);
    return true;
  }
  const cells = splitPipes(reading.value, line.spans);
  if (cells) {
    emitRow(reading, cells, line.lineStart, false, context);
    return true;
  }
  const depth = closeHeading.exec(text.text)?.[0].length;
  const start = text.pieces[0][1];
  if (!depth || !reading.value.startsWith('#'.repeat(depth), start)) return false;
  reading.syntax.push([start, start + depth]);
  const spans = line.spans.map(([from, to]): Span => [Math.max(from, Math.min(start + depth, to)), to]);
  emitHeading(reading, { ...line, spans }, depth, context);
  return true;
}

/** Adds a heading; in a list item its first line is the item's. */
export function emitHeading(
  reading: MarkdownReading,
  line: PrintedLine,
  depth: number,
  context: Context,
): void {
  const text = join(reading, line);
  if (text.text === '') return;
  const role = context.item ? undefined : ({ role: 'heading', depth } as const);
  emit(reading, text, line.lineStart, context, { ...role, continues: line.continues });
}

/** Adds a row of a table whose text is that of its cells; a row of empty cells is all syntax. */
export function emitRow(
  reading: MarkdownReading,
  cells: SourceText[],
  lineStart: number,
  head: boolean,
  context: Context,
): void {
  const spans = cells.flatMap((cell) => listSpans(cell));
  const text = joinSpans(reading.value, spans);
  if (text.text === '') return;
  flushItem(reading, context);
  emit(reading, text, lineStart, context, { role: 'tableRow', cells, ...(head ? { head } : {}) });
}

function listSpans({ text, pieces }: SourceText): Span[] {
  return pieces.map(
    ([at, offset], index): Span => [offset, offset + (pieces[index + 1]?.[0] ?? text.length) - at],
  );
}

/** The text of a line. */
export function join(reading: MarkdownReading, line: PrintedLine): SourceText {
  return joinSpans(reading.value, line.spans);
}

/** Adds one line; the first line of a list item takes the item's role, position and label. */
function emit(
  reading: MarkdownReading,
  { text, pieces }: SourceText,
  lineStart: number,
  context: Context,
  facts: Partial<Line>,
): void {
  const { value } = reading;
  const contentStart = skipQuoteMarks(value, lineStart, context.quoteDepth);
  const [[, at]] = pieces;
  const mark = value.slice(at - 2, at);
  const bold = /^(?:\*\*|__)$/.test(mark) && value.startsWith(mark, at + text.length);
  const line: Line = {
    text,
    pieces,
    indent: measureIndent(value, contentStart, skipSpace(value, contentStart, value.length)),
    role: 'text',
    depth: 0,
    listDepth: context.listDepth,
    blankBefore: 0,
    pageBefore: false,
    continues: false,
    ...(bold && { style: { bold } }),
    ...facts,
  };
  if (context.item) {
    line.role = 'listItem';
    line.depth = context.listDepth;
    if (context.item.ordinal !== undefined) line.ordinal = context.item.ordinal;
    if (context.item.label) line.listLabel = context.item.label;
    context.item = undefined;
  }
  reading.lines.push(line);
}
/** Adds the lines of a block in which Markdown sees no marks: indented lists are read as code. */
export function emitRawLines(reading: MarkdownReading, start: number, end: number, context: Context): void {
  const { value, syntax } = reading;
  for (let at = start; at < end; ) {
    const lineEnd = Math.min(findLineEnd(value, at), end);
    const lineStart = at === start ? findLineStart(value, at) : at;
    const contentStart = at === start ? at : Math.min(skipQuoteMarks(value, at, context.quoteDepth), lineEnd);
    const textStart = skipSpace(value, contentStart, lineEnd);
    const textEnd = trimEnd(value, textStart, lineEnd);
    if (textStart < textEnd) {
      const hasAngle = value.slice(textStart, textEnd).includes('<');
      const line = readLine(value, lineStart, textStart, textEnd, hasAngle, syntax);
      if (line) emit(reading, line, lineStart, context, {});
    }
    at = skipLineBreak(value, lineEnd);
  }
}

/** Makes a line of the label of an item that has no text of its own, as in `1. - 甲`. */
export function flushItem(reading: MarkdownReading, context: Context): void {
  const label = context.item?.label;
  context.item = undefined;
  if (label) emit(reading, label, findLineStart(reading.value, label.pieces[0][1]), context, {});
}
