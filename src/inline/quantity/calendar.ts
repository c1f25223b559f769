import { countDays, dateProblems, writeIsoDate } from '../../text/date/check-date.ts';
import { skipSpaces } from '../../text/sentence.ts';
import { type DateParts, type NoDate, readDateParts } from './calendar-parts.ts';
import { unknownValue } from './found-quantity.ts';
import { readExactNumber } from './number.ts';
import { type Relation, readRelation } from './relation.ts';

/** A date, or a stretch of dates, as it stands in the text. */
export interface CalendarReading {
  kind: 'date' | 'dateRange';
  value: string;
  relation?: Relation;
  reason?: string;
  start: number;
  end: number;
}

const yearly = /毎年の?\s*$/;
const monthly = /毎月の?\s*$/;
const rangeMark = /\s*(から|より|~|〜|～|-|―|乃至)\s*(翌年の?|翌月の?|同年の?|当年の?|同月の?)?\s*/y;
const weekday = /\s*\([月火水木金土日](?:曜日?)?(?:・?祝日?)?\)/y;
const rangeEnd = /\s*(?:までに?|迄に?)?(?:の(?:間|あいだ|期間))?(?:に(?!お))?/y;
const closed = /\s*(?:まで|迄|の(?:間|あいだ|期間))(?!ごと|毎)/y;

function testAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/**
 * Reads a date or a range of dates at `start` of width-folded text:
 * `平成28年1月以降` → 2016-01, from; `12月29日から1月3日まで` → --12-29/--01-03; `毎月25日` → ---25.
 * @returns nothing where no date begins here; the offset to go on from where the characters are no quantity
 */
export function readCalendar(text: string, start: number): CalendarReading | { skipTo: number } | undefined {
  const first = readDateParts(text, start);
  if (first === undefined) return undefined;
  if ('passTo' in first) return readNoDate(start, first);
  const lead = first.month === undefined ? monthly : yearly;
  const from = first.year === undefined ? widenStart(text, start, lead) : start;
  const range = readRange(text, first);
  if (range) return { kind: 'dateRange', ...range, start: from };
  const relation = readRelation(text, skipWeekday(text, first.end), 'date');
  return {
    kind: 'date',
    value: writeParts(first),
    ...(relation ? { relation: relation.relation } : from < start && { relation: 'each' as const }),
    start: from,
    end: relation?.end ?? first.end,
  };
}

/** A day that does not exist is told; the date in the number of a law is none. */
function readNoDate(start: number, { passTo, problem }: NoDate): CalendarReading | { skipTo: number } {
  if (problem === undefined) return { skipTo: passTo };
  return { kind: 'date', value: unknownValue, reason: dateProblems[problem], start, end: passTo };
}

/** `12月29日から1月3日まで`: the second date takes what it leaves out from the first. */
function readRange(text: string, first: DateParts): { value: string; end: number } | undefined {
  rangeMark.lastIndex = skipWeekday(text, first.end);
  const mark = rangeMark.exec(text);
  if (!mark) return undefined;
  const lead = mark[2] ?? '';
  const second = readEnd(text, rangeMark.lastIndex, first, lead);
  if (!second) return undefined;
  const end = skipWeekday(text, second.end);
  // 2月1日から3月1日に変更 is no range; a wave needs no まで.
  if (/から|より/.test(mark[1]) && !testAt(closed, text, end)) return undefined;
  const to = inherit(first, second, lead);
  if (!to) return undefined;
  testAt(rangeEnd, text, end);
  return { value: `${writeParts(first)}/${writeParts(to)}`, end: rangeEnd.lastIndex };
}

function readEnd(text: string, start: number, first: DateParts, lead: string): DateParts | undefined {
  const second = readDateParts(text, start, true);
  if (second) {
    if ('passTo' in second) return undefined;
    return second.lastDay || precisionOf(first) === precisionOf(second) ? second : undefined;
  }
  if (first.day === undefined || (lead !== '' && !lead.includes('月'))) return undefined;
  const number = readExactNumber(text, start);
  const unit = number ? skipSpaces(text, number.end) : -1;
  const day = Number(number?.value);
  return text[unit] === '日' && day >= 1 && day <= 31 ? { day, end: unit + 1 } : undefined;
}

function precisionOf({ day, month }: DateParts): 'day' | 'month' | 'year' {
  if (day !== undefined) return 'day';
  return month !== undefined ? 'month' : 'year';
}

/** Completes the second date of a range; nothing where there is no such day. */
function inherit(first: DateParts, second: DateParts, lead: string): DateParts | undefined {
  const turn = first.month !== undefined && second.month === undefined && lead.startsWith('翌月');
  const month = turn ? ((first.month as number) % 12) + 1 : (second.month ?? first.month);
  const passesYear = lead.startsWith('翌年') || (month ?? 0) < (first.month ?? 0);
  const year = second.year ?? (first.year === undefined ? undefined : first.year + (passesYear ? 1 : 0));
  if (second.day !== undefined && month !== undefined && second.day > countDays(month, year))
    return undefined;
  return { ...second, year, month };
}

/** ISO 8601 as far as known: `2026-02-01`, `--12-29`, `--04`, `---25`. */
function writeParts({ year, month, day }: DateParts): string {
  if (year !== undefined) return writeIsoDate(year, month, day);
  const monthPart = month === undefined ? '-' : String(month).padStart(2, '0');
  return `--${monthPart}${day === undefined ? '' : `-${String(day).padStart(2, '0')}`}`.replace(
    '----',
    '---',
  );
}

function skipWeekday(text: string, at: number): number {
  return testAt(weekday, text, at) ? weekday.lastIndex : at;
}

/** 毎年 and 毎月 belong to the date that they stand before. */
function widenStart(text: string, start: number, lead: RegExp): number {
  const from = Math.max(0, start - 6);
  const index = text.slice(from, start).search(lead);
  return index < 0 ? start : from + index;
}
