import { eraStart } from '../era.ts';
import { firstYear } from './year.ts';

/** Why printed characters that look like a date are none, in Japanese. */
export const dateProblems = {
  'no-such-year': 'その元号にない年を含む日付です。',
  'no-such-month': 'ない月を含む日付です。',
  'no-such-day': 'ない日を含む日付です。',
  'years-differ': '元号の年と西暦の年が合わない日付です。',
} as const;
export type DateProblem = keyof typeof dateProblems;

/** A date read from text. */
export interface DateReading {
  /** ISO 8601, as far as printed: `2026-02-01`, `2026-02`, `2026`; absent where there is no such date. */
  value?: string;
  /** Why there is no such date. */
  problem?: DateProblem;
  era?: string;
  /** Offset after the last character, UTF-16 units. */
  end: number;
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Number of days of a month; February has 29 where the year is not known. */
export function countDays(month: number, year?: number): number {
  if (month !== 2 || year === undefined) return daysOfMonth[month - 1] ?? 0;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Writes a year, month and day as ISO 8601: 2026, 2, 1 → `2026-02-01`. */
export function writeIsoDate(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** What was read of a date: its year in the common era. */
export interface DateNumbers {
  year: number;
  month?: number;
  day?: number;
  era?: string;
  end: number;
}

/** Makes a reading of numbers; without `value` where there is no such date. */
export function checkDate({ year, month, day, era, end }: DateNumbers): DateReading {
  const base = { ...(era !== undefined && { era }), end };
  if (year < firstYear || (era !== undefined && year < Number(eraStart(era))))
    return { ...base, problem: 'no-such-year' };
  if (month !== undefined && (month < 1 || month > 12)) return { ...base, problem: 'no-such-month' };
  if (day !== undefined && (day < 1 || day > countDays(month ?? 0, year)))
    return { ...base, problem: 'no-such-day' };
  return { ...base, value: writeIsoDate(year, month, day) };
}
