import { type IsoDate, type Period, readDay, readPeriod, writeDay } from './period.ts';

/** A counted period: both days are in it. */
export interface CountedPeriod {
  /** 起算日. */
  first: IsoDate;
  /** The day at whose end the period ends (満了日). */
  last: IsoDate;
  /** How it was counted, in Japanese. */
  convention: string;
}

/** Whether the day of the event counts: it does not (民法140条本文), or it does (「…から起算して」, 民法140条ただし書). */
export type FirstDay = 'excluded' | 'included';

/**
 * Counts a period forward by the Civil Code: the day of the event does not count (art. 140), the period ends at the end
 * of its last day (art. 141); months and years go by the calendar and end on the day before the corresponding day, or on
 * the last day of the month that has none (art. 143). `2026-01-31`, `P1M` → last `2026-02-28`.
 */
export function countForward(
  event: IsoDate,
  period: Period,
  { firstDay = 'excluded' }: { firstDay?: FirstDay } = {},
): CountedPeriod {
  const { years, months, weeks, days } = readPeriod(period);
  const first = firstDay === 'excluded' ? readDay(event).add({ days: 1 }) : readDay(event);
  const corresponding = first.add({ years, months });
  // Where the month has no corresponding day, its whole last day still belongs to the period.
  const afterMonths = corresponding.day < first.day ? corresponding.add({ days: 1 }) : corresponding;
  const last = afterMonths.add({ weeks, days }).subtract({ days: 1 });
  return {
    first: writeDay(first),
    last: writeDay(last),
    convention: forwardConvention(firstDay, years + months > 0),
  };
}

function forwardConvention(firstDay: FirstDay, byCalendar: boolean): string {
  const start =
    firstDay === 'excluded'
      ? '期間の初日は算入せず(民法第140条本文)'
      : '起算日を1日目として算入し(約款の文言又は民法第140条ただし書)';
  const months = byCalendar
    ? '暦に従って計算し、起算日に応当する日の前日(応当する日がないときはその月の末日)に満了する(民法第143条)。'
    : '末日の終了をもって満了する(民法第141条)。';
  return `${start}、${months}`;
}

/**
 * How 「14日前までに」 is counted. `clear-days`: neither the day of the event nor the day of the act counts, so that the
 * whole period lies between them (民法140条・141条を逆算に類推; 大審院昭和10年7月15日判決 on notices of a meeting); months that
 * are counted from the end of a month reach to the end of a month (民法143条1項 mirrored: three months before 1 May are
 * February, March and April, whole). `same-date`: likewise, but months go from the date before the event to the same date,
 * whatever the months' ends. `nth-day`: by the end of the day that is that many days before.
 */
export type BackwardCounting = 'clear-days' | 'same-date' | 'nth-day';

/** A day counted backward: the last day on which the act is in time. */
export interface CountedDay {
  date: IsoDate;
  convention: string;
}

const clearDays =
  '「前までに」は、起点の日を算入せず、その前日から暦に従って逆算した期間の全部が間に入る日までとする(民法第140条・第141条・第143条の類推、中○日)';
const backwardConventions: Readonly<Record<BackwardCounting, string>> = {
  'clear-days': `${clearDays}。`,
  'same-date': `${clearDays}。月は、月末であっても同じ日付まで数える。`,
  'nth-day': '「前までに」は、起点の日から期間だけさかのぼった日の終わりまでとする。',
};
const wholeMonths = `${clearDays}。前日が月の末日なので、月の全部を数え、月の末日までとする(民法第143条第1項の逆算)。`;

/** Counts 「…前までに」 back from the day of the event: `2026-07-15`, `P14D`, `clear-days` → `2026-06-30`. */
export function countBackward(event: IsoDate, period: Period, counting: BackwardCounting): CountedDay {
  const { years, months, weeks, days } = readPeriod(period);
  const day = readDay(event);
  if (counting === 'nth-day') {
    const date = writeDay(day.subtract({ years, months, weeks, days }));
    return { date, convention: backwardConventions[counting] };
  }
  const start = day.subtract({ days: 1 });
  const afterMonths = start.subtract({ years, months });
  const isWhole = counting === 'clear-days' && years + months > 0 && start.day === start.daysInMonth;
  const date = (isWhole ? afterMonths.with({ day: afterMonths.daysInMonth }) : afterMonths).subtract({
    weeks,
    days,
  });
  return { date: writeDay(date), convention: isWhole ? wholeMonths : backwardConventions[counting] };
}
