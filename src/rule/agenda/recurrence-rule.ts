import { makeBusinessDays } from '../calendar/business-days.ts';
import { findNextDay } from '../calendar/calendar-day.ts';
import type { IsoDate } from '../calendar/period.ts';
import { type CalendarDay, nthOf, recurrenceOf, weekdayOf } from '../calendar/recurrence.ts';
import { countRecurring } from '../deadline/count-recurring.ts';
import type { AgendaRecurrence } from './count-agenda.ts';

/** The days of a recurrence in a calendar file: one event that is repeated, or, where holidays move it, single ones. */
export type Occurrences = { first: IsoDate; rule: string } | { days: IsoDate[] };

/** So many months, or years, are written out where no rule can say the days. */
const written = { week: 53, month: 12, year: 3 } as const;

/**
 * Lists the days from a date on: 毎月25日, `2026-04-26` → first `2026-05-25`, `FREQ=MONTHLY;BYMONTHDAY=25`. RFC 5545 knows no
 * 翌営業日 and no 第5営業日: such days are written out, for a year, or three where they come yearly.
 */
export function listOccurrences({ count }: AgendaRecurrence, from: IsoDate): Occurrences {
  const { day, roll, closed } = count;
  const first = findNextDay(from, day, makeBusinessDays(closed)).day;
  if (roll === undefined && nthOf(day) === undefined) return { first, rule: writeRule(day) };
  const every = recurrenceOf(day) ?? 'month';
  return {
    days: Array.from(
      { length: written[every] },
      (_, place) =>
        countRecurring(
          {
            day,
            months: place * (every === 'year' ? 12 : 1),
            ...(roll && { roll }),
            ...(closed && { closed }),
          },
          first,
        ).day,
    ),
  };
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** `---25` → monthly on the 25th; of the 29th to the 31st the last one that a month has. */
function writeRule(day: CalendarDay): string {
  const weekday = weekdayOf(day);
  if (weekday !== undefined) return `FREQ=WEEKLY;BYDAY=${weekdays[weekday - 1]}`;
  const [, month, number] = /^--(\d{2})?-?(\d{2})?$/.exec(day) ?? [];
  const freq = month === undefined ? 'FREQ=MONTHLY' : `FREQ=YEARLY;BYMONTH=${Number(month)}`;
  if (number === undefined) return `${freq};BYMONTHDAY=-1`;
  const last = Number(number);
  if (last <= 28) return `${freq};BYMONTHDAY=${last}`;
  const days = [28, 29, 30, 31].filter((each) => each <= last);
  return `${freq};BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}
