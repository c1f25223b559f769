/**
 * A day that comes again, as quantities hold it: `---25` (25日 of a month), `--04-01` (4月1日 of a year), `month-end` (末日),
 * `--02` (2月末日: its last day differs by the year).
 */
export type CalendarDay = string;

/** How often a day comes again. */
export function recurrenceOf(day: CalendarDay): 'month' | 'year' | undefined {
  if (day === 'month-end' || /^---(?:0[1-9]|[12]\d|3[01])$/.test(day)) return 'month';
  return /^--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$|^--02$/.test(day) ? 'year' : undefined;
}

/** Writes it for people, and as expressions read it again: `---25` → 毎月25日, `month-end` → 毎月末日, `--04-01` → 毎年4月1日. */
export function writeCalendarDay(day: CalendarDay): string {
  if (day === 'month-end') return '毎月末日';
  const [, month, number] = /^--(\d{2})?-?(\d{2})?$/.exec(day) ?? [];
  const last = number === undefined ? '末日' : `${Number(number)}日`;
  return month === undefined ? `毎月${last}` : `毎年${Number(month)}月${last}`;
}
