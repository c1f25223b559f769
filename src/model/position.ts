import { z } from 'zod';

/** A place in the source: line and column from 1, UTF-16 offset from 0. */
export const point = z.object({ line: z.int().min(1), column: z.int().min(1), offset: z.int().min(0) });
export type Point = z.infer<typeof point>;

/** `[start, end]`, UTF-16 offsets into the source, end exclusive. */
export const span = z.tuple([z.int().min(0), z.int().min(0)]);
export type Span = z.infer<typeof span>;

/**
 * The hull of a node in the source (unist). `spans` is there when other characters than white space stand between its own:
 * a table cell cut by a page break, a marker away from its body. A sentence that only wraps over lines is one span.
 */
export const position = z.object({ start: point, end: point, spans: z.array(span).optional() });
export type Position = z.infer<typeof position>;

/** Where in a paged or packaged source file something stood: page of a PDF from 1, part of a DOCX. */
export const origin = z.object({ page: z.int().min(1).optional(), part: z.string().optional() });
export type Origin = z.infer<typeof origin>;

/** A stretch of one leaf: UTF-16 offsets into that leaf's `value`, end exclusive. */
export const place = z.object({ leaf: z.string(), start: z.int().min(0), end: z.int().min(0) });
export type Place = z.infer<typeof place>;
