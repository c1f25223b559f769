import { z } from 'zod';
import { hook } from './annotation.ts';
import { place } from './position.ts';
import { clauseOfRule } from './rule/clause-of-rule.ts';

export * from './rule/result.ts';

/** Version of the rule descriptor and of its results: fields are added within a major version, never changed or removed. */
export const ruleSchemaVersion = '1.0.0';

/** JSON Schema, draft 2020-12. */
const jsonSchema = z.record(z.string(), z.unknown());

/** What a rule is, as plain JSON: what `yakkan rule show NAME --format json` prints. */
export const ruleDescriptor = z.object({
  /** Version of this form, semantic: `1.0.0`. */
  schemaVersion: z.string(),
  /** `<document>/<name>`. */
  id: z.string(),
  /** What it computes, in Japanese. */
  title: z.string(),
  /** Id of the document that it computes. */
  document: z.string(),
  /** What kind of answer it gives. */
  kind: hook.shape.kind,
  /** Clauses that it computes. */
  implements: z.array(clauseOfRule),
  inputs: jsonSchema,
  output: jsonSchema,
  /** Quantities of the text that it takes its numbers from. */
  parameters: z.array(
    z.object({
      /** Name of the parameter. */
      name: z.string(),
      ...clauseOfRule.shape,
      /** What kind of quantity it is. */
      kind: z.string(),
      /** Its relation (within, before); `null` for one without. */
      relation: z.string().nullable().optional(),
      /** Counter behind it. */
      unit: z.string().optional(),
      /** Which of several alike in the clause, from 1. */
      occurrence: z.int().min(1).optional(),
      /** Where the text is at hand: the value and the words that say it. */
      value: z.string().optional(),
      /** The words that say it. */
      quote: z.string().optional(),
      at: z.array(place).optional(),
    }),
  ),
  /** Ambiguities of the words. */
  options: z.array(
    z.object({
      /** Name of the option. */
      name: z.string(),
      /** What is ambiguous, in Japanese. */
      about: z.string(),
      /** The readings by name, each with what it means. */
      choices: z.record(z.string(), z.string()),
      /** Name of the reading that holds where none is chosen. */
      default: z.string(),
    }),
  ),
  /** Quantities of the clauses that it does not take. */
  unused: z.array(
    z.object({
      ...clauseOfRule.shape,
      /** What kind of quantity it is. */
      kind: z.string(),
      /** Why it is not taken, in Japanese. */
      reason: z.string(),
    }),
  ),
  /** What it was written against. */
  pins: z
    .object({
      /** Effective date of the revision. */
      revision: z.string().optional(),
      /** Digests of the clauses by their citations. */
      clauses: z.record(z.string(), z.string()),
      /** The same with references by what they lead to. */
      meanings: z.record(z.string(), z.string()).optional(),
      /** Values of the parameters by their names. */
      values: z.record(z.string(), z.string()),
    })
    .optional(),
  /** Where the text is at hand: whether the words are those that it was written against. */
  state: hook.shape.state.optional(),
  /** Facts with the answers that they must have. */
  examples: z.array(
    z.object({
      /** What the example shows. */
      title: z.string().optional(),
      /** The facts. */
      given: z.unknown(),
      /** What the rule must answer. */
      expect: z.unknown(),
    }),
  ),
});
export type RuleDescriptor = z.infer<typeof ruleDescriptor>;
