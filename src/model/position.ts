import { z } from 'zod';

/** A place in the source: line and column from 1, UTF-16 offset from 0. */
export const point = z.object({
  /** Line in the source, from 1. */
  line: z.int().min(1),
  /** Column in the line, in UTF-16 units from 1. */
  column: z.int().min(1),
  /** UTF-16 offset in the source, from 0. */
  offset: z.int().min(0),
});
export type Point = z.infer<typeof point>;

/** `[start, end]`, UTF-16 offsets into the source, end exclusive. */
export const span = z.tuple([z.int().min(0), z.int().min(0)]);
export type Span = z.infer<typeof span>;

/**
 * The hull of a node in the source (unist). `spans` is there when other characters than white space stand between its own:
 * a table cell cut by a page break, a marker away from its body. A sentence that only wraps over lines is one span.
 */
export const position = z.object({
  /** Where it begins. */
  start: point,
  /** Where it ends, exclusive. */
  end: point,
  /** The characters of its own, where others stand between. */
  spans: z.array(span).optional(),
});
export type Position = z.infer<typeof position>;

/** Where in a paged or packaged source file something stood: page of a PDF from 1, part of a DOCX. */
export const origin = z.object({
  /** Page of a PDF, from 1. */
  page: z.int().min(1).optional(),
  /** Part of a Word package. */
  part: z.string().optional(),
});
export type Origin = z.infer<typeof origin>;

/** A stretch of one leaf: UTF-16 offsets into that leaf's `value`, end exclusive. */
export const place = z.object({
  /** Id of the leaf. */
  leaf: z.string(),
  /** UTF-16 offset in its `value`, from 0. */
  start: z.int().min(0),
  /** UTF-16 offset in its `value`, exclusive. */
  end: z.int().min(0),
});
export type Place = z.infer<typeof place>;
