import Fraction from 'fraction.js';
import type { BoundQuantity } from '../bind/bind-parameter.ts';

/** What a value is: what may be added, compared and printed. */
export type ValueType =
  | { kind: 'flag' | 'day' | 'time' | 'moment' | 'period' | 'rounding' | 'yearly' | 'recurring' }
  /** `isYen` where it is an amount of money, `isWhole` where it has no fraction, `least` where none is smaller. */
  | { kind: 'number'; isYen?: boolean; isWhole?: boolean; least?: number }
  /** Words; with `values` only these, with `labels` each with what people call it. */
  | { kind: 'text'; values?: readonly string[]; labels?: Readonly<Record<string, string>> }
  | { kind: 'list'; of: ValueType }
  | { kind: 'rows'; columns: Readonly<Record<string, ValueType>> };

/** Facts that a value needs and that are not given. */
export class MissingFacts {
  readonly facts: readonly string[];

  constructor(facts: readonly string[]) {
    this.facts = [...new Set(facts)];
  }
}

/** One row of payments, notices and the like. */
export type Row = Readonly<Record<string, Value>>;

/** What an expression gives: days, times and periods are ISO 8601, numbers are exact. */
export type Value =
  | boolean
  | string
  | Fraction
  | BoundQuantity
  | readonly Value[]
  | readonly Row[]
  | MissingFacts;

export function isMissing(value: unknown): value is MissingFacts {
  return value instanceof MissingFacts;
}

/** Facts that any of the values lacks; nothing where none lacks any. */
export function joinMissing(values: readonly Value[]): MissingFacts | undefined {
  const facts = values.flatMap((value) => (isMissing(value) ? value.facts : []));
  return facts.length > 0 ? new MissingFacts(facts) : undefined;
}

const typeNames: Readonly<Record<ValueType['kind'], string>> = {
  flag: 'はい・いいえ',
  number: '数',
  day: '日付',
  time: '時刻',
  moment: '日時',
  period: '期間',
  rounding: '端数処理',
  yearly: '毎年の期間',
  recurring: '毎月・毎年の日',
  text: '文字',
  list: '一覧',
  rows: '明細',
};

/** Names a type for people: 日付, 日付の一覧. */
export function nameType(type: ValueType): string {
  return type.kind === 'list' ? `${typeNames[type.of.kind]}の一覧` : typeNames[type.kind];
}

/** Whether values of both types may be compared or put in one list. */
export function isSameType(left: ValueType, right: ValueType): boolean {
  if (left.kind === 'list' && right.kind === 'list') return isSameType(left.of, right.of);
  return left.kind === right.kind;
}

/** Compares two values of one type; negative where the first is the smaller. */
export function compareValues(left: Value, right: Value): number {
  if (left instanceof Fraction && right instanceof Fraction) return left.compare(right);
  const [first, second] = [writePlain(left), writePlain(right)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function writePlain(value: Value): string {
  if (typeof value === 'object' && 'value' in value) return String(value.value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The largest number of digits that a number may have. */
const mostDigits = 1000;
const limit = 10n ** BigInt(mostDigits);

/** Whether a number is too long to go on with. */
export function isTooLong({ n, d }: Fraction): boolean {
  return n > limit || d > limit;
}
