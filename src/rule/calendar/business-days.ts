import holidayData from '@holiday-jp/holiday_jp';
import type { BoundQuantity } from '../bind/bind-parameter.ts';
import { RuleError, UnansweredQuestion } from '../rule-error.ts';
import { type IsoDate, readDay, writeDay } from './period.ts';

const { holidays } = holidayData;
const days = Object.keys(holidays).toSorted();
/** The years whose public holidays are known. */
export const holidayYears = { first: days[0].slice(0, 4), last: days[days.length - 1].slice(0, 4) };

/** Name of the public holiday (国民の祝日, 振替休日, 国民の休日) on a day; nothing on other days. */
export function holidayOn(date: IsoDate): string | undefined {
  const year = date.slice(0, 4);
  if (year < holidayYears.first || year > holidayYears.last) {
    throw new UnansweredQuestion(
      `Public holidays are known from ${holidayYears.first} to ${holidayYears.last}, not in ${year}.`,
    );
  }
  const day = readDay(date).toString();
  return Object.hasOwn(holidays, day) ? holidays[day as keyof typeof holidays].name : undefined;
}

/** Which days are no business days. */
export interface ClosedDays {
  /** Days of the week, 1 Monday to 7 Sunday; if omitted, Saturday and Sunday. */
  weekdays?: readonly number[];
  /** Whether public holidays are closed; if omitted, they are. */
  holidays?: boolean;
  /** A stretch of every year that is closed, `--12-29/--01-03`, or a parameter that is one. */
  yearEnd?: string | BoundQuantity;
  /** Days that are closed besides. */
  designated?: readonly IsoDate[];
}

/** The days on which business is done. */
export interface BusinessDays {
  /** Whether a day is open. */
  isBusinessDay: (date: IsoDate) => boolean;
  /** Why a day is none: `土曜日`, `元日`, `年末年始`; nothing for a business day. */
  whyClosed: (date: IsoDate) => string | undefined;
  /** The day itself, or the next business day after it. */
  onOrAfter: (date: IsoDate) => IsoDate;
  /** The day itself, or the last business day before it. */
  onOrBefore: (date: IsoDate) => IsoDate;
  /** The n-th business day after a day. */
  after: (date: IsoDate, count?: number) => IsoDate;
  /** The n-th business day before a day. */
  before: (date: IsoDate, count?: number) => IsoDate;
}

const weekdayNames = ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日', '日曜日'];

/** Makes a calendar of business days: without Saturdays, Sundays, public holidays and the days of the year's end. */
export function makeBusinessDays({
  weekdays = [6, 7],
  holidays: closesOnHolidays = true,
  yearEnd,
  designated = [],
}: ClosedDays = {}): BusinessDays {
  const isYearEnd = yearEnd === undefined ? () => false : readYearlyRange(yearEnd);
  const whyClosed = (date: IsoDate): string | undefined => {
    const { dayOfWeek } = readDay(date);
    const holiday = closesOnHolidays ? holidayOn(date) : undefined;
    if (holiday !== undefined) return holiday;
    if (isYearEnd(date)) return '年末年始';
    if (weekdays.includes(dayOfWeek)) return weekdayNames[dayOfWeek - 1];
    return designated.includes(date) ? '指定休日' : undefined;
  };
  const seek = (date: IsoDate, step: 1 | -1): IsoDate => {
    let day = readDay(date);
    // A calendar may be closed on every day of the week.
    for (let tried = 0; tried < 366; tried++, day = day.add({ days: step })) {
      if (whyClosed(writeDay(day)) === undefined) return writeDay(day);
    }
    throw new RuleError(`There is no business day within a year of ${date}.`);
  };
  const pass = (date: IsoDate, count: number, step: 1 | -1): IsoDate => {
    let day = date;
    for (let passed = 0; passed < count; passed++)
      day = seek(writeDay(readDay(day).add({ days: step })), step);
    return day;
  };
  return {
    isBusinessDay: (date) => whyClosed(date) === undefined,
    whyClosed,
    onOrAfter: (date) => seek(date, 1),
    onOrBefore: (date) => seek(date, -1),
    after: (date, count = 1) => pass(date, count, 1),
    before: (date, count = 1) => pass(date, count, -1),
  };
}

/** Reads `--12-29/--01-03`: whether a day lies in it, over the turn of the year too. */
function readYearlyRange(range: string | BoundQuantity): (date: IsoDate) => boolean {
  const value = typeof range === 'string' ? range : range.value;
  const [, from, to] = /^--(\d{2}-\d{2})\/--(\d{2}-\d{2})$/.exec(value) ?? [];
  if (from === undefined || to === undefined) {
    throw new RuleError(`${value} is no stretch of every year such as --12-29/--01-03.`);
  }
  return (date) => {
    const day = date.slice(5);
    return from <= to ? day >= from && day <= to : day >= from || day <= to;
  };
}
