import { makeBusinessDays } from '../calendar/business-days.ts';
import { findDayIn, findNextDay } from '../calendar/calendar-day.ts';
import type { IsoDate } from '../calendar/period.ts';
import type { CountedDeadline } from './count-deadline.ts';
import type { RecurringDay } from './recurring-day.ts';

/** What a day of each month or year is counted by, as plain JSON. */
export interface CountedRecurring {
  day: RecurringDay['day'];
  months: number;
  /** The closing day that its month is counted from. */
  closing?: string;
  roll?: 'next' | 'previous';
}

/** Takes from a recurring day what it is counted by. */
export function toCounted({ day, months, base, roll }: RecurringDay): CountedRecurring {
  return {
    day,
    months,
    ...(base.kind === 'closing' && { closing: base.quantity.value }),
    ...(roll && { roll: roll.to }),
  };
}

/** Counts from a day: 受領した日の属する月の翌月末日, `2026-01-15` → `2026-02-28`. */
export function countRecurring(
  { day, months, closing, roll }: CountedRecurring,
  from: IsoDate,
): CountedDeadline {
  const closed = closing === undefined ? from : findNextDay(from, closing).day;
  const { day: found, isShortened } = findDayIn(closed, day, months);
  const conventions = [
    ...(closing === undefined ? [] : [`${from}以後で最初の締め日は${closed}。`]),
    ...(isShortened ? ['その日がない月は、月の末日とする。'] : []),
    ...(roll ? [rollNames[roll]] : []),
  ];
  return { day: moveTo(found, roll), convention: conventions.join('') };
}

const rollNames = {
  next: '休業日に当たるときは翌営業日とし、営業日は土曜日、日曜日及び国民の祝日を除いて数える。',
  previous: '休業日に当たるときは前営業日とし、営業日は土曜日、日曜日及び国民の祝日を除いて数える。',
} as const;

function moveTo(day: IsoDate, roll: CountedRecurring['roll']): IsoDate {
  if (roll === undefined) return day;
  const days = makeBusinessDays();
  return roll === 'next' ? days.onOrAfter(day) : days.onOrBefore(day);
}
