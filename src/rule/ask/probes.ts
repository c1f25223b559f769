import { z } from 'zod';
import { UnusableFacts } from '../rule-error.ts';
import { addDays } from './add-days.ts';

/** Values of an input that are tried, in their order. */
export interface Probe {
  values: readonly unknown[];
  /** A value halfway between two; nothing where none lies between them. Absent where every value is tried. */
  between?: (low: unknown, high: unknown) => unknown;
  /** Whether values that follow one another make a stretch: days do, choices do not. */
  isOrdered: boolean;
}

interface Json {
  type?: string;
  format?: string;
  enum?: readonly string[];
  anyOf?: readonly Json[];
  minimum?: number;
  maximum?: number;
}

const daysBefore = 400;
const daysAfter = 1100;
/** Numbers grow by a fifth from one to the next, up to this many digits. */
const largest = 10n ** 13n;

/**
 * Chooses the values of an input to try: all days around those that are given, whole numbers ever farther apart, all choices.
 * @throws {UnusableFacts} for inputs that have no order and no list of values, such as words
 */
export function chooseProbes(
  schema: z.ZodType,
  given: Readonly<Record<string, unknown>>,
  rule: string,
  input: string,
): Probe {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  if (json.enum) return { values: json.enum, isOrdered: false };
  if (json.type === 'boolean') return { values: [true, false], isOrdered: false };
  if (json.format === 'date') return { values: listDays(given, rule, input), isOrdered: true };
  if (json.type === 'integer' || json.anyOf?.[0]?.type === 'integer') return growNumbers(json);
  throw new UnusableFacts(rule, [
    {
      field: input,
      reason: 'cannot be solved for; days, whole numbers, yen, choices and true or false can.',
    },
  ]);
}

/** The days around those that are given, the nearest of which the answer depends on. */
function listDays(given: Readonly<Record<string, unknown>>, rule: string, input: string): string[] {
  const days = Object.entries(given)
    .flatMap(([name, value]) =>
      name !== input && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? [value] : [],
    )
    .toSorted();
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined)
    throw new UnusableFacts(rule, [
      { field: input, reason: 'is looked for among the days around other days; give one of them.' },
    ]);
  const values: string[] = [];
  const end = addDays(last, daysAfter);
  for (let at = addDays(first, -daysBefore); at <= end && values.length < 2900; at = addDays(at, 1))
    values.push(at);
  return values;
}

function growNumbers({ minimum, maximum, anyOf }: Json): Probe {
  const least = BigInt(Math.max(minimum ?? anyOf?.[0]?.minimum ?? 0, 0));
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? BigInt(maximum) : largest;
  const values: unknown[] = [];
  for (let at = least; at <= most; at += at / 5n + 1n) values.push(Number(at));
  return {
    values,
    isOrdered: true,
    between: (low, high) => {
      const middle = (BigInt(low as number) + BigInt(high as number)) / 2n;
      return middle === BigInt(low as number) ? undefined : Number(middle);
    },
  };
}
