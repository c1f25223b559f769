import { z } from 'zod';

/** What a person wrote beside a clause. It stays with the clause through renumbering and rewording. */
export const note = z.object({
  id: z.string().describe('n and eight letters: n7k2m9px1'),
  /** Lineage of the clause. */
  clause: z.string(),
  words: z.string().min(1).max(4000),
  /** Who wrote it. */
  by: z.string().max(200).optional(),
  /** Instant, ISO 8601 in UTC; `changed` that of the last change of its words. */
  at: z.string(),
  changed: z.string().optional(),
  /** Where the clause stood when it was written. */
  on: z.object({ effective: z.string(), citation: z.string() }),
});
export type Note = z.infer<typeof note>;
