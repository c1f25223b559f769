import { z } from 'zod';
import { origin, span } from './position.ts';

/**
 * `[textStart, sourceStart]`, ascending: from `textStart` on, the characters of the text stand in the source
 * from `sourceStart` on, until the next piece begins. One piece: the text is a slice of the source.
 */
export const piece = z.tuple([z.int(), z.int()]);
export type Piece = z.infer<typeof piece>;

/** Text of a source with the place of every character. */
export const sourceText = z.object({ text: z.string(), pieces: z.array(piece) });
export type SourceText = z.infer<typeof sourceText>;

/** What the source format says that a line is; plain text says nothing and every line is `text`. */
export const lineRole = z.enum(['text', 'heading', 'listItem', 'tableRow', 'rule']);
export type LineRole = z.infer<typeof lineRole>;

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
  format: z.enum(['plain', 'markdown', 'html', 'docx', 'pdf', 'egov-xml']),
  lines: z.array(line),
  syntax: z.array(span),
});
export type Source = z.infer<typeof source>;
