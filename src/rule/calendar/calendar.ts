import { Temporal } from 'temporal-polyfill';
import { UnansweredQuestion } from '../rule-error.ts';
import { type BusinessDays, type ClosedDays, makeBusinessDays } from './business-days.ts';
import {
  type BackwardCounting,
  type CountedPeriod,
  countBackward,
  countForward,
  type FirstDay,
} from './count-period.ts';
import { type IsoDate, type Period, readDay, writeDay } from './period.ts';

/** What rules count time with. Whatever convention it counts by is noted and named in the result. */
export interface Calendar {
  /** Counts a period from an event on by the Civil Code (arts. 140, 141, 143). */
  forward: (event: IsoDate, period: Period, how?: { firstDay?: FirstDay }) => CountedPeriod;
  /** The last day on which an act is in time that is due 「…前までに」. */
  backward: (event: IsoDate, period: Period, counting: BackwardCounting) => IsoDate;
  /** Moves the last day of a period to the next business day (民法142条), where the rule says that the article applies. */
  endOnBusinessDay: (last: IsoDate, businessDays: BusinessDays) => IsoDate;
  /** The business days where some days are closed; if omitted, weekends and public holidays are. */
  businessDays: (closed?: ClosedDays) => BusinessDays;
  /** Days from one day to another: `2026-03-31`, `2026-04-01` → 1. Negative where `to` is earlier. */
  daysFrom: (from: IsoDate, to: IsoDate) => number;
  /** The day so many days later, or earlier for a negative number. */
  addDays: (date: IsoDate, days: number) => IsoDate;
  /** `2026-02-14` → `2026-02-01` */
  firstOfMonth: (date: IsoDate) => IsoDate;
  /** `2026-02-14` → `2026-02-28` */
  lastOfMonth: (date: IsoDate) => IsoDate;
  /** `2026-02-14` → 28 */
  daysInMonth: (date: IsoDate) => number;
  /** Notes a convention that the rule itself counts by, in Japanese. */
  note: (convention: string) => void;
}

/** Makes a calendar that tells `note` each convention that it counts by. */
export function makeCalendar(note: (convention: string) => void = () => {}): Calendar {
  return watchCalendar(note).calendar;
}

/** A calendar that remembers on which days periods ended, and which of them were moved from a closed day. */
export interface WatchedCalendar {
  calendar: Calendar;
  /** Notes of periods that end on a closed day and were left there, why they were. */
  noteClosedEnds: () => void;
}

/** Makes a calendar that also tells of last days on which no business is done (民法142条). */
export function watchCalendar(note: (convention: string) => void): WatchedCalendar {
  const ends = new Set<IsoDate>();
  const moved = new Set<IsoDate>();
  const calendar = makeOwn(note, ends, moved);
  return {
    calendar,
    noteClosedEnds: () => {
      for (const last of [...ends].filter((end) => !moved.has(end))) {
        const closed = whyClosed(last);
        if (closed !== undefined) note(`${last}は${closed}に当たるが、${notMoved}`);
      }
    },
  };
}

const notMoved =
  '翌営業日までとする定めがなく、その日に取引をしない慣習も分からないので、末日を繰り下げていない(民法第142条)。';

/** Why a day is closed for most; nothing where the holidays of its year are not known. */
function whyClosed(date: IsoDate): string | undefined {
  try {
    return makeBusinessDays().whyClosed(date);
  } catch (error) {
    if (error instanceof UnansweredQuestion) return undefined;
    throw error;
  }
}

function makeOwn(note: (convention: string) => void, ends: Set<IsoDate>, moved: Set<IsoDate>): Calendar {
  return {
    forward: (event, period, how) => {
      const counted = countForward(event, period, how);
      note(counted.convention);
      ends.add(counted.last);
      return counted;
    },
    backward: (event, period, counting) => {
      const { date, convention } = countBackward(event, period, counting);
      note(convention);
      return date;
    },
    endOnBusinessDay: (last, businessDays) => {
      note(
        '期間の末日が休日に当たり、その日に取引をしない慣習があるときは、翌営業日に満了する(民法第142条)。',
      );
      moved.add(last);
      return businessDays.onOrAfter(last);
    },
    businessDays: makeBusinessDays,
    daysFrom: (from, to) => readDay(from).until(readDay(to), { largestUnit: 'days' }).days,
    addDays: (date, days) => writeDay(readDay(date).add({ days })),
    firstOfMonth: (date) => writeDay(readDay(date).with({ day: 1 })),
    lastOfMonth: (date) => writeDay(readDay(date).with({ day: readDay(date).daysInMonth })),
    daysInMonth: (date) => readDay(date).daysInMonth,
    note,
  };
}

/** Whether a text is a day that exists: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}
