import { z } from 'zod';
import { quantity } from '../annotation.ts';

/** A name that expressions use: `notified`, `支払日`. */
export const name = z
  .string()
  .regex(/^[\p{L}_][\p{L}\p{N}_]*$/u, { error: '名前は文字で始め、文字・数字・_ だけで書きます。' });
/** An expression: `last(due, grace)`; a number and true or false stand for themselves. */
export const expression = z.union([z.string(), z.number(), z.boolean()]);
/** A clause by its citation: `第24条第2項`; of another document with `document`. */
export const clauseReference = z.union([
  z.string(),
  z.strictObject({
    /** Id of the document; if omitted, that of the rule. */
    document: z.string().optional(),
    /** The clause: 第24条第2項. */
    citation: z.string(),
  }),
]);

export const kindOfField = z.enum([
  'day',
  'time',
  'moment',
  'number',
  'count',
  'yen',
  'flag',
  'choice',
  'choices',
  'days',
  'words',
]);
const choices = z.union([z.array(z.string()).min(1), z.record(z.string(), z.string())]);

export const field = z.strictObject({
  /** What kind of value it is. */
  kind: kindOfField,
  /** What it is, in Japanese. */
  about: z.string().min(1),
  /** Whether it may be left out. */
  optional: z.boolean().optional(),
  /** The values of a `choice` or of `choices`, with a word for each: `{ own: 自社の判断 }`. */
  choices: choices.optional(),
  /** Counter that stands behind a number: 人, 分. */
  unit: z.string().optional(),
});

export const input = field.extend({
  /** What kind of value it is; `rows` is a list of records. */
  kind: z.enum([...kindOfField.options, 'rows']),
  /** The value where none is given. */
  default: z.unknown().optional(),
  /** What is said where it is needed and not given, in Japanese; `{deadline}` writes a value. */
  missing: z.string().optional(),
  /** The smallest value that may be given. */
  least: z.number().optional(),
  /** The greatest value that may be given. */
  most: z.number().optional(),
  /** Columns of `rows`: payments, notices. */
  columns: z.record(name, field).optional(),
});

export const traits = {
  clause: clauseReference,
  /** What kind of quantity it is. */
  kind: quantity.shape.kind,
  /** `null` for a quantity without one; if omitted, any. */
  relation: quantity.shape.relation.unwrap().nullable().optional(),
  /** Counter behind it: 人, 回, 営業日. */
  unit: z.string().optional(),
  /** Of a date: it comes again each month (毎月25日, 翌月末日) or year (毎年4月1日); if omitted, one day of one year is meant. */
  every: z.enum(['week', 'month', 'year']).optional(),
  /** Which of several alike in the clause, from 1. */
  occurrence: z.int().min(1).optional(),
};

/** What is quoted: a parameter by its name, a clause (its first sentence), or words of a clause: `第24条第2項: 前までに`. */
export const quoted = z.union([z.string(), z.record(z.string(), z.string())]);

export const reason = z.strictObject({
  /** A Japanese sentence; `{name}` writes a value. */
  say: z.string().min(1),
  /** The words that it rests on. */
  quote: z.union([quoted, z.array(quoted).min(1)]),
  when: expression.optional(),
  /** Says it once for each member of a list; `each` is the member. */
  each: z.string().optional(),
});
