import { z } from 'zod';

/** A clause by its document and its citation. */
export const clauseOfRule = z.object({
  /** Id of the document. */
  document: z.string(),
  /** The clause: 第24条第2項. */
  citation: z.string(),
});
