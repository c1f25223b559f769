import { type ClosedDays, makeBusinessDays } from '../calendar/business-days.ts';
import { findDayIn, findNextDay } from '../calendar/calendar-day.ts';
import type { IsoDate } from '../calendar/period.ts';
import { nthOf } from '../calendar/recurrence.ts';
import { businessConvention, type CountedDeadline } from './count-deadline.ts';
import { toClosedDays } from './own-business-days.ts';
import type { RecurringDay } from './recurring-day.ts';

/** What a day of each month or year is counted by, as plain JSON. */
export interface CountedRecurring {
  day: RecurringDay['day'];
  months: number;
  /** The closing day that its month is counted from. */
  closing?: string;
  /** It is the first such day from the day on. */
  isNext?: boolean;
  roll?: 'next' | 'previous';
  closed?: ClosedDays;
}

/** Takes from a recurring day what it is counted by. */
export function toCounted({ day, months, base, roll, sentence }: RecurringDay): CountedRecurring {
  return {
    day,
    months,
    ...(base.kind === 'closing' && { closing: base.quantity.value }),
    ...(base.kind === 'next' && { isNext: true }),
    ...(roll && { roll: roll.to }),
    ...(sentence.businessDays && { closed: toClosedDays(sentence.businessDays) }),
  };
}

/** Counts from a day: 受領した日の属する月の翌月末日, `2026-01-15` → `2026-02-28`. */
export function countRecurring(
  { day, months, closing, isNext, roll, closed }: CountedRecurring,
  from: IsoDate,
): CountedDeadline {
  const days = makeBusinessDays(closed);
  const closes = closing === undefined ? from : findNextDay(from, closing, days).day;
  const { day: found, isShortened } = isNext
    ? findNextDay(closes, day, days)
    : findDayIn(closes, day, months, days);
  const conventions = [
    ...(closing === undefined ? [] : [`${from}以後で最初の締め日は${closes}。`]),
    ...(isShortened ? ['その日がない月は、月の末日とする。'] : []),
    ...(roll ? [rollNames[roll]] : []),
    ...(roll || nthOf(day) !== undefined ? [businessConvention(closed)] : []),
  ];
  return { day: moveTo(found, roll, closed), convention: conventions.join('') };
}

const rollNames = {
  next: '休業日に当たるときは翌営業日とする。',
  previous: '休業日に当たるときは前営業日とする。',
} as const;

function moveTo(day: IsoDate, roll: CountedRecurring['roll'], closed: ClosedDays | undefined): IsoDate {
  if (roll === undefined) return day;
  const days = makeBusinessDays(closed);
  return roll === 'next' ? days.onOrAfter(day) : days.onOrBefore(day);
}
