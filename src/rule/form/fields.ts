import type Fraction from 'fraction.js';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { RuleFormField, RuleFormInput } from '../../model/rule-form.ts';
import type { Row, Value, ValueType } from '../expression/value.ts';
import { count, day, flag, yen } from '../inputs.ts';
import { exact, toYen } from '../money.ts';

type Kind = RuleFormInput['kind'];
/** A field as the tables below need it: an input, an output, or a column of rows. */
type Field = Pick<RuleFormField, 'about' | 'choices' | 'unit'> &
  Pick<RuleFormInput, 'kind' | 'columns' | 'least' | 'most'> & { optional?: boolean | undefined };

/** What a kind of field takes as JSON, what type it is in expressions, and how it goes from one to the other. */
interface FieldKind {
  schema: (field: Field) => z.ZodType;
  type: (field: Field) => ValueType;
  read: (raw: unknown, field: Field) => Value;
  write: (value: Value) => unknown;
}

const asIs = { read: (raw: unknown) => raw as Value, write: (value: Value): unknown => value };
const readNumber = (raw: unknown): Value => exact(String(raw));

const kinds: Readonly<Record<Kind, FieldKind>> = {
  day: { schema: ({ about }) => day(about), type: () => ({ kind: 'day' }), ...asIs },
  time: { schema: ({ about }) => time(about), type: () => ({ kind: 'time' }), ...asIs },
  moment: { schema: ({ about }) => moment(about), type: () => ({ kind: 'moment' }), ...asIs },
  number: {
    schema: ({ about, unit, least, most }) => decimal(about, unit, least, most),
    type: ({ least }) => ({ kind: 'number', ...(least !== undefined && { least }) }),
    read: readNumber,
    write: writeNumber,
  },
  count: {
    schema: ({ about, unit, least = 0, most }) => {
      const schema = least === 0 ? count(about) : z.int({ error: 'must be a whole number.' }).min(least);
      return (most === undefined ? schema : schema.max(most)).meta({
        description: about,
        ...(unit !== undefined && { unit }),
      });
    },
    type: ({ least = 0 }) => ({ kind: 'number', isWhole: true, least }),
    read: readNumber,
    write: writeNumber,
  },
  yen: {
    schema: ({ about }) => yen(about),
    type: () => ({ kind: 'number', isYen: true, isWhole: true, least: 0 }),
    read: readNumber,
    write: (value) => toYen(value as Fraction),
  },
  flag: { schema: ({ about }) => flag(about), type: () => ({ kind: 'flag' }), ...asIs },
  choice: { schema: (field) => choice(field).describe(field.about), type: typeOfChoice, ...asIs },
  choices: {
    schema: (field) => z.array(choice(field)).describe(field.about),
    type: (field) => ({ kind: 'list', of: typeOfChoice(field) }),
    ...asIs,
  },
  days: {
    schema: ({ about }) => z.array(day(about)).describe(about),
    type: () => ({ kind: 'list', of: { kind: 'day' } }),
    ...asIs,
  },
  words: { schema: ({ about }) => z.string().describe(about), type: () => ({ kind: 'text' }), ...asIs },
  rows: {
    schema: ({ about, columns = {} }) =>
      z
        .array(z.strictObject(mapFields(columns, toSchema)))
        .max(mostRows)
        .describe(about),
    type: ({ columns = {} }) => ({ kind: 'rows', columns: mapFields(columns, toType) }),
    read: (raw, { columns = {} }) =>
      (raw as Record<string, unknown>[]).map(
        (row): Row =>
          Object.fromEntries(
            Object.entries(row).flatMap(([name, cell]) =>
              cell === undefined ? [] : [[name, toValue(columns[name], cell)]],
            ),
          ),
      ),
    write: (value) => value,
  },
};

/** Rows that a fact may have. */
const mostRows = 1000;

/** The schema of what a field takes as JSON. */
export function toSchema(field: Field): z.ZodType {
  const schema = kinds[field.kind].schema(field);
  return field.optional ? schema.optional() : schema;
}

/** The type that a field has in expressions. */
export function toType(field: Field): ValueType {
  return kinds[field.kind].type(field);
}

/** A fact as expressions take it. */
export function toValue(field: Field, raw: unknown): Value {
  return kinds[field.kind].read(raw, field);
}

/** A value as the answer of a rule holds it. */
export function toJson(field: Field, value: Value): unknown {
  return kinds[field.kind].write(value);
}

/** The values of a choice; none where it has none. */
export function valuesOf({ choices = [] }: Pick<Field, 'choices'>): string[] {
  return Array.isArray(choices) ? choices : Object.keys(choices);
}

function mapFields<Result>(
  fields: Readonly<Record<string, Field>>,
  make: (field: Field) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, make(field)]));
}

function choice(field: Field) {
  const values = valuesOf(field);
  const schema = z.enum(values as [string, ...string[]]);
  return Array.isArray(field.choices) ? schema : schema.meta({ labels: field.choices });
}

function typeOfChoice(field: Field): ValueType {
  const labels = Array.isArray(field.choices) ? undefined : field.choices;
  return { kind: 'text', values: valuesOf(field), ...(labels && { labels }) };
}

const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function time(description: string) {
  const error = 'must be a time of the day, written "17:30".';
  return z.string({ error }).regex(timeOfDay, { error }).meta({ description, format: 'time' });
}

function moment(description: string) {
  const error = 'must be a day and a time, written "2026-04-01T17:30".';
  return z.string({ error }).refine(isMoment, { error }).meta({ description, format: 'date-time' });
}

function isMoment(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function decimal(description: string, unit?: string, least?: number, most?: number) {
  const error = 'must be a number: 12, or a decimal or fraction as a string, "0.5", "10/100".';
  let number = z.number({ error });
  if (least !== undefined) number = number.min(least, { error: `must be ${least} or more.` });
  if (most !== undefined) number = number.max(most, { error: `must be ${most} or less.` });
  const words = z
    .string({ error })
    .regex(/^-?\d{1,100}(?:\.\d{1,100})?(?:\/[1-9]\d{0,99})?$/, { error })
    .refine((text) => isWithin(text, least, most), {
      error: `must lie between ${least ?? '-∞'} and ${most ?? '∞'}.`,
    });
  return z.union([number, words], { error }).meta({ description, ...(unit !== undefined && { unit }) });
}

function isWithin(text: string, least = -Infinity, most = Infinity): boolean {
  const value = exact(text).valueOf();
  return value >= least && value <= most;
}

/** Whole numbers as numbers, others as fractions: 3, `1/3`. */
function writeNumber(value: Value): number | string {
  const { s, n, d } = value as Fraction;
  const number = Number(s * n);
  return d === 1n && Number.isSafeInteger(number) ? number : (value as Fraction).toFraction();
}
