import { z } from 'zod';

/** That a rule computes a clause. */
export const hook = z.object({
  /** `<document>/<name>` of the rule. */
  rule: z.string(),
  /** Clauses that it computes. */
  nodes: z.array(z.string()),
  /** What it computes. */
  kind: z.enum(['deadline', 'amount', 'condition', 'eligibility', 'effect', 'calendar']),
  /** Whether the words are still those that it was written against; `followed`: only a number changed. */
  state: z.enum(['fresh', 'followed', 'stale']),
});
export type Hook = z.infer<typeof hook>;
