import { z } from 'zod';
import { quotedStatute } from '../model/quoted-statute.ts';

/** What every answer says. */
export const answered = {
  status: z
    .enum(['found', 'not_found', 'ambiguous', 'not_checked'])
    .describe('`not_found`: the texts were read and do not hold it; `not_checked`: they could not be read'),
  note: z.string().optional().describe('One sentence for people'),
};

/** Of an answer that comes page by page. */
export const paged = {
  total: z.int().optional(),
  nextCursor: z.string().optional().describe('Give it back to get the next page; absent on the last one'),
};

/** Which clause of which text an answer is about, and its words. */
export const quotedClause = z.object({
  document: z.string(),
  title: z.string(),
  revision: z.string(),
  citation: z.string(),
  node: z.string(),
  lineage: z.string().optional(),
  caption: z.string().optional(),
  quote: z.string().describe('The words as printed, one line for each label'),
});

/** A clause with what belongs to it. */
export const describedClause = quotedClause.extend({
  definitions: z.array(z.object({ term: z.string(), text: z.string(), citation: z.string() })),
  references: z.array(
    z.object({
      text: z.string(),
      status: z.string(),
      targets: z.array(z.string()),
      law: z.looseObject({}).optional(),
    }),
  ),
  referredToBy: z.array(z.object({ citation: z.string(), node: z.string(), text: z.string() })),
  quantities: z.array(z.object({ text: z.string(), kind: z.string(), value: z.string() })),
  norms: z.array(z.object({ modality: z.string(), actor: z.string().optional() })).optional(),
  readings: z
    .array(z.object({ citation: z.string(), text: z.string() }))
    .describe('Provisions that the clause applies, as they read there'),
  statutes: z.array(quotedStatute.extend({ text: z.string() })),
});
