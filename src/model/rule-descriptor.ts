import { z } from 'zod';
import { hook } from './annotation.ts';
import { clauseChange } from './comparison.ts';
import { place } from './position.ts';

/** Version of the rule descriptor and of its results: fields are added within a major version, never changed or removed. */
export const ruleSchemaVersion = '1.0.0';

const clause = z.object({ document: z.string(), citation: z.string() });
/** JSON Schema, draft 2020-12. */
const jsonSchema = z.record(z.string(), z.unknown());

/** What a rule is, as plain JSON: what `yakkan rule show NAME --format json` prints. */
export const ruleDescriptor = z.object({
  schemaVersion: z.string(),
  /** `<document>/<name>`. */
  id: z.string(),
  title: z.string(),
  document: z.string(),
  kind: hook.shape.kind,
  /** Clauses that it computes. */
  implements: z.array(clause),
  inputs: jsonSchema,
  output: jsonSchema,
  /** Quantities of the text that it takes its numbers from. */
  parameters: z.array(
    z.object({
      name: z.string(),
      ...clause.shape,
      kind: z.string(),
      relation: z.string().nullable().optional(),
      unit: z.string().optional(),
      occurrence: z.int().min(1).optional(),
      /** Where the text is at hand: the value and the words that say it. */
      value: z.string().optional(),
      quote: z.string().optional(),
      at: z.array(place).optional(),
    }),
  ),
  /** Ambiguities of the words. */
  options: z.array(
    z.object({
      name: z.string(),
      about: z.string(),
      choices: z.record(z.string(), z.string()),
      default: z.string(),
    }),
  ),
  unused: z.array(z.object({ ...clause.shape, kind: z.string(), reason: z.string() })),
  /** What it was written against. */
  pins: z
    .object({
      revision: z.string().optional(),
      clauses: z.record(z.string(), z.string()),
      values: z.record(z.string(), z.string()),
    })
    .optional(),
  /** Where the text is at hand: whether the words are those that it was written against. */
  state: hook.shape.state.optional(),
  examples: z.array(z.object({ title: z.string().optional(), given: z.unknown(), expect: z.unknown() })),
});
export type RuleDescriptor = z.infer<typeof ruleDescriptor>;

const quote = z.object({
  document: z.string(),
  /** Effective date of the revision. */
  revision: z.string().optional(),
  clause: z.string(),
  citation: z.string(),
  quote: z.string(),
  at: z.array(place),
});

const drift = z.object({
  ...clause.shape,
  kind: z.enum(['gone', 'edited']),
  /** Digest of the clause in the text that the rule was written against, and in the one at hand. */
  pinned: z.string(),
  current: z.string().optional(),
  nodes: z.array(z.string()),
  /** How the clause changed, where the text that the rule was written against is at hand. */
  changes: z.array(clauseChange).optional(),
  /** Ids of the clause that it has become, where its citation leads nowhere now. */
  became: z.array(z.string()).optional(),
});

/** What a rule answers. */
export const ruleResult = z.object({
  rule: z.string(),
  title: z.string(),
  /** `unknown`: facts are missing, or the document leaves the formula to others. `stale`: not evaluated, the clause has changed. */
  status: z.enum(['met', 'not-met', 'value', 'unknown', 'stale']),
  value: z.unknown().optional(),
  missing: z.array(z.object({ fact: z.string(), reason: z.string() })).optional(),
  given: z.unknown(),
  /** Sentences in Japanese, each with the words of the text that it rests on. */
  trace: z.array(z.object({ text: z.string(), quotes: z.array(quote).min(1) })),
  /** Readings of ambiguous words. */
  options: z.array(
    z.object({
      name: z.string(),
      about: z.string(),
      choice: z.string(),
      meaning: z.string(),
      isDefault: z.boolean(),
    }),
  ),
  /** How periods were counted, in Japanese. */
  conventions: z.array(z.string()),
  parameters: z.array(z.object({ name: z.string(), value: z.string(), ...quote.shape })),
  /** Parameters whose value in the text differs from the one that the rule was written against. */
  followed: z.array(z.object({ parameter: z.string(), pinned: z.string(), current: z.string() })),
  /** Articles that have another number than when the rule was written and the same words; absent where there are none. */
  moved: z.array(z.object({ document: z.string(), from: z.string(), to: z.string() })).optional(),
  /** Clauses whose words changed since the rule was written; empty unless `stale`, or evaluated all the same. */
  drifts: z.array(drift),
  revisions: z.record(z.string(), z.string()),
});
export type RuleResult = z.infer<typeof ruleResult>;
