import { Temporal } from 'temporal-polyfill';
import type { BoundQuantity } from '../bind/bind-parameter.ts';
import { RuleError, UnansweredQuestion } from '../rule-error.ts';

/** A day, `2026-02-01`. Days compare as strings. */
export type IsoDate = string;

/** A period of days, weeks, months or years in ISO 8601 (`P14D`), or a parameter that is one. */
export type Period = string | BoundQuantity;

/** Reads a day; days outside the years 1 to 9999 cannot be compared as strings. */
export function readDay(date: IsoDate): Temporal.PlainDate {
  if (/^(?:--|-W-|month-end$|business-day-)/.test(date))
    throw new RuleError(`${date} is a day of every month or year; make a day of it with dayIn or nextDay.`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RuleError(`"${date}" is no date; write YYYY-MM-DD.`);
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' });
  } catch (cause) {
    throw new RuleError(`"${date}" is no date that exists.`, { cause });
  }
}

/** Writes a day. */
export function writeDay(date: Temporal.PlainDate): IsoDate {
  if (date.year < 1 || date.year > 9999) {
    throw new UnansweredQuestion(`The day ${date.toString()} lies outside the years 1 to 9999.`);
  }
  return date.toString();
}

/**
 * Reads a period of whole days.
 * @throws {RuleError} for hours, 直ちに, and what is no period
 */
export function readPeriod(period: Period): Temporal.Duration {
  const value = typeof period === 'string' ? period : period.value;
  const name = typeof period === 'string' ? 'The period' : `Parameter ${period.name}`;
  if (!/^P\d/.test(value) || value.includes('T')) {
    throw new RuleError(`${name} is ${value}, which cannot be counted in days, weeks, months or years.`);
  }
  if (typeof period === 'object' && period.unit !== undefined) {
    throw new RuleError(
      `${name} counts ${period.unit}, not all days; count them with \`businessDays().after\` (businessDaysAfter).`,
    );
  }
  return Temporal.Duration.from(value);
}

/**
 * Days of a period that is given in days or weeks: `P2W` → 14.
 * @throws {RuleError} for months and years, whose days depend on the calendar
 */
export function countDays(period: Period): number {
  const { years, months, weeks, days } = readPeriod(period);
  if (years !== 0 || months !== 0) {
    const value = typeof period === 'string' ? period : period.value;
    throw new RuleError(`${value} has no fixed number of days, and the rule counts days.`);
  }
  return weeks * 7 + days;
}

/**
 * Days of a period that is counted in business days: 5営業日 → 5.
 * @throws {RuleError} for other periods
 */
export function countBusinessDays(period: Period): number {
  const value = typeof period === 'string' ? period : period.value;
  const unit = typeof period === 'string' ? undefined : period.unit;
  const days = /^P(\d+)D$/.exec(value)?.[1];
  if (days === undefined || unit === undefined) {
    throw new RuleError(`${value} is not counted in business days, and the rule counts them.`);
  }
  return Number(days);
}

/** Hours of a period that is given in hours: `PT24H` → 24. */
export function countHours(period: Period): number {
  const value = typeof period === 'string' ? period : period.value;
  const duration = /^P/.test(value) ? Temporal.Duration.from(value) : new Temporal.Duration();
  if (duration.hours === 0 || duration.total('hours') !== duration.hours) {
    throw new RuleError(`${value} is not a number of hours, and the rule counts hours.`);
  }
  return duration.hours;
}

/** Minutes of a period that is given in hours or minutes: `PT1H` → 60, `PT15M` → 15. */
export function countMinutes(period: Period): number {
  const value = typeof period === 'string' ? period : period.value;
  const duration = /^PT/.test(value) ? Temporal.Duration.from(value) : new Temporal.Duration();
  const minutes = duration.total('minutes');
  if (minutes === 0 || !Number.isInteger(minutes)) {
    throw new RuleError(`${value} is not a number of hours or minutes, and the rule counts them.`);
  }
  return minutes;
}
