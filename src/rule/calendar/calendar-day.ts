import { Temporal } from 'temporal-polyfill';
import { RuleError } from '../rule-error.ts';
import { type IsoDate, readDay, writeDay } from './period.ts';
import { type CalendarDay, recurrenceOf } from './recurrence.ts';

/** A day that was found, and whether its month is too short for it. */
export interface FoundDay {
  day: IsoDate;
  isShortened: boolean;
}

/**
 * Finds a day in the month or year of a date, or so many months later: `2026-01-31`, `---25`, 1 → `2026-02-25`. A month that
 * has no such day gives its last day: `2026-02-10`, `---31` → `2026-02-28`.
 * @throws {RuleError} for what is no day that comes again
 */
export function findDayIn(date: IsoDate, day: CalendarDay, months = 0): FoundDay {
  const every = recurrenceOf(day);
  if (every === undefined)
    throw new RuleError(`${day} is no day of every month or year (毎月25日, 4月1日, 末日).`);
  const [, month, number] = /^--(\d{2})?-?(\d{2})?$/.exec(day) ?? [];
  const first = readDay(date).with({ day: 1 }).add({ months });
  const own = every === 'year' ? first.with({ month: Number(month) }) : first;
  const wanted = number === undefined ? own.daysInMonth : Number(number);
  return { day: writeDay(lastUpTo(own, wanted)), isShortened: wanted > own.daysInMonth };
}

function lastUpTo(month: Temporal.PlainDate, day: number): Temporal.PlainDate {
  return month.with({ day: Math.min(day, month.daysInMonth) });
}

/** Finds the first such day on or after a date: `2026-04-21`, `---20` → `2026-05-20`. */
export function findNextDay(date: IsoDate, day: CalendarDay): FoundDay {
  const found = findDayIn(date, day);
  return found.day >= date ? found : findDayIn(date, day, recurrenceOf(day) === 'year' ? 12 : 1);
}

/**
 * The last day of the stretch of months that holds a date, where stretches of that length follow one another from a day of
 * the year on: quarters from `--04-01`: `2026-05-10`, 3 → `2026-06-30`.
 * @throws {RuleError} for stretches that do not divide a year
 */
export function findStretchEnd(date: IsoDate, months: number, start: CalendarDay): IsoDate {
  if (!Number.isInteger(months) || months < 1 || 12 % months !== 0 || !/^--\d{2}-\d{2}$/.test(start))
    throw new RuleError(`Stretches of ${months} months from ${start} do not divide a year.`);
  const thisYear = findDayIn(date, start).day;
  const first = readDay(thisYear <= date ? thisYear : findDayIn(date, start, -12).day);
  for (let count = months; ; count += months) {
    const next = first.add({ months: count });
    if (Temporal.PlainDate.compare(next, readDay(date)) > 0) return writeDay(next.subtract({ days: 1 }));
  }
}
