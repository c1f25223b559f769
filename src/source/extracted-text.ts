import type { Line, Source, SourceText } from '../model/line.ts';
import type { Origin, Span } from '../model/position.ts';
import { joinSpans } from './cut.ts';

/** What a format says of a line that was extracted from it; what is omitted is unknown. */
export interface LineFacts
  extends Partial<
    Pick<
      Line,
      | 'role'
      | 'depth'
      | 'listDepth'
      | 'ordinal'
      | 'blankBefore'
      | 'pageBefore'
      | 'continues'
      | 'head'
      | 'cells'
    >
  > {
  /** Columns before the text; if omitted, 0. */
  indent?: number;
  origin?: Origin;
}

/** A text in the making, with its lines. */
export interface ExtractedText {
  /** Adds a line; one that is only white space adds nothing. Line breaks in it become spaces. */
  addLine: (text: string, facts?: LineFacts) => void;
  /** Adds a row of a table, its cells parted by tabs; paragraphs of a cell stand on lines of their own. */
  addRow: (cells: readonly (readonly string[])[], facts?: LineFacts) => void;
  /** The text and its lines so far. */
  finish: () => Source;
}

/**
 * Writes the text of a format in which it cannot be pointed into (Word, PDF, HTML): positions then point into the text
 * that comes out, one line for each line that was added.
 */
export function startExtractedText(format: Source['format']): ExtractedText {
  let value = '';
  const lines: Line[] = [];
  const push = (found: SourceText, { indent = 0, ...facts }: LineFacts) => {
    lines.push({
      ...found,
      indent,
      role: 'text',
      depth: 0,
      listDepth: 0,
      blankBefore: 0,
      pageBefore: false,
      continues: false,
      ...facts,
    });
  };
  const write = (text: string): Span => {
    const start = value.length;
    value += text;
    return [start, value.length];
  };
  return {
    addLine: (text, facts = {}) => {
      const clean = text.replace(/[\r\n\f\v\u2028\u2029]+/g, ' ');
      if (!/\S/.test(clean)) return;
      const span = write(clean);
      value += '\n';
      push(joinSpans(value, [span]), facts);
    },
    addRow: (cells, facts = {}) => {
      const spans: Span[] = [];
      const found = cells.map((paragraphs, index) => {
        if (index > 0) value += '\t';
        const own: Span[] = [];
        for (const paragraph of paragraphs) {
          const clean = paragraph.replace(/[\t\r\n\f\v\u2028\u2029]+/g, ' ');
          if (!/\S/.test(clean)) continue;
          if (own.length > 0) value += '\n';
          own.push(write(clean));
        }
        spans.push(...own);
        return joinSpans(value, own);
      });
      value += '\n';
      if (spans.length > 0)
        push(joinSpans(value, spans), { ...facts, role: 'tableRow', ...{ cells: found } });
    },
    finish: () => ({ value, format, lines, syntax: [] }),
  };
}
