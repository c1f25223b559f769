import { type BoundRule, evaluateBound } from '../../../rule/index.ts';
import { type FieldSchema, kindOf } from '../../page/rule/field-schema.ts';
import { type ChartPoint, type ChartView, fromDayNumber, toDayNumber } from '../../page/rule/rule-chart.ts';

/** What can be drawn: an amount over an input that is a day or a number. */
export interface ChartAxes {
  /** Name of the amount in the output. */
  up: string;
  /** Inputs that an axis may be, the likeliest first. */
  across: readonly string[];
}

/** Says what a rule's answer can be drawn over; nothing where it is no amount, or no input is a day or a number. */
export function findAxes(inputs: FieldSchema, output: FieldSchema): ChartAxes | undefined {
  const up = Object.entries(output.properties ?? {}).find(([, schema]) => kindOf(schema) === 'yen')?.[0];
  const of = (...kinds: string[]) =>
    Object.entries(inputs.properties ?? {}).flatMap(([name, schema]) =>
      kinds.includes(kindOf(schema)) ? [name] : [],
    );
  // The last day is the one that the others lead to: due, then paid.
  const across = [...of('date').reverse(), ...of('count', 'number', 'yen')];
  return up === undefined || across.length === 0 ? undefined : { up, across };
}

const mostPoints = 181;

/** Evaluates a rule over a range of one input; days with no answer are left out. */
export function drawRange(
  bound: BoundRule,
  {
    given,
    options,
    allowStale,
  }: { given: Record<string, unknown>; options: Record<string, string>; allowStale: boolean },
  { up, across }: { up: string; across: string },
  inputs: FieldSchema,
  output: FieldSchema,
  length: number,
): ChartView {
  const schema = inputs.properties?.[across] ?? {};
  const areDays = kindOf(schema) === 'date';
  const own = given[across];
  const ownNumber = areDays && typeof own === 'string' ? toDayNumber(own) : Number(own ?? Number.NaN);
  const others = Object.entries(given).flatMap(([name, value]) =>
    name !== across && kindOf(inputs.properties?.[name] ?? {}) === 'date' ? [toDayNumber(String(value))] : [],
  );
  const start = areDays
    ? Math.max(...others.filter((day) => !(day > ownNumber)), Number.NEGATIVE_INFINITY)
    : 0;
  const from = Number.isFinite(start) ? start : ownNumber;
  const step = Math.max(1, Math.ceil(length / (mostPoints - 1)));
  const valueAt = (x: number): number | undefined => {
    const value = areDays ? fromDayNumber(x) : x;
    try {
      const result = evaluateBound(bound, { given: { ...given, [across]: value }, options, allowStale });
      const amount = (result.value as Record<string, unknown> | undefined)?.[up];
      return amount === undefined ? undefined : Number(amount);
    } catch {
      return undefined;
    }
  };
  const points: ChartPoint[] = [];
  for (let x = from; x <= from + length; x += step) {
    const y = valueAt(x);
    if (y !== undefined && Number.isFinite(y)) points.push({ x, y });
  }
  const y = Number.isFinite(ownNumber) ? valueAt(ownNumber) : undefined;
  return {
    points,
    areDays,
    across: schema.description ?? across,
    up: output.properties?.[up]?.description ?? up,
    ...(y !== undefined && { at: { x: ownNumber, y } }),
  };
}
