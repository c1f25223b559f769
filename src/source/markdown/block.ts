import type { Code, Definition, Heading, List, ListItem, Nodes, Parents, Table, TableRow } from 'mdast';
import type { SourceText } from '../../model/line.ts';
import { joinSpans } from '../line/cut.ts';
import { findLineEnd, findLineStart } from '../line/line-break.ts';
import { skipSpace } from '../line/white-space.ts';
import {
  type Context,
  emitHeading,
  emitLines,
  emitRawLines,
  emitRow,
  flushItem,
  join,
  type MarkdownReading,
  type OpenItem,
} from './emit.ts';
import { readFootnote } from './footnote.ts';
import { cutLines, isTarget, locate, skipQuoteMarks } from './inline.ts';

/** Reads the blocks below a node into lines, in order. */
export function readBlocks(reading: MarkdownReading, parent: Parents, context: Context): void {
  for (const node of parent.children) {
    const [start, end] = locate(reading, node);
    const read = blockReaders[node.type] as BlockReader<Nodes> | undefined;
    if (start < end && read) read(reading, node, context);
  }
}

type BlockReader<Node extends Nodes> = (reading: MarkdownReading, node: Node, context: Context) => void;

/** How each block is read; the marks of those that do not stand here are left to `placeRest`. */
const blockReaders: { [Type in Nodes['type']]?: BlockReader<Extract<Nodes, { type: Type }>> } = {
  heading: readHeading,
  paragraph: readParagraph,
  html: readHtml,
  list: readList,
  table: readTable,
  code: readCode,
  definition: readDefinition,
  blockquote: readQuotation,
  footnoteDefinition: (reading, node, context) =>
    readFootnote(reading, node, context, (inner) => readBlocks(reading, node, inner)),
};

function readQuotation(reading: MarkdownReading, node: Parents, context: Context): void {
  const inner = { ...context, quoteDepth: context.quoteDepth + 1 };
  readBlocks(reading, node, inner);
  context.item = inner.item;
}

function readHeading(reading: MarkdownReading, node: Heading, context: Context): void {
  const lines = cutLines(reading, node.children, context.quoteDepth);
  const [start] = locate(reading, node);
  const isUnderlined = reading.value[start] !== '#';
  // `…とする。⏎---`: the rule that ends a paragraph also underlines it, but a sentence is no heading.
  const isSentence = lines.length > 1 || lines.some((line) => /。$|\t/.test(join(reading, line).text));
  if (isUnderlined && isSentence) emitLines(reading, lines, context);
  else for (const line of lines) emitHeading(reading, line, node.depth, context);
}

function readParagraph(reading: MarkdownReading, node: Parents, context: Context): void {
  emitLines(reading, cutLines(reading, node.children, context.quoteDepth), context);
}

function readHtml(reading: MarkdownReading, node: Nodes, context: Context): void {
  emitLines(reading, cutLines(reading, [node], context.quoteDepth), context);
}

function readDefinition(reading: MarkdownReading, node: Definition, context: Context): void {
  if (isTarget(node.url)) reading.syntax.push(locate(reading, node));
  else emitRawLines(reading, ...locate(reading, node), context);
}

function readList(reading: MarkdownReading, node: List, context: Context): void {
  node.children.forEach((child, index) => {
    readItem(reading, child, node.ordered ? (node.start ?? 1) + index : undefined, context);
  });
}

function readItem(
  reading: MarkdownReading,
  node: ListItem,
  ordinal: number | undefined,
  outer: Context,
): void {
  flushItem(reading, outer);
  const [itemStart, end] = locate(reading, node);
  if (itemStart >= end) return;
  const item: OpenItem = {};
  if (ordinal !== undefined) {
    const start = skipSpace(reading.value, itemStart, end);
    const label = /^\d{1,9}[.)]/.exec(reading.value.slice(start, Math.min(end, start + 10)));
    item.ordinal = ordinal;
    if (label) item.label = { text: label[0], pieces: [[0, start]] };
  }
  const context = { ...outer, listDepth: outer.listDepth + 1, item };
  readBlocks(reading, node, context);
  flushItem(reading, context);
}

function readTable(reading: MarkdownReading, node: Table, context: Context): void {
  flushItem(reading, context);
  node.children.forEach((row, index) => {
    const [start, end] = locate(reading, row);
    if (reading.value.slice(start, end).includes('|')) readRow(reading, row, index === 0, context);
    // A paragraph right below a table is a row of one cell to the grammar.
    else
      for (const cell of row.children)
        emitLines(reading, cutLines(reading, cell.children, context.quoteDepth), context);
  });
}

function readRow(reading: MarkdownReading, row: TableRow, head: boolean, context: Context): void {
  const [start, end] = locate(reading, row);
  const cells = row.children.map((cell) => {
    const [cellStart, cellEnd] = locate(reading, cell);
    const spans = cutLines(reading, cell.children, context.quoteDepth).flatMap((line) => line.spans);
    const text = joinSpans(reading.value, spans);
    return text.text === '' ? makeEmptyCell(reading.value, cellStart, cellEnd) : text;
  });
  if (start < end) emitRow(reading, cells, findLineStart(reading.value, start), head, context);
}

function makeEmptyCell(value: string, start: number, end: number): SourceText {
  const offset = value[start] === '|' ? start + 1 : start;
  return { text: '', pieces: [[0, Math.min(offset, end)]] };
}

function readCode(reading: MarkdownReading, node: Code, context: Context): void {
  const { value, syntax } = reading;
  let [start, end] = locate(reading, node);
  if (/^[`~]/.test(value.slice(start, start + 1))) {
    const firstEnd = Math.min(findLineEnd(value, start), end);
    // Words of a fence that are no language name, ```` ```第1条 ````, are text.
    const infoStart = skipMarks(value, start, firstEnd);
    const isInfo = !/[^\x00-\x7f]/.test(value.slice(infoStart, firstEnd));
    syntax.push([start, isInfo ? firstEnd : infoStart]);
    start = isInfo ? firstEnd : infoStart;
    const lastStart = Math.max(findLineStart(value, end), start);
    const contentStart = skipQuoteMarks(value, lastStart, context.quoteDepth);
    if (lastStart > firstEnd && /^[ \t]*(?:`{3,}|~{3,})\s*$/.test(value.slice(contentStart, end))) {
      syntax.push([Math.min(contentStart, end), end]);
      end = lastStart;
    }
  }
  emitRawLines(reading, start, end, context);
}

function skipMarks(value: string, start: number, end: number): number {
  let index = start;
  while (index < end && value[index] === value[start]) index++;
  return index;
}
