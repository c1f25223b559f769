import type { Quantity } from '../../model/annotation.ts';

/** One end of an interval; an open end does not hold its value. */
export interface Bound {
  value: number;
  isOpen: boolean;
}

/** What a member of a list of cases covers: 1万円を超え3万円以下. */
export interface Interval {
  /** What is measured, and in which unit; intervals of other measures cannot be compared. */
  measure: string;
  /** The words before the first quantity: 購入額が. */
  lead: string;
  lower?: Bound;
  upper?: Bound;
}

const lowers: ReadonlySet<string> = new Set(['orMore', 'over']);
const uppers: ReadonlySet<string> = new Set(['orLess', 'under', 'within']);
const daysBefore: readonly (readonly [words: string, days: number])[] = [
  ['当日', 0],
  ['前日', 1],
];

/**
 * Reads the interval that begins a member of a list, from the quantities in its first sentence.
 * 購入額が1万円を超え3万円以下の注文 → money, 購入額が, over 10000, 30000 or less
 * @returns nothing where the words bound nothing, or two measures
 */
export function readInterval(sentence: string, quantities: readonly Quantity[]): Interval | undefined {
  const before = readDaysBefore(sentence, quantities);
  if (before) return before;
  const bounds = quantities.filter(({ relation = '' }) => lowers.has(relation) || uppers.has(relation));
  const [first] = bounds;
  const measure = first && measureOf(first);
  if (!measure || bounds.some((bound) => measureOf(bound) !== measure) || bounds.length > 2) return undefined;
  const interval: Interval = { measure, lead: leadOf(sentence, first.at[0].start) };
  for (const { relation = '', value } of bounds) {
    const side = lowers.has(relation) ? 'lower' : 'upper';
    if (interval[side]) return undefined;
    interval[side] = { value: numberOf(value), isOpen: relation === 'over' || relation === 'under' };
  }
  return interval;
}

/** 7日前から3日前まで, 7日前から前日まで, 前日, 当日 → days before, both ends in it; 8日前まで has no far end */
function readDaysBefore(sentence: string, quantities: readonly Quantity[]): Interval | undefined {
  const days = quantities.filter(
    ({ kind, relation, value }) => kind === 'duration' && relation === 'before' && /^P\d+D$/.test(value),
  );
  const measure = 'days before';
  if (days.length === 2 && /^から/.test(sentence.slice(days[0].at[0].end))) {
    const [left, right] = days.map(({ value }) => numberOf(value));
    const [low, high] = [Math.min(left, right), Math.max(left, right)];
    return {
      measure,
      lead: leadOf(sentence, days[0].at[0].start),
      lower: { value: low, isOpen: false },
      upper: { value: high, isOpen: false },
    };
  }
  if (days.length > 1) return undefined;
  if (days.length === 1) return readFarDay(sentence, days[0], measure);
  const named = daysBefore.filter(([words]) => sentence.includes(words));
  if (named.length !== 1) return undefined;
  const [[words, value]] = named;
  const bound = { value, isOpen: false };
  return { measure, lead: leadOf(sentence, sentence.indexOf(words)), lower: bound, upper: bound };
}

/** 59日前から前日まで, 60日前まで: a day with one that is named, or with no other. */
function readFarDay(sentence: string, { at, value }: Quantity, measure: string): Interval | undefined {
  const [{ start, end }] = at;
  const far = numberOf(value);
  const behind = /^(?:まで)?(?:から(前日|当日)(?:まで)?)?/.exec(sentence.slice(end));
  const lead = leadOf(sentence, start);
  if (behind?.[1])
    return {
      measure,
      lead,
      lower: { value: behind[1] === '前日' ? 1 : 0, isOpen: false },
      upper: { value: far, isOpen: false },
    };
  const isUntil = /まで/.test(sentence.slice(start, end)) || /^まで/.test(sentence.slice(end));
  return isUntil ? { measure, lead, lower: { value: far, isOpen: false } } : undefined;
}

function leadOf(sentence: string, start: number): string {
  return sentence.slice(0, start).replace(/\s/g, '');
}

function measureOf({ kind, value, unit = '', currency = '' }: Quantity): string | undefined {
  if (kind === 'money' || kind === 'count' || kind === 'percentage')
    return Number.isFinite(Number(value)) ? `${kind} ${unit} ${currency}` : undefined;
  const duration = /^P(T?)\d+([YMWDHS])$/.exec(value);
  return kind === 'duration' && duration
    ? `duration ${duration[1]}${duration[2].replace('Y', 'M')} ${unit}`
    : undefined;
}

/** 5000 → 5000, P1Y → 12 months */
function numberOf(value: string): number {
  const [, number = value, unit = ''] = /^PT?(\d+)([A-Z])$/.exec(value) ?? [];
  return Number(number) * (unit === 'Y' ? 12 : 1);
}
