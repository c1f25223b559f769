import { countDays, type DateProblem, type DateReading } from '../../text/date/check-date.ts';
import { readDate } from '../../text/era-date.ts';
import { skipSpaces } from '../../text/sentence.ts';
import { readExactNumber } from './number.ts';

/** The parts of a date that are printed. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
  /** Printed as 末日. */
  lastDay?: true;
  /** Offset after the date, UTF-16 units. */
  end: number;
}

/** Characters that look like a date and are none: a day that does not exist, the date in a law's number. */
export interface NoDate {
  passTo: number;
  /** Why there is no such date. */
  problem?: DateProblem;
}

/** `法律第52号` after a date, `改正法` after a year: the date belongs to the name of a law. */
const lawNumber =
  /[\s、]*\p{Script=Han}{0,14}?(?:法律|政令|勅令|府令|省令|規則|告示|条例|訓令|庁令|規程|命令|通達|通知|布告|条約|決定|[令達])\s*第\s*[0-9一二三四五六七八九十百千〇]+/uy;
const amendingLaw = /(?:一部)?改正(?:前の?|後の?)?(?:法|令|規則|省令|政令)/y;
/** What makes a bare 10日 the day of a month. */
const monthBefore = /月の?\s*$/;
/** 20日締め、10日払い: the day of a month on which accounts are made up or paid. */
const settles = /\s*(?:締め?(?!結)|払い)/y;
/** What makes 三月 a length of three months and not March. */
const durationAfterMonth =
  /\s*(?:以内|以上|以下|未満|前まで|を[超越経下]|超|経過|間|につき|に付き|ごと|毎|当たり|あたり|分(?!の)|の(?:間|期間|範囲)|内|に満た)/y;
const monthEnd = /\s*の?\s*末日?(?![尾端])/y;
const sideAfterMonth = /\s*(?:以前|以後|前|後)/y;

function testAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/**
 * Reads a date as far as printed at `start` of width-folded text: `平成28年1月` → 2016, 1; `12月29日` → 12, 29;
 * `三月末日` → 3, 31; `10日` after 毎月 → 10.
 * @param calendar whether the context says that a month is one of the calendar (as in 1月から5月の間)
 */
export function readDateParts(text: string, start: number, calendar = false): DateParts | NoDate | undefined {
  const date = readDate(text, start);
  return date ? splitDate(text, date) : readYearless(text, start, calendar);
}

function splitDate(text: string, date: DateReading): DateParts | NoDate {
  if (testAt(lawNumber, text, date.end)) return { passTo: lawNumber.lastIndex };
  if (date.value === undefined) return { passTo: date.end, problem: date.problem };
  const [year, month, day] = date.value.split('-').map(Number);
  monthEnd.lastIndex = date.end;
  if (month !== undefined && day === undefined && monthEnd.test(text)) {
    return { year, month, day: countDays(month, year), lastDay: true, end: monthEnd.lastIndex };
  }
  if (month === undefined && testAt(amendingLaw, text, date.end)) return { passTo: amendingLaw.lastIndex };
  // 平成30年度 is one token.
  const end = month === undefined && text[date.end] === '度' ? date.end + 1 : date.end;
  return { year, month, day, end };
}

/** A month, a month and day, or a day by itself. */
function readYearless(text: string, start: number, calendar: boolean): DateParts | NoDate | undefined {
  const number = readExactNumber(text, start);
  if (!number || number.value.includes('.')) return undefined;
  const value = Number(number.value);
  // ○月○日 is to be filled in.
  if (number.kanji && value === 0) return undefined;
  const unit = skipSpaces(text, number.end);
  if (text[unit] === '月') {
    const day = readDayAfterMonth(text, unit + 1, value);
    if (day) return day;
    return calendar || !isLength(text, unit + 1, number.kanji) ? toMonth(value, unit + 1) : undefined;
  }
  if (text[unit] !== '日' || /[間目]/.test(text[unit + 1] ?? '') || value < 1 || value > 31) return undefined;
  return monthBefore.test(text.slice(Math.max(0, start - 4), start)) || testAt(settles, text, unit + 1)
    ? { day: value, end: unit + 1 }
    : undefined;
}

function toMonth(month: number, end: number): DateParts | undefined {
  return month < 1 || month > 12 ? undefined : { month, end };
}

/** `29日`, `末日` after a month. */
function readDayAfterMonth(text: string, start: number, month: number): DateParts | NoDate | undefined {
  const at = skipSpaces(text, start);
  monthEnd.lastIndex = start;
  if (month >= 1 && month <= 12 && monthEnd.test(text)) {
    // The last day of February depends on the year: the month alone is exact.
    return { month, lastDay: true, ...(month !== 2 && { day: countDays(month) }), end: monthEnd.lastIndex };
  }
  const day = readExactNumber(text, at);
  const unit = day ? skipSpaces(text, day.end) : -1;
  if (!day || text[unit] !== '日' || text[unit + 1] === '間' || (day.kanji && day.value === '0'))
    return undefined;
  const value = Number(day.value);
  if (month < 1 || month > 12) return { passTo: unit + 1, problem: 'no-such-month' };
  const exists = value >= 1 && value <= countDays(month);
  return exists ? { month, day: value, end: unit + 1 } : { passTo: unit + 1, problem: 'no-such-day' };
}

/** Whether a number of months is a length of time; statutes write 三月 for three months, and 3月以前 is March. */
function isLength(text: string, end: number, kanji: boolean): boolean {
  return testAt(durationAfterMonth, text, end) || (kanji && testAt(sideAfterMonth, text, end));
}
