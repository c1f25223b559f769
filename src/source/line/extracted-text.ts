import type { Line, Mark, Source, SourceText } from '../../model/line.ts';
import type { PartPlace } from '../../model/part-place.ts';
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
      | 'list'
      | 'ordered'
      | 'left'
      | 'right'
      | 'end'
      | 'style'
      | 'table'
    >
  > {
  /** A computed list number that stands before the text and is none of it, with what parts the two. */
  label?: { text: string; separator: string };
  /** Raised and lowered parts, by offsets in the text as it was given. */
  marks?: readonly Mark[];
  /** Where its words stand in the file, by offsets in the text as it was given. */
  places?: readonly GivenPlace[];
  /** Columns before the text; if omitted, 0. */
  indent?: number;
  origin?: Origin;
}

/** A paragraph of a cell, with its raised and lowered parts. */
export type CellText = string | { text: string; marks: readonly Mark[]; places?: readonly GivenPlace[] };

/** A stretch of a text as it was given, and of the XML that it comes from. */
export interface GivenPlace {
  start: number;
  end: number;
  xml: Span;
}

/** A text in the making, with its lines. */
export interface ExtractedText {
  /** Adds a line; one that is only white space adds nothing. Line breaks in it become spaces. */
  addLine: (text: string, facts?: LineFacts) => void;
  /** Adds a row of a table, its cells parted by tabs; paragraphs of a cell stand on lines of their own. */
  addRow: (cells: readonly (readonly CellText[])[], facts?: LineFacts) => void;
  /** The text and its lines so far. */
  finish: () => Source;
  /** Where its words stand in the file, as far as that was given. */
  places: readonly PartPlace[];
}

/** Marks by offsets in the text of a line, from offsets in the words as given, which begin at `at`. */
function placeMarks(marks: readonly Mark[], { text, pieces }: SourceText, at: number): Mark[] {
  return marks.flatMap(({ start, end, kind }) =>
    pieces.flatMap(([first, offset], index): Mark[] => {
      const length = (pieces[index + 1]?.[0] ?? text.length) - first;
      const from = Math.max(0, at + start - offset);
      const to = Math.min(length, at + end - offset);
      return from < to ? [{ start: first + from, end: first + to, kind }] : [];
    }),
  );
}

/**
 * Writes the text of a format in which it cannot be pointed into (Word, PDF, HTML): positions then point into the text
 * that comes out, one line for each line that was added.
 */
export function startExtractedText(format: Source['format']): ExtractedText {
  let value = '';
  const lines: Line[] = [];
  const places: PartPlace[] = [];
  const push = (
    found: SourceText,
    { indent = 0, label, marks, places: own = [], ...facts }: LineFacts,
    at: number,
  ) => {
    const placed = marks && placeMarks(marks, found, at);
    for (const { start, end, xml } of own) places.push({ text: [at + start, at + end], xml });
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
      ...(label && { listLabel: { text: label.text, pieces: [[0, value.length]] } }),
      ...(placed && placed.length > 0 && { marks: placed }),
    });
  };
  /** Adds printed words; positions in them, counted from their beginning, become positions in the whole. */
  const write = (words: string, facts: LineFacts, own: readonly Span[], cells?: readonly Span[][]): void => {
    const before = facts.label ? facts.label.text + facts.label.separator : '';
    const text = before + words;
    const shift = (found: SourceText): SourceText => ({
      ...found,
      pieces: found.pieces.map(([at, offset]) => [at, offset + value.length + before.length]),
    });
    // Looked up in the words alone: reading from a text that is still growing would copy all of it each time.
    const found = shift(joinSpans(words, own));
    const at = value.length + before.length;
    push(
      found,
      cells ? { ...facts, cells: cells.map((spans) => shift(joinSpans(words, spans))) } : facts,
      at,
    );
    value += `${text}\n`;
  };
  return {
    addLine: (text, facts = {}) => {
      const clean = text.replace(/[\r\n\f\v\u2028\u2029]/g, ' ');
      if (/\S/.test(clean)) write(clean, facts, [[0, clean.length]]);
    },
    addRow: (cells, facts = {}) => {
      let row = '';
      const marks: Mark[] = [];
      const cellPlaces: GivenPlace[] = [];
      const spans = cells.map((paragraphs, index) => {
        if (index > 0) row += '\t';
        const own: Span[] = [];
        for (const paragraph of paragraphs) {
          const given =
            typeof paragraph === 'string' ? { text: paragraph, marks: [], places: [] } : paragraph;
          const clean = given.text.replace(/[\t\r\n\f\v\u2028\u2029]/g, ' ');
          if (!/\S/.test(clean)) continue;
          if (own.length > 0) row += '\n';
          own.push([row.length, row.length + clean.length]);
          const { length } = row;
          for (const { start, end, kind } of given.marks)
            marks.push({ start: start + length, end: end + length, kind });
          for (const { start, end, xml } of given.places ?? [])
            cellPlaces.push({ start: start + length, end: end + length, xml });
          row += clean;
        }
        return own;
      });
      if (spans.some((own) => own.length > 0))
        write(row, { ...facts, role: 'tableRow', marks, places: cellPlaces }, spans.flat(), spans);
    },
    places,
    finish: () => ({ value, format, lines, syntax: [] }),
  };
}
