import type { Line, Source, SourceText } from '../../model/line.ts';
import type { Origin, Span } from '../../model/position.ts';
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
  /** Adds printed words; positions in them, counted from their beginning, become positions in the whole. */
  const write = (text: string, facts: LineFacts, own: readonly Span[], cells?: readonly Span[][]): void => {
    const shift = (found: SourceText): SourceText => ({
      ...found,
      pieces: found.pieces.map(([at, offset]) => [at, offset + value.length]),
    });
    // Looked up in the words alone: reading from a text that is still growing would copy all of it each time.
    const found = shift(joinSpans(text, own));
    push(found, cells ? { ...facts, cells: cells.map((spans) => shift(joinSpans(text, spans))) } : facts);
    value += `${text}\n`;
  };
  return {
    addLine: (text, facts = {}) => {
      const clean = text.replace(/[\r\n\f\v\u2028\u2029]+/g, ' ');
      if (/\S/.test(clean)) write(clean, facts, [[0, clean.length]]);
    },
    addRow: (cells, facts = {}) => {
      let row = '';
      const spans = cells.map((paragraphs, index) => {
        if (index > 0) row += '\t';
        const own: Span[] = [];
        for (const paragraph of paragraphs) {
          const clean = paragraph.replace(/[\t\r\n\f\v\u2028\u2029]+/g, ' ');
          if (!/\S/.test(clean)) continue;
          if (own.length > 0) row += '\n';
          own.push([row.length, row.length + clean.length]);
          row += clean;
        }
        return own;
      });
      if (spans.some((own) => own.length > 0))
        write(row, { ...facts, role: 'tableRow' }, spans.flat(), spans);
    },
    finish: () => ({ value, format, lines, syntax: [] }),
  };
}
