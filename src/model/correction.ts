import { z } from 'zod';

/** What a line is, where a person says so: a label begins it, or it is text, or it belongs to the layout. */
export const correctedReading = z.enum([
  'heading',
  'article',
  'caption',
  'paragraph',
  'item',
  'subitem',
  'supplProvision',
  'appdx',
  /** Words of the clause that is open; whatever they look like, no label begins them. */
  'text',
  /** The rest of the sentence on the line before. */
  'goesOn',
  /** No part of the text: a page header, a stamp. */
  'none',
]);
export type CorrectedReading = z.infer<typeof correctedReading>;

/** What is said of a line: what it is, or that further lines begin within it. */
const saidOfLine = z.enum([...correctedReading.options, 'split']);

/**
 * A line that was misread, with what it is. It is found again by its words and those beside it, so that it holds when the text is
 * parsed again and when a later revision renumbers it.
 */
export const correction = z.object({
  /** Words of the line, at most their first 120 characters. */
  line: z.string().min(1).max(2000),
  as: saidOfLine,
  /** With which words lines begin within it, where it is to be split: 第4条（退会）. */
  at: z.array(z.string().min(1).max(60)).min(1).max(20).optional(),
  /** The number that its label says, where it is misprinted: `10`, `9-2`. */
  number: z
    .string()
    .regex(/^\d{1,4}(?:-\d{1,3}){0,3}$/)
    .optional(),
  /** Words of the lines before and behind it. */
  before: z.string().max(2000).optional(),
  /** Words of the line behind it. */
  after: z.string().max(2000).optional(),
  /** Effective date of the revision for which it was made; earlier ones are left as they are. */
  from: z.string().optional(),
});
export type Correction = z.infer<typeof correction>;

/** How a line of a text was read. */
export const readLine = z.object({
  /** UTF-16 offset of its first character in the text as it was read. */
  offset: z.int(),
  /** Its words as printed. */
  text: z.string(),
  as: z.enum([
    ...correctedReading.options,
    'title',
    'row',
    'toc',
    'dated',
    'closing',
    'part',
    'end',
    'note',
    'remark',
  ]),
  /** How sure that is, 0 to 1; absent means sure. */
  certainty: z.number().optional(),
  /** Whether a person said so. */
  corrected: z.boolean().optional(),
});
export type ReadLine = z.infer<typeof readLine>;
