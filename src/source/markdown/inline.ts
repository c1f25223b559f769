import type { Nodes, PhrasingContent } from 'mdast';
import type { Span } from '../../model/position.ts';
import { findLineStart, isLineBreak, skipLineBreak } from '../line/line-break.ts';
import { findMarkup, isBreakingTag } from '../line/tag.ts';

/** A line of a block as it stands in the source, without marks. */
export interface PrintedLine {
  /** Where the line begins in the source, before indentation. */
  lineStart: number;
  /** Its text, ascending; never empty. */
  spans: Span[];
  /** Whether only a soft break stands between the line before and this one. */
  continues: boolean;
}

/** What is being read: `base` is where the parsed section begins in `value`. */
export interface Reading {
  value: string;
  base: number;
  /** Where the parsed section ends in `value`. */
  end: number;
  syntax: Span[];
  /** The labels of footnotes. */
  raised: Span[];
}

/** Start and end of a node in the whole source. */
export function locate(reading: Reading, node: Nodes): Span {
  const start = reading.base + (node.position?.start.offset ?? 0);
  const end = reading.base + (node.position?.end.offset ?? 0);
  return [Math.min(start, reading.end), Math.min(end, reading.end)];
}

/** Index after the `>` marks of `quoteDepth` quotations at the start of a line. */
export function skipQuoteMarks(value: string, lineStart: number, quoteDepth: number): number {
  let index = lineStart;
  for (let level = 0; level < quoteDepth; level++) {
    let mark = index;
    while (value[mark] === ' ' || value[mark] === '\t') mark++;
    if (value[mark] !== '>') break;
    index = value[mark + 1] === ' ' ? mark + 2 : mark + 1;
  }
  return index;
}

/** Cuts the content of a block into its printed lines; marks that hold words (link targets, tags) become syntax. */
export function cutLines(
  reading: Reading,
  nodes: readonly (PhrasingContent | Nodes)[],
  quoteDepth: number,
): PrintedLine[] {
  if (nodes.length === 0) return [];
  const { value, syntax } = reading;
  const lines: PrintedLine[] = [];
  let lineStart = findLineStart(value, locate(reading, nodes[0])[0]);
  let spans: Span[] = [];
  let continues = false;

  const keep = (start: number, end: number): void => {
    if (start < end) spans.push([start, end]);
  };
  const breakLine = (soft: boolean): void => {
    if (spans.length > 0) lines.push({ lineStart, spans, continues });
    // An empty stretch between two breaks makes the harder one count.
    continues = soft && (spans.length > 0 || continues);
    spans = [];
  };
  const addText = (start: number, end: number, hasEscapes: boolean): void => {
    let from = start;
    for (let index = start; index < end; ) {
      const code = value.charCodeAt(index);
      if (isLineBreak(code)) {
        keep(from, index);
        breakLine(true);
        lineStart = skipLineBreak(value, index);
        from = Math.min(skipQuoteMarks(value, lineStart, quoteDepth), end);
        index = from;
      } else if (hasEscapes && code === backslash && isEscapable(value.charCodeAt(index + 1))) {
        keep(from, index);
        syntax.push([index, index + 1]);
        from = index + 1;
        index += 2;
      } else index++;
    }
    keep(from, end);
  };
  // CommonMark finds no emphasis in `**「甲」**とは`, since a bracket stands inside the mark and a letter outside.
  const addWords = (start: number, end: number): void => {
    let from = start;
    for (const mark of findStrongMarks(value, start, end)) {
      addText(from, mark, true);
      syntax.push([mark, mark + 2]);
      from = mark + 2;
    }
    addText(from, end, true);
  };
  const addMarkup = (start: number, end: number): void => {
    let from = start;
    for (const [tagStart, tagEnd] of findMarkup(value, start, end)) {
      addText(from, tagStart, false);
      syntax.push([tagStart, tagEnd]);
      if (isBreakingTag(value, tagStart)) breakLine(false);
      from = tagEnd;
    }
    addText(from, end, false);
  };
  const visit = (node: PhrasingContent | Nodes): void => {
    const [start, end] = locate(reading, node);
    if (start >= end) return;
    if (node.type === 'text') addWords(start, end);
    else if (node.type === 'footnoteReference') keep(...takeLabel(reading, start, end));
    else if (node.type === 'html') addMarkup(start, end);
    else if (node.type === 'break') {
      syntax.push([start, end]);
      breakLine(false);
      lineStart = findLineStart(value, end);
    } else if (node.type === 'inlineCode') {
      const marks = measureBackticks(value, start, end);
      syntax.push([start, start + marks], [end - marks, end]);
      addText(start + marks, end - marks, false);
    } else if ('url' in node && !isTarget(node.url)) addText(start, end, false);
    else if ('children' in node && node.children.length > 0) {
      const contentStart = locate(reading, node.children[0])[0];
      const contentEnd = locate(reading, node.children[node.children.length - 1])[1];
      syntax.push([start, contentStart], [contentEnd, end]);
      for (const child of node.children) visit(child);
    } else syntax.push([start, end]);
  };
  for (const node of nodes) visit(node);
  breakLine(false);
  return lines;
}

const footnoteLabel = /^\[\^([^\]\n]+)\]:?/;

/** Where the label of a footnote stands that begins at a place, `[^1]` or `[^1]:`; its brackets become syntax. */
export function takeLabel({ value, syntax, raised }: Reading, start: number, end: number): Span {
  const [whole, label] = footnoteLabel.exec(value.slice(start, end)) ?? ['', ''];
  const span: Span = [start + 2, start + 2 + label.length];
  if (label === '') return [start, start];
  syntax.push([start, span[0]], [span[1], start + whole.length]);
  raised.push(span);
  return span;
}

/** Places of `**` that are left in text and come in pairs. */
function findStrongMarks(value: string, start: number, end: number): number[] {
  const marks: number[] = [];
  for (let at = value.indexOf('**', start); at >= 0 && at + 2 <= end; at = value.indexOf('**', at + 2)) {
    if (value[at - 1] === '\\' || value[at + 2] === '*') return [];
    marks.push(at);
  }
  return marks.length % 2 === 0 ? marks : [];
}

const backslash = 0x5c;

function isEscapable(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  );
}

function measureBackticks(value: string, start: number, end: number): number {
  let count = 0;
  while (start + count < end && value[start + count] === '`') count++;
  return Math.min(count, (end - start) >> 1);
}

/** Whether a link leads somewhere: `[利用者](以下「会員」という。)` is text in brackets, not a link. */
export function isTarget(url: string): boolean {
  return (
    /^(?:[a-z][a-z0-9+.-]*:|[./#?])/i.test(url) ||
    !/[^\x00-\x7f]/.test(url) ||
    /\.\w{2,5}(?:[#?]|$)/.test(url)
  );
}
