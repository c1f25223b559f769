import { z } from 'zod';
import { hook } from './annotation.ts';
import { answer, exception, table, valueTable } from './rule/form-answer.ts';
import { examples } from './rule/form-example.ts';
import {
  clauseReference,
  expression,
  field,
  input,
  kindOfField,
  name,
  quoted,
  reason,
  traits,
} from './rule/form-parts.ts';

/** Version of the form in which rules are written: keys are added within a major version, never changed or removed. */
export const ruleFormVersion = '1.0.0';

const order = z.union([
  z.string(),
  z.strictObject({
    /** A condition that the facts must meet: `due <= paid`. */
    check: z.string(),
    /** The words of a clause that say why. */
    quote: quoted.optional(),
    /** In Japanese. */
    say: z.string().optional(),
  }),
]);

/** A rule as staff write it: what one document of a `rules/<name>.rule.yaml` holds. */
export const ruleForm = z.strictObject({
  /** `<document>/<name>`. */
  id: z.string(),
  /** What it computes, in Japanese. */
  title: z.string().min(1),
  /** What kind of answer it gives. */
  kind: hook.shape.kind,
  /** Clauses that it computes. */
  implements: z.array(clauseReference).min(1),
  /** Other clauses that it rests on. */
  reliesOn: z.array(clauseReference).optional(),
  inputs: z.record(name, input),
  /** Conditions that the facts must meet among one another; facts that do not are refused. */
  order: z.array(order).optional(),
  /** Numbers that are taken from the text. */
  parameters: z.record(name, z.strictObject(traits)).optional(),
  /** Quantities of the clauses that it does not take, with the reason. */
  unused: z
    .array(
      z.strictObject({
        ...traits,
        /** Why it is not taken, in Japanese. */
        reason: z.string().min(1),
      }),
    )
    .optional(),
  /** Readings of ambiguous words, of which one is chosen. */
  options: z
    .record(
      name,
      z
        .strictObject({
          /** What is ambiguous, in Japanese. */
          about: z.string(),
          /** The readings by name, each with what it means. */
          choices: z.record(z.string(), z.string()),
          /** Name of the reading that holds where none is chosen; if omitted, the first. */
          default: z.string().optional(),
        })
        .transform((option) => ({
          ...option,
          default: option.default ?? Object.keys(option.choices)[0] ?? '',
        })),
    )
    .optional(),
  /** Which days are no business days; if omitted, Saturdays, Sundays and public holidays. */
  businessDays: z
    .strictObject({
      /** Days of the week that are none, Monday 1 to Sunday 7. */
      weekdays: z.array(z.int().min(1).max(7)).optional(),
      /** Whether public holidays are none. */
      holidays: z.boolean().optional(),
      /** A parameter that is a stretch of every year. */
      yearEnd: name.optional(),
      /** An input that lists days. */
      closed: name.optional(),
    })
    .optional(),
  /** Answers of other rules of the document: `{ rule: payment-day, given: { designated: due }, take: due, kind: day }`. */
  calls: z
    .record(
      name,
      z.strictObject({
        /** Name of the other rule. */
        rule: z.string(),
        given: z.record(name, expression),
        /** Name of the output that is taken, and its kind. */
        take: name,
        /** Kind of that output. */
        kind: kindOfField,
      }),
    )
    .optional(),
  outputs: z.record(name, field),
  /** Named values, each from inputs, parameters, options and one another. */
  formulas: z.record(name, expression).optional(),
  /** Named values that a decision table gives. */
  tables: z.record(name, valueTable).optional(),
  /** Said before the answer, in this order. */
  reasons: z.array(reason).optional(),
  /** How the rule counts, in Japanese: what is noted beside the answer. */
  conventions: z
    .array(
      z.union([
        z.string(),
        z.strictObject({
          /** The sentence. */
          say: z.string(),
          when: expression,
        }),
      ]),
    )
    .optional(),
  /** What is answered (原則). */
  answer: answer.optional(),
  /** Answers by conditions. */
  table: table.optional(),
  /** What holds instead where a condition is met (ただし書). */
  exceptions: z.array(exception).optional(),
  /** Facts with the answers that they must have. */
  examples,
  /** Marks what was drafted and no person has accepted yet: it is no rule until `accepted` is true. */
  draft: z
    .strictObject({
      /** Whether a person has accepted it. */
      accepted: z.boolean(),
      /** What that person must decide, in Japanese. */
      questions: z.array(z.string()).optional(),
    })
    .optional(),
});
export type RuleForm = z.infer<typeof ruleForm>;
/** A fact that is asked for. */
export type RuleFormInput = RuleForm['inputs'][string];
/** A named value and its kind. */
export type RuleFormField = z.infer<typeof field>;
/** What is said before an answer, under a condition. */
export type RuleFormReason = z.infer<typeof reason>;
/** What a rule answers, with the clause that it quotes. */
export type RuleFormAnswer = z.infer<typeof answer>;
/** A decision table whose rows give answers. */
export type RuleFormTable = z.infer<typeof table>;
/** A decision table whose rows give a named value. */
export type RuleFormValueTable = z.infer<typeof valueTable>;
/** Facts with the answer that they must have, one or a table of them. */
export type RuleFormExample = RuleForm['examples'][number];
export type { RuleFormException } from './rule/form-answer.ts';
