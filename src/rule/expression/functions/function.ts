import Fraction from 'fraction.js';
import type { BusinessDays } from '../../calendar/business-days.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Value, ValueType } from '../value.ts';

/** What functions count with. */
export interface Tools {
  calendar: Calendar;
  businessDays: BusinessDays;
  /**
   * Takes steps from the budget of the evaluation, for what is more than one step.
   * @throws {RangeError} where none are left
   */
  spend: (steps: number) => void;
}

/** A function that expressions may call. */
export interface ExpressionFunction {
  /** What it gives, in Japanese, for the reference. */
  about: string;
  /** Arguments for people: `日付, 期間`. */
  takes: string;
  /** The type of what it gives; nothing where it does not take such arguments. */
  type: (given: readonly ValueType[]) => ValueType | undefined;
  run(tools: Tools, ...given: Value[]): Value;
}

/** Makes the type check of a function that takes just these kinds. */
export function typed(
  kinds: readonly ValueType['kind'][],
  result: ValueType['kind'],
): ExpressionFunction['type'] {
  return (given) => (takesKinds(given, kinds) ? ({ kind: result } as ValueType) : undefined);
}

/** Whether the arguments are just of these kinds. */
export function takesKinds(given: readonly ValueType[], kinds: readonly ValueType['kind'][]): boolean {
  return given.length === kinds.length && kinds.every((kind, place) => given[place].kind === kind);
}

/** The largest number of days, months or rows that is counted. */
const mostCounted = 4_000_000n;

/** A whole number that a calendar can count with. */
export function toCount(number: Value): number {
  const value = number instanceof Fraction ? number : new Fraction(0);
  if (value.d !== 1n || value.n > mostCounted)
    throw new RangeError(`${value.toFraction()} は数えられる整数ではありません`);
  return Number(value.s * value.n);
}
