import { z } from 'zod';
import { origin, span } from './position.ts';
import { actFacts, sourceFormat } from './source-format.ts';
import { mark, piece, sourceText } from './source-text.ts';
import { structureNode } from './structure.ts';

export * from './source-text.ts';

/** What the source format says that a line is; plain text says nothing and every line is `text`. */
export const lineRole = z.enum([
  'text',
  'heading',
  'listItem',
  'tableRow',
  'rule',
  /** The term of a description list (`dt`). */
  'term',
  /** The description of a term (`dd`). */
  'description',
  /** The caption of a table or figure. */
  'caption',
  /** A footnote, an endnote or the words of a text box: it stands at its place and is no clause. */
  'note',
]);
export type LineRole = z.infer<typeof lineRole>;

/** How a line is set, against the running text of its document. */
export const lineStyle = z.object({
  bold: z.boolean().optional(),
  centred: z.boolean().optional(),
  /** Size of the letters; 1 is the running text. */
  size: z.number().optional(),
  /** How the format names what is set like this line: the classes of a page. */
  look: z.string().optional(),
});
export type LineStyle = z.infer<typeof lineStyle>;

/** One line of a source, as every reader gives it to the stage `block`. Blank lines are not listed. */
export const line = z.object({
  /** Characters without indentation, trailing white space and source syntax. Never empty. */
  text: z.string(),
  pieces: z.array(piece),
  /** Columns of white space before the text; a full-width character counts 2. */
  indent: z.int().min(0),
  role: lineRole,
  /** Level of a heading (1 to 6); nesting of a list item (1 is outermost); else 0. */
  depth: z.int().min(0),
  /** Nesting of the list item that this line lies in, whatever its role; 0 outside lists. */
  listDepth: z.int().min(0),
  /** Position in an ordered list of the source format, where the printed number does not count. */
  ordinal: z.int().optional(),
  /** The printed list number (`3.`) as source text, where the format took it off the line. */
  listLabel: sourceText.optional(),
  /** Which list of the source format the item belongs to: equal for the items of one list, also across other lines. */
  list: z.string().optional(),
  /** Whether the list numbers its items; absent outside lists and where the format does not say. */
  ordered: z.boolean().optional(),
  /** Distance from the left edge of the page or column to the text, in em; absent where the format does not know it. */
  left: z.number().optional(),
  /** Distance from the end of the text to the right edge of the page or column, in em: near 0, the line is full. */
  right: z.number().optional(),
  /** Whether the line ends because the author ended it (`hard`) or because it was full (`soft`); absent: not known. */
  end: z.enum(['hard', 'soft']).optional(),
  style: lineStyle.optional(),
  /** Raised and lowered parts of the text, ascending. */
  marks: z.array(mark).optional(),
  /** Which table of the source format a row belongs to. */
  table: z.string().optional(),
  /** Cells of a table row, where the format knows them. */
  cells: z.array(sourceText).optional(),
  /** Whether this row is the head of its table, where the format knows it. */
  head: z.boolean().optional(),
  /** Blank lines before this one; a page break alone counts none. */
  blankBefore: z.int().min(0),
  /** Whether a page of the source began between the line before and this one. */
  pageBefore: z.boolean(),
  /** Whether the format says that this line goes on with the one before (a soft break of Markdown). */
  continues: z.boolean(),
  origin: origin.optional(),
});
export type Line = z.infer<typeof line>;

/** What a reader gives: the decoded text, its lines, and what belongs to the format and not to the text. */
export const source = z.object({
  value: z.string(),
  format: sourceFormat,
  lines: z.array(line),
  syntax: z.array(span),
  /** The tree, where the format tells it; `lines` is then empty. */
  structure: structureNode.optional(),
  act: actFacts.optional(),
});
export type Source = z.infer<typeof source>;
