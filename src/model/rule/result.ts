import { z } from 'zod';
import { clauseChange } from '../comparison.ts';
import { place } from '../position.ts';
import { clauseOfRule } from './clause-of-rule.ts';

const quote = z.object({
  /** Id of the document. */
  document: z.string(),
  /** Effective date of the revision. */
  revision: z.string().optional(),
  /** Id of the clause. */
  clause: z.string(),
  /** The clause as a person would write it. */
  citation: z.string(),
  /** The words, as printed. */
  quote: z.string(),
  at: z.array(place),
});

const drift = z.object({
  ...clauseOfRule.shape,
  /** Whether the clause is gone or its words are others. */
  kind: z.enum(['gone', 'edited']),
  /** Digest of the clause in the text that the rule was written against, and in the one at hand. */
  pinned: z.string(),
  /** Digest of the clause in the text at hand. */
  current: z.string().optional(),
  /** Ids of the clause. */
  nodes: z.array(z.string()),
  /** How the clause changed, where the text that the rule was written against is at hand. */
  changes: z.array(clauseChange).optional(),
  /** Ids of the clause that it has become, where its citation leads nowhere now. */
  became: z.array(z.string()).optional(),
});

/** What a rule answers. */
export const ruleResult = z.object({
  /** `<document>/<name>`. */
  rule: z.string(),
  /** What it computes, in Japanese. */
  title: z.string(),
  /** `unknown`: facts are missing, or the document leaves the formula to others. `stale`: not evaluated, the clause has changed. */
  status: z.enum(['met', 'not-met', 'value', 'unknown', 'stale']),
  /** The outputs, by name. */
  value: z.unknown().optional(),
  /** What would have to be known. */
  missing: z
    .array(
      z.object({
        /** Name of the fact. */
        fact: z.string(),
        /** Why it is needed, in Japanese. */
        reason: z.string(),
      }),
    )
    .optional(),
  /** The facts that it was given. */
  given: z.unknown(),
  /** Sentences in Japanese, each with the words of the text that it rests on. */
  trace: z.array(
    z.object({
      /** The sentence. */
      text: z.string(),
      /** Words of the text. */
      quotes: z.array(quote).min(1),
    }),
  ),
  /** Readings of ambiguous words. */
  options: z.array(
    z.object({
      /** Name of the option. */
      name: z.string(),
      /** What is ambiguous, in Japanese. */
      about: z.string(),
      /** Name of the reading that was taken. */
      choice: z.string(),
      /** What that reading means, in Japanese. */
      meaning: z.string(),
      /** Whether nobody chose it. */
      isDefault: z.boolean(),
    }),
  ),
  /** How periods were counted, in Japanese. */
  conventions: z.array(z.string()),
  /** Numbers that it took from the text. */
  parameters: z.array(
    z.object({
      /** Name of the parameter. */
      name: z.string(),
      /** Its value. */
      value: z.string(),
      ...quote.shape,
    }),
  ),
  /** Parameters whose value in the text differs from the one that the rule was written against. */
  followed: z.array(
    z.object({
      /** Name of the parameter. */
      parameter: z.string(),
      /** Value in the text that the rule was written against. */
      pinned: z.string(),
      /** Value in the text at hand. */
      current: z.string(),
    }),
  ),
  /** Articles that have another number than when the rule was written and the same words; absent where there are none. */
  moved: z
    .array(
      z.object({
        /** Id of the document. */
        document: z.string(),
        /** Citation when the rule was written. */
        from: z.string(),
        /** Citation now. */
        to: z.string(),
      }),
    )
    .optional(),
  /** Clauses whose words are as they were, and in which a reference (前条) leads elsewhere now; absent where there are none. */
  redirected: z.array(clauseOfRule).optional(),
  /** Clauses whose words changed since the rule was written; empty unless `stale`, or evaluated all the same. */
  drifts: z.array(drift),
  /** Effective dates of the revisions that were read, by document. */
  revisions: z.record(z.string(), z.string()),
});
export type RuleResult = z.infer<typeof ruleResult>;
