/**
 * A day that comes again, as quantities hold it: `---25` (25日 of a month), `--04-01` (4月1日 of a year), `month-end` (末日),
 * `--02` (2月末日: its last day differs by the year), `-W-5` (金曜日 of a week), `business-day-5` (第5営業日 of a month).
 */
export type CalendarDay = string;

/** How often a day comes again. */
export function recurrenceOf(day: CalendarDay): 'week' | 'month' | 'year' | undefined {
  if (weekdayOf(day) !== undefined) return 'week';
  if (nthOf(day) !== undefined || day === 'month-end' || /^---(?:0[1-9]|[12]\d|3[01])$/.test(day))
    return 'month';
  return /^--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$|^--02$/.test(day) ? 'year' : undefined;
}

/** Which day of the week it is, 1 Monday to 7 Sunday: `-W-5` → 5. */
export function weekdayOf(day: CalendarDay): number | undefined {
  const number = /^-W-(?<number>[1-7])$/.exec(day)?.groups?.number;
  return number === undefined ? undefined : Number(number);
}

/** Which business day of the month it is: `business-day-5` → 5. */
export function nthOf(day: CalendarDay): number | undefined {
  const number = /^business-day-(?<number>[1-9]|[12]\d|3[01])$/.exec(day)?.groups?.number;
  return number === undefined ? undefined : Number(number);
}

/** Writes it for people, and as expressions read it again: `---25` → 毎月25日, `month-end` → 毎月末日, `--04-01` → 毎年4月1日. */
export function writeCalendarDay(day: CalendarDay): string {
  if (day === 'month-end') return '毎月末日';
  const [weekday, nth] = [weekdayOf(day), nthOf(day)];
  if (weekday !== undefined) return `毎週${'月火水木金土日'[weekday - 1]}曜日`;
  if (nth !== undefined) return `毎月第${nth}営業日`;
  const [, month, number] = /^--(\d{2})?-?(\d{2})?$/.exec(day) ?? [];
  const last = number === undefined ? '末日' : `${Number(number)}日`;
  return month === undefined ? `毎月${last}` : `毎年${Number(month)}月${last}`;
}
