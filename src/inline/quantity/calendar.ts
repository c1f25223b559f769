import { countDays, readDate, skipSpaces, writeIsoDate } from '../../text/era-date.ts';
import { readExactNumber } from './number.ts';
import { type Relation, readRelation } from './relation.ts';

/** A day, month or year, or a stretch of days, as it stands in the text. */
export interface CalendarReading {
  kind: 'date' | 'dateRange';
  /** Absent: these characters are no quantity (a day that does not exist, the date of a law number). */
  value?: string;
  relation?: Relation;
  start: number;
  end: number;
}

/** Parts of a date; those that are not printed are absent. */
interface DateParts {
  year?: number;
  month?: number;
  day?: number;
  end: number;
}

/** `法律第52号` after a year: the date belongs to the name of a law. */
const lawNumber =
  /[\s、]*\p{Script=Han}{0,14}?(?:法律|政令|勅令|府令|省令|規則|告示|条例|訓令|庁令|規程|命令|通達|通知|布告|条約|決定|[令達])\s*第\s*[0-9一二三四五六七八九十百千〇]+/uy;
/** Words that make a bare 10日 the day of a month. */
const monthBefore = /(?:毎月|毎前月|翌々月|翌月|当月|同月|前月|各月|月)の?\s*$/;
const yearly = /毎年の?\s*$/;
const monthly = /毎月の?\s*$/;
/** How a calendar month stands, and not a length of three months. */
const durationAfterMonth =
  /\s*(?:以内|以上|以下|未満|を[超越経]|を経過|超|経過|前|後|以前|以後|間|につき|に付き|ごと|毎|当たり|あたり|分(?!の)|の(?:間|期間|範囲)|内|に満た)/y;
const rangeMark = /\s*(から|より|~|〜|～|‐|–|-|―|乃至)\s*(翌年の?|翌月の?|同年の?|当年の?|同月の?)?\s*/y;
const weekday = /\s*\([月火水木金土日](?:曜日?)?(?:・?祝日?)?\)/y;
const rangeEnd = /\s*(?:までに?|迄に?)?(?:の(?:間|期間))?(?:に)?/y;
const closed = /\s*(?:まで|迄|の(?:間|期間))(?!ごと|毎|の?[0-9])/y;

function testAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/**
 * Reads a date or a range of dates at `start` of width-folded text:
 * `平成28年1月以降` → 2016-01, from; `12月29日から1月3日まで` → --12-29/--01-03; `毎月25日` → ---25.
 * @returns nothing where no date begins here; a reading without a value where the characters must be passed over
 */
export function readCalendar(text: string, start: number): CalendarReading | undefined {
  const first = readParts(text, start);
  if (first === undefined) return undefined;
  if (first === 'law') return { kind: 'date', start, end: skipLawNumber(text, start) };
  if (first.impossible) return { kind: 'date', start, end: first.end };
  const range = readRange(text, start, first);
  if (range) return range;
  const lead = first.month === undefined ? monthly : first.year === undefined ? yearly : undefined;
  const from = lead ? widenStart(text, start, lead) : start;
  const relation = readRelation(text, skipWeekday(text, first.end), 'date');
  return {
    kind: 'date',
    value: writeParts(first),
    ...(relation ? { relation: relation.relation } : from < start && { relation: 'each' as const }),
    start: from,
    end: relation?.end ?? first.end,
  };
}

interface Parts extends DateParts {
  impossible?: true;
}

/** The date at `start`, as far as printed; `law` where it is part of a law's number. */
function readParts(text: string, start: number): Parts | 'law' | undefined {
  const date = readDate(text, start);
  if (date) {
    if (testAt(lawNumber, text, date.end)) return 'law';
    if (date.value === undefined) return { end: date.end, impossible: true };
    const [year, month, day] = date.value.split('-').map(Number);
    return { year, month, day, end: fiscalEnd(text, date.end, month) };
  }
  const number = readExactNumber(text, start);
  if (!number || number.value.includes('.')) return undefined;
  const value = Number(number.value);
  const unit = skipSpaces(text, number.end);
  if (text[unit] === '月') return readMonth(text, unit + 1, value, number.kanji);
  if (text[unit] !== '日') return undefined;
  if (value < 1 || value > 31 || text[unit + 1] === '間' || text[unit + 1] === '目') return undefined;
  return monthBefore.test(text.slice(Math.max(0, start - 6), start))
    ? { day: value, end: unit + 1 }
    : undefined;
}

/** 平成30年度 is one token. */
function fiscalEnd(text: string, end: number, month: number | undefined): number {
  return month === undefined && text[end] === '度' ? end + 1 : end;
}

function readMonth(text: string, end: number, month: number, kanji: boolean): Parts | undefined {
  const at = skipSpaces(text, end);
  const day = readExactNumber(text, at);
  const unit = day && skipSpaces(text, day.end);
  if (day && text[unit as number] === '日' && text[(unit as number) + 1] !== '間') {
    const value = Number(day.value);
    const impossible = month < 1 || month > 12 || value < 1 || value > countDays(month);
    return impossible
      ? { end: (unit as number) + 1, impossible }
      : { month, day: value, end: (unit as number) + 1 };
  }
  if (month < 1 || month > 12) return undefined;
  // The last day of February depends on the year: the month alone is exact.
  if (text.startsWith('末日', at))
    return { month, ...(month !== 2 && { day: countDays(month) }), end: at + 2 };
  if (
    testAt(durationAfterMonth, text, end) &&
    (kanji || !/\s*(?:以前|以後|前|後)/y.test(text.slice(end, end + 3)))
  )
    return undefined;
  return { month, end };
}

/** `12月29日から1月3日まで`: the second date takes what it leaves out from the first. */
function readRange(text: string, start: number, first: DateParts): CalendarReading | undefined {
  rangeMark.lastIndex = skipWeekday(text, first.end);
  const mark = rangeMark.exec(text);
  if (!mark) return undefined;
  const second = readEnd(text, rangeMark.lastIndex, first, mark[2] ?? '');
  if (!second) return undefined;
  const end = skipWeekday(text, second.end);
  const wave = mark[1] !== 'から' && mark[1] !== 'より';
  if (!wave && !testAt(closed, text, end)) return undefined;
  testAt(rangeEnd, text, end);
  const to = inherit(first, second, mark[2] ?? '');
  if (to === undefined) return undefined;
  const lead = first.month === undefined ? monthly : yearly;
  return {
    kind: 'dateRange',
    value: `${writeParts(first)}/${writeParts(to)}`,
    start: widenStart(text, start, lead),
    end: rangeEnd.lastIndex,
  };
}

function readEnd(text: string, start: number, first: DateParts, lead: string): DateParts | undefined {
  const second = readParts(text, start);
  if (second === 'law' || (second && (second.impossible || finer(first) !== finer(second)))) return undefined;
  if (second || first.day === undefined) return second;
  const number = readExactNumber(text, start);
  const unit = number && skipSpaces(text, number.end);
  if (!number || text[unit as number] !== '日') return undefined;
  const day = Number(number.value);
  if (day < 1 || day > 31 || (lead !== '' && !lead.includes('月'))) return undefined;
  return { day, end: (unit as number) + 1 };
}

/** Whether a date goes down to the day, the month or the year. */
function finer(parts: DateParts): 'day' | 'month' | 'year' {
  if (parts.day !== undefined) return 'day';
  return parts.month !== undefined ? 'month' : 'year';
}

function inherit(first: DateParts, second: DateParts, lead: string): DateParts | undefined {
  const month = second.month ?? (first.month === undefined ? undefined : nextMonth(first.month, lead));
  if (second.year !== undefined || first.year === undefined) {
    return second.day !== undefined && month !== undefined && second.day > countDays(month)
      ? undefined
      : { ...second, month };
  }
  if (month === undefined) return undefined;
  const later = lead.startsWith('翌年') || month < (first.month ?? 0);
  const year = first.year + (later ? 1 : 0);
  return second.day !== undefined && second.day > countDays(month, year)
    ? undefined
    : { ...second, year, month };
}

function nextMonth(month: number, lead: string): number {
  if (!lead.startsWith('翌月')) return month;
  return month === 12 ? 1 : month + 1;
}

/** ISO 8601 as far as known: `2026-02-01`, `--12-29`, `--04`, `---25`. */
function writeParts({ year, month, day }: DateParts): string {
  if (year !== undefined) return writeIsoDate(year, month, day);
  const two = (number: number): string => String(number).padStart(2, '0');
  if (month === undefined) return `---${two(day ?? 0)}`;
  return day === undefined ? `--${two(month)}` : `--${two(month)}-${two(day)}`;
}

function skipWeekday(text: string, at: number): number {
  return testAt(weekday, text, at) ? weekday.lastIndex : at;
}

function skipLawNumber(text: string, start: number): number {
  const date = readDate(text, start);
  return date && testAt(lawNumber, text, date.end) ? lawNumber.lastIndex : start + 1;
}

function widenStart(text: string, start: number, lead: RegExp): number {
  const from = Math.max(0, start - 6);
  const index = text.slice(from, start).search(lead);
  return index < 0 ? start : from + index;
}
