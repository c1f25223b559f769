import { z } from 'zod';
import { expression, name, reason } from './form-parts.ts';

const given = z.union([z.array(name), z.record(name, expression)]);
const reasonsByFact = z.record(z.string(), z.string());

const answerShape = {
  /** `unknown` takes `missing`. */
  status: z.enum(['met', 'not-met', 'value', 'unknown']).optional(),
  /** A condition that decides between met and not met. */
  test: z.string().optional(),
  /**
   * Outputs: each with an expression, or names of values, of which optional ones may be missing; if omitted, all outputs that
   * are named like a value.
   */
  give: given.optional(),
  /** What the answer depends on, and why: `{ rate: 税率は本文にない。 }`. */
  missing: reasonsByFact.optional(),
  /** Said with the answer, in this order. */
  reasons: z.array(reason).optional(),
  /** `status: met` and what it gives in one. */
  met: given.optional(),
  /** `status: not-met` and what it gives in one: `not-met: []`. */
  'not-met': given.optional(),
  /** `status: value` and what it gives in one: `value: { amount: 0 }`. */
  value: given.optional(),
  /** `status: unknown` and what is missing in one: `unknown: { rate: 税率は本文にない。 }`. */
  unknown: reasonsByFact.optional(),
  /** The sentence of an only reason. */
  say: reason.shape.say.optional(),
  /** The words that an only reason rests on. */
  quote: reason.shape.quote.optional(),
  /** Says an only reason once for each member of a list; `each` is the member. */
  each: reason.shape.each,
};

type Written = z.infer<z.ZodObject<typeof answerShape>>;
type Long = Pick<Written, 'status' | 'test' | 'give' | 'missing' | 'reasons'>;

/** Short ways of saying the status, each with what it takes. */
const inOne = { met: 'give', 'not-met': 'give', value: 'give', unknown: 'missing' } as const;
/** The status that an answer says in one with what it gives: `value: { amount: 0 }` → value. */
export const statusInOne = (answer: object): keyof typeof inOne | undefined =>
  (Object.keys(inOne) as (keyof typeof inOne)[]).find((key) => key in answer);

/** Spells out what an answer says in one: `value: { amount: 0 }` → `status: value, give: { amount: 0 }`. */
function spellOut<Answer extends Written>(answer: Answer, context: z.core.$RefinementCtx) {
  const { met, 'not-met': notMet, value, unknown, say, quote, each, ...rest } = answer;
  const long: Long = { ...rest };
  const short = statusInOne(answer);
  const ways = [...Object.keys(inOne), 'status', 'test'].filter((key) => key in answer);
  if (short !== undefined) {
    if (ways.length > 1 || inOne[short] in answer)
      refuse(
        context,
        `${[...ways, ...(inOne[short] in answer ? [inOne[short]] : [])].join('、')}は一緒に書けません。`,
      );
    long.status = short;
    if (short === 'unknown') long.missing = unknown;
    else long.give = met ?? notMet ?? value;
  }
  if (say !== undefined && quote !== undefined && !rest.reasons)
    long.reasons = [{ say, quote, ...(each !== undefined && { each }) }];
  else if (say !== undefined || quote !== undefined || each !== undefined)
    refuse(context, 'say と quote は二つとも書きます。二つ以上の理由は reasons に書きます。');
  return long as Long & Omit<Answer, Exclude<keyof Written, keyof Long>>;
}

function refuse(context: z.core.$RefinementCtx, message: string): void {
  context.issues.push({ code: 'custom', message, input: context.value });
}

export const answer = z.strictObject(answerShape).transform(spellOut);

/** Conditions by the name of a value: `{ days: '<= 30', ground: '1, 2' }`; what is left out may be anything. */
const conditions = z.record(name, expression);
const rows = z.array(z.strictObject({ if: conditions, ...answerShape }).transform(spellOut)).min(1);
/** The rows of a table are enough where its first row that fits decides. */
export const table = z.union([
  z.strictObject({
    /** `first`: the first row that fits; `unique`: no two rows may fit. */
    hit: z.enum(['first', 'unique']).default('first'),
    /** The rows, from the first on. */
    rows,
  }),
  rows.transform((each) => ({ hit: 'first' as const, rows: each })),
]);

const valueRows = z.array(z.strictObject({ if: conditions, is: expression })).min(1);
/** The rows are enough where the first one that fits gives the value. */
export const valueTable = z.union([
  z.strictObject({
    /** `all`: the values of all rows that fit, put together by `collect`. */
    hit: z.enum(['first', 'unique', 'all']).default('first'),
    /** How the values of all rows that fit become one. */
    collect: z.enum(['list', 'sum', 'least', 'greatest', 'count']).default('list'),
    /** The rows, from the first on. */
    rows: valueRows,
  }),
  valueRows.transform((each) => ({ hit: 'first' as const, collect: 'list' as const, rows: each })),
]);

/** 原則 and its ただし書: what holds instead where the condition is met, and the exceptions of that. */
export interface RuleFormException {
  when: string;
  answer?: z.infer<typeof answer>;
  table?: z.infer<typeof table>;
  exceptions?: RuleFormException[];
}
export const exception: z.ZodType<RuleFormException> = z.strictObject({
  /** The condition under which it holds. */
  when: z.string(),
  /** What is answered then. */
  answer: answer.optional(),
  /** Answers by conditions. */
  table: table.optional(),
  /** Exceptions to the exception. */
  get exceptions() {
    return z.array(exception).optional();
  },
}) as z.ZodType<RuleFormException>;
