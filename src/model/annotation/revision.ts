import { z } from 'zod';
import { isoDate } from './at.ts';

/** When a 附則 takes effect: on a date, on a condition, or unknown. */
export const commencement = z.object({
  /** What decides when it takes effect. */
  kind: z.enum(['date', 'condition', 'unknown']),
  /** Of `date`: the day. */
  date: isoDate.optional(),
  /** The words of the condition. */
  condition: z.string().optional(),
  /** Clauses concerned; empty for the whole. */
  provisions: z.array(z.string()),
});
export type Commencement = z.infer<typeof commencement>;

/** One dated block of the 附則. */
export const revision = z.object({
  /** Id of the 附則, or of the block in it. */
  node: z.string(),
  /** As printed: 平成16年7月1日変更. */
  label: z.string(),
  /** The day that the label says. */
  date: isoDate.optional(),
  /** When it takes effect: one entry for each statement. */
  commencements: z.array(commencement),
});
export type Revision = z.infer<typeof revision>;
