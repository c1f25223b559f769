import Fraction from 'fraction.js';
import type { Expression } from '../../expression/expression.ts';
import { compareValues, type Value, type ValueType } from '../../expression/value.ts';
import { writeValue } from '../write-value.ts';
import type { CellTest } from './cell.ts';
import { comparisons } from './comparisons.ts';
import { writeExpression } from './write-expression.ts';

/** A stretch of a column in which all of its cells say the same. */
export interface Point {
  /** In Japanese: `30以下`, `はい`, `入力なし`. */
  words: string;
  fits: (test: CellTest) => boolean;
}

/** The value of an expression where it is known without facts: a literal, or a parameter of the text at hand. */
export type Known = (expression: Expression) => Value | undefined;

/**
 * Cuts a column into the stretches that its cells tell apart: for each order in which its unknown limits may stand, one list.
 * @returns nothing where the cells compare with what cannot be ordered
 */
export function listPoints(
  type: ValueType,
  tests: readonly CellTest[],
  known: Known,
): readonly (readonly Point[])[] | undefined {
  const lists = listOwn(type, tests, known);
  if (!lists || !tests.some(({ operator }) => operator === 'given' || operator === 'missing')) return lists;
  const missing: Point = { words: '入力なし', fits: ({ operator }) => operator === 'missing' };
  return lists.map((points) => [...points.map(asGiven), missing]);
}

function asGiven({ words, fits }: Point): Point {
  return {
    words,
    fits: (test) => test.operator === 'given' || (test.operator !== 'missing' && fits(test)),
  };
}

function listOwn(type: ValueType, tests: readonly CellTest[], known: Known) {
  switch (type.kind) {
    case 'flag':
      return listFlags(tests, known);
    case 'text':
      return [listWords(type, tests)];
    case 'list':
      return listMembers(type.of, tests);
    case 'number':
    case 'day':
    case 'time':
    case 'moment':
      return listStretches(type, tests, known);
    default:
      return undefined;
  }
}

function listFlags(tests: readonly CellTest[], known: Known): Point[][] | undefined {
  const isKnown = tests.every((test) => !('value' in test) || typeof known(test.value) === 'boolean');
  if (!isKnown) return undefined;
  return [
    [true, false].map((own) => ({
      words: own ? 'はい' : 'いいえ',
      fits: (test) => 'value' in test && (known(test.value) === own) === (test.operator === '='),
    })),
  ];
}

function listWords(type: Extract<ValueType, { kind: 'text' }>, tests: readonly CellTest[]): Point[] {
  const keys = tests.flatMap((test) => ('value' in test ? [keyOf(test.value)] : []));
  const values = type.values ?? [...new Set(keys)];
  const points = values.map((own) => ({ words: type.labels?.[own] ?? own, key: own }));
  const others = type.values ? [] : [{ words: 'その他', key: undefined }];
  return [...points, ...others].map(({ words, key }) => ({
    words,
    fits: (test) => 'value' in test && (keyOf(test.value) === key) === (test.operator === '='),
  }));
}

function keyOf(expression: Expression): string {
  return expression.type === 'literal' ? expression.text : writeExpression(expression);
}

/** More members than these would make too many subsets. */
const mostMembers = 8;

function listMembers(of: ValueType, tests: readonly CellTest[]): Point[][] | undefined {
  const members = [...new Set(tests.flatMap((test) => ('value' in test ? [keyOf(test.value)] : [])))];
  if (members.length > mostMembers) return undefined;
  const isAll = of.kind === 'text' && of.values?.every((value) => members.includes(value));
  const names = isAll ? members : [...members, 'その他'];
  const points = Array.from({ length: 2 ** names.length }, (_, bits) => {
    const own = names.filter((_name, place) => (bits >> place) & 1);
    return {
      words: own.length === 0 ? 'なし' : own.join('と'),
      fits: (test: CellTest) =>
        'value' in test
          ? own.includes(keyOf(test.value))
          : test.operator === (own.length === 0 ? 'none' : 'some'),
    };
  });
  return [points];
}

/** A limit that cells compare with, and all expressions that stand for it. */
interface Limit {
  keys: string[];
  value?: Value;
}

/** More unknown limits than these would stand in too many orders. */
const mostUnknown = 3;

function listStretches(type: ValueType, tests: readonly CellTest[], known: Known): Point[][] {
  const constants: Limit[] = [];
  const unknown: Limit[] = [];
  for (const expression of tests.flatMap((test) => ('value' in test ? [test.value] : []))) {
    const [key, value] = [keyOf(expression), known(expression)];
    const same = [...constants, ...unknown].find(
      (limit) =>
        limit.keys.includes(key) ||
        (value !== undefined && limit.value !== undefined && compareValues(limit.value, value) === 0),
    );
    if (same) same.keys = [...same.keys, key];
    else if (value === undefined) unknown.push({ keys: [key] });
    else constants.push({ keys: [key], value });
  }
  constants.sort((left, right) => compareValues(left.value as Value, right.value as Value));
  const orders =
    unknown.length > mostUnknown
      ? [[...constants, ...unknown]]
      : unknown.reduce<Limit[][]>(
          (lists, limit) => lists.flatMap((list) => insert(limit, list)),
          [constants],
        );
  return orders.map((limits) => cut(limits, type));
}

/** All places where a limit may stand among others: before, on or behind each of them. */
function insert(limit: Limit, list: readonly Limit[]): Limit[][] {
  const between = Array.from({ length: list.length + 1 }, (_, place) => list.toSpliced(place, 0, limit));
  const on = list.map((other, place) => list.with(place, { ...other, keys: [...other.keys, ...limit.keys] }));
  return [...between, ...on];
}

/** The stretches below, on and above each limit; a place is even between limits and odd on one. */
function cut(limits: readonly Limit[], type: ValueType): Point[] {
  return Array.from({ length: 2 * limits.length + 1 }, (_, place) => place)
    .filter((place) => holdsAny(place, limits, type))
    .map((place) => ({
      words: describe(place, limits, type),
      fits: (test: CellTest) => {
        if (!('value' in test) || test.operator === 'has') return false;
        const limit = 2 * limits.findIndex(({ keys }) => keys.includes(keyOf(test.value))) + 1;
        return comparisons[test.operator](place - limit);
      },
    }));
}

/** Whether a value can stand there: between 30 and 31 no whole number does, and no count is below zero. */
function holdsAny(place: number, limits: readonly Limit[], type: ValueType): boolean {
  if (type.kind === 'day') {
    const [low, high] = [limits[place / 2 - 1]?.value, limits[place / 2]?.value];
    return !(typeof low === 'string' && typeof high === 'string' && nextDay(low) >= high);
  }
  if (type.kind !== 'number') return true;
  const least = type.least === undefined ? undefined : new Fraction(type.least);
  if (place % 2 === 1) {
    const own = limits[(place - 1) / 2].value;
    if (!(own instanceof Fraction)) return true;
    return (!type.isWhole || own.d === 1n) && (least === undefined || own.compare(least) >= 0);
  }
  const [low, high] = [limits[place / 2 - 1]?.value, limits[place / 2]?.value];
  if (high instanceof Fraction && least !== undefined && high.compare(least) <= 0) return false;
  if (!type.isWhole || !(low instanceof Fraction) || !(high instanceof Fraction)) return true;
  return low.floor().add(1).compare(high) < 0;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function describe(place: number, limits: readonly Limit[], type: ValueType): string {
  const name = (limit: Limit) =>
    (limit.value === undefined ? undefined : writeValue(limit.value, type)) ?? limit.keys[0];
  if (place % 2 === 1) return name(limits[(place - 1) / 2]);
  const [low, high] = [limits[place / 2 - 1], limits[place / 2]];
  if (low && high) return `${name(low)}超${name(high)}未満`;
  if (high) return `${name(high)}未満`;
  return low ? `${name(low)}超` : 'どの値でも';
}
