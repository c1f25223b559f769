import Fraction from 'fraction.js';
import { Temporal } from 'temporal-polyfill';
import { type Period, readDay, readPeriod, writeDay } from '../../calendar/period.ts';
import type { Value, ValueType } from '../value.ts';

const number = (value: number): Value => new Fraction(value);
const whole: ValueType = { kind: 'number', isWhole: true };

/** Months of a period that is given in months or years: `P1Y3M` → 15. */
export function countMonths(length: Period): number {
  const { years, months, weeks, days } = readPeriod(length);
  if (weeks !== 0 || days !== 0) throw new RangeError('月や年で定めた期間ではありません');
  return years * 12 + months;
}

/** The type of a list of months. */
export const monthRows: ValueType = {
  kind: 'rows',
  columns: { start: { kind: 'day' }, end: { kind: 'day' }, days: whole, of: whole },
};
const mostMonths = 1200;
/** What a month of a list costs, against one addition. */
const stepsOfMonth = 10;

/** The months between two days, both included; `of` is the number of days of the month. */
export function listMonths(from: string, to: string, spend: (steps: number) => void): Value {
  const rows: Record<string, Value>[] = [];
  let start = readDay(from);
  const last = readDay(to);
  while (Temporal.PlainDate.compare(start, last) <= 0) {
    if (rows.length >= mostMonths) throw new RangeError(`月の数が多すぎます(${mostMonths}か月まで)`);
    spend(stepsOfMonth);
    const monthEnd = start.with({ day: start.daysInMonth });
    const end = Temporal.PlainDate.compare(monthEnd, last) < 0 ? monthEnd : last;
    rows.push({
      start: writeDay(start),
      end: writeDay(end),
      days: number(start.until(end).days + 1),
      of: number(start.daysInMonth),
    });
    start = monthEnd.add({ days: 1 });
  }
  return rows;
}
