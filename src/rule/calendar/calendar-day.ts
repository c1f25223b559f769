import { Temporal } from 'temporal-polyfill';
import { RuleError } from '../rule-error.ts';
import type { BusinessDays } from './business-days.ts';
import { type IsoDate, readDay, writeDay } from './period.ts';
import { type CalendarDay, nthOf, recurrenceOf, weekdayOf } from './recurrence.ts';

/** A day that was found, and whether its month is too short for it. */
export interface FoundDay {
  day: IsoDate;
  isShortened: boolean;
}

/**
 * Finds a day in the week, month or year of a date, or so many months (weeks) later: `2026-01-31`, `---25`, 1 → `2026-02-25`.
 * A month that has no such day gives its last day: `2026-02-10`, `---31` → `2026-02-28`. Weeks begin on Monday.
 * @param businessDays the days on which business is done, for `business-day-5`
 * @throws {RuleError} for what is no day that comes again
 */
export function findDayIn(
  date: IsoDate,
  day: CalendarDay,
  months = 0,
  businessDays?: BusinessDays,
): FoundDay {
  const every = recurrenceOf(day);
  if (every === undefined)
    throw new RuleError(`${day} is no day of every month or year (毎月25日, 4月1日, 末日).`);
  const [weekday, nth] = [weekdayOf(day), nthOf(day)];
  if (weekday !== undefined) {
    const own = readDay(date);
    const days = weekday - own.dayOfWeek + 7 * months;
    return { day: writeDay(own.add({ days })), isShortened: false };
  }
  if (nth !== undefined) return findNth(readDay(date).with({ day: 1 }).add({ months }), nth, businessDays);
  const [, month, number] = /^--(\d{2})?-?(\d{2})?$/.exec(day) ?? [];
  const first = readDay(date).with({ day: 1 }).add({ months });
  const own = every === 'year' ? first.with({ month: Number(month) }) : first;
  const wanted = number === undefined ? own.daysInMonth : Number(number);
  return { day: writeDay(lastUpTo(own, wanted)), isShortened: wanted > own.daysInMonth };
}

function findNth(first: Temporal.PlainDate, nth: number, businessDays: BusinessDays | undefined): FoundDay {
  if (!businessDays)
    throw new RuleError(`Which days are business days is not known for business-day-${nth}.`);
  const last = first.with({ day: first.daysInMonth });
  const found = businessDays.after(writeDay(first.subtract({ days: 1 })), nth);
  return found <= writeDay(last)
    ? { day: found, isShortened: false }
    : { day: businessDays.onOrBefore(writeDay(last)), isShortened: true };
}

function lastUpTo(month: Temporal.PlainDate, day: number): Temporal.PlainDate {
  return month.with({ day: Math.min(day, month.daysInMonth) });
}

/** Finds the first such day on or after a date: `2026-04-21`, `---20` → `2026-05-20`. */
export function findNextDay(date: IsoDate, day: CalendarDay, businessDays?: BusinessDays): FoundDay {
  const found = findDayIn(date, day, 0, businessDays);
  return found.day >= date
    ? found
    : findDayIn(date, day, recurrenceOf(day) === 'year' ? 12 : 1, businessDays);
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
