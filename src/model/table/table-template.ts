import { z } from 'zod';

/** What a column of a 新旧対照表 holds: the old or the new text, 条項, 理由 or 備考. */
const columnContent = z.enum(['old', 'new', 'clause', 'reason', 'remark']);

const column = z.strictObject({
  /** What stands in it. */
  content: columnContent,
  /** What stands above it: 現行, 改正案. */
  heading: z.string().min(1),
  /** Its part of the width of the table, in per cent; if omitted, what the others leave. */
  width: z.number().gt(0).lt(100).optional(),
});

/** A house style of the 新旧対照表, one YAML file: what is left out is as without it. */
export const tableTemplate = z.strictObject({
  /** The head of the table; `{title}` is the 題名 of the new text. */
  title: z.string().min(1).optional(),
  /** The columns from left to right; the old and the new text once each. */
  columns: z.array(column).min(2).optional(),
  /** How changed words are marked. */
  mark: z.enum(['underline', 'bold', 'bold-underline']).optional(),
  /** The line that explains the mark; if omitted, it follows from the mark: 下線の部分は改正部分. */
  legend: z.string().optional(),
  /** Fonts of Word and of the page. */
  fonts: z
    .strictObject({
      /** Of the text: 游明朝. */
      body: z.string().min(1).optional(),
      /** Of the head: 游ゴシック. */
      heading: z.string().min(1).optional(),
      /** In points, from 6 to 24. */
      size: z.number().min(6).max(24).optional(),
    })
    .optional(),
  /** The paper. */
  page: z
    .strictObject({
      /** `landscape` if omitted. */
      orientation: z.enum(['landscape', 'portrait']).optional(),
      /** `n/N` if omitted. */
      numbers: z.enum(['n/N', 'n', 'none']).optional(),
    })
    .optional(),
  /** Whether the heading of each text names the day from which it is in force, and by which calendar. */
  dates: z.enum(['era', 'western', 'none']).optional(),
  /** Articles that changed, or all. */
  scope: z.enum(['changes', 'whole']).optional(),
  /** Whether unchanged paragraphs are shortened to （略）. */
  shorten: z.boolean().optional(),
  /** What becomes of rows that differ in notation only: shown as others, named 表記 in 備考, or left out. */
  notation: z.enum(['show', 'mark', 'omit']).optional(),
});
export type TableTemplate = z.infer<typeof tableTemplate>;
