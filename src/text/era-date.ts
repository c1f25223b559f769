import { eraStart, eras, findEra } from './era.ts';
import { readArabicNumeral, readNumeral } from './numeral.ts';
import { isSpace } from './sentence.ts';

/** Why printed characters that look like a date are none, in Japanese. */
export const dateProblems = {
  'no-such-year': 'その元号にない年を含む日付です。',
  'no-such-month': 'ない月を含む日付です。',
  'no-such-day': 'ない日を含む日付です。',
  'years-differ': '元号の年と西暦の年が合わない日付です。',
} as const;
export type DateProblem = keyof typeof dateProblems;

/** A date read from text. */
export interface DateReading {
  /** ISO 8601, as far as printed: `2026-02-01`, `2026-02`, `2026`; absent where there is no such date. */
  value?: string;
  /** Why there is no such date. */
  problem?: DateProblem;
  era?: string;
  /** Offset after the last character, UTF-16 units. */
  end: number;
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Years of the common era as they stand in legal texts; other numbers before 年 are durations. */
const firstYear = 1600;
const lastYear = 2999;

/** Number of days of a month; February has 29 where the year is not known. */
export function countDays(month: number, year?: number): number {
  if (month !== 2 || year === undefined) return daysOfMonth[month - 1] ?? 0;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Writes a year, month and day as ISO 8601: 2026, 2, 1 → `2026-02-01`. */
export function writeIsoDate(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** Offset of the first character that is not white space. */
export function skipSpaces(text: string, start: number): number {
  let at = start;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/**
 * Reads the date that begins at `start`, in any era, width and numeral, with inner spaces, as far as it goes:
 * `昭和四十六年七月一日` → 1971-07-01; `平成 28 年 1 月` → 2016-01; `2026/02/01`, `2026.2.1`, `H28.4.1`. A year or a
 * whole date that is told in both calendars is one: `令和8年（2026年）4月1日`, `2026年4月1日（令和8年4月1日）`.
 * A year of an era may lie beyond its end, as texts of the time before do (`平成31年5月1日` → 2019-05-01).
 * @returns the reading, without `value` where no such date exists, or nothing where no date begins here
 */
export function readDate(text: string, start: number): DateReading | undefined {
  const first = readSingleDate(text, start);
  if (!first?.value || first.end >= text.length) return first;
  const second = readSameDate(text, first);
  if (!second) return first;
  if (second.value !== first.value) {
    return { ...(first.era !== undefined && { era: first.era }), problem: 'years-differ', end: second.end };
  }
  return { ...first, end: second.end };
}

function readSingleDate(text: string, start: number): DateReading | undefined {
  const separated = readSeparatedDate(text, start);
  if (separated) return separated;
  const year = readYear(text, start);
  if (!year) return undefined;
  const other = readOtherYear(text, year);
  const end = other?.end ?? year.end;
  // 平成31 or 令和8 without 年 is no year, nor is a bare number.
  if (!year.closed && !other?.closed) return undefined;
  const reading = readMonthAndDay(text, end, year.value, year.era);
  if (other === undefined || other.values.includes(year.value)) return reading;
  const { value: _, ...rest } = reading;
  return { ...rest, problem: 'years-differ' };
}

/** All dates of a text with the offset where each begins, those that do not exist included. */
export function findDates(text: string): (DateReading & { start: number })[] {
  const dates: (DateReading & { start: number })[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!mayBeginDate(text.charCodeAt(at))) continue;
    const date = readDate(text, at);
    if (date) {
      dates.push({ ...date, start: at });
      at = date.end - 1;
      continue;
    }
    const day = readImpossibleDay(text, at);
    if (day) {
      dates.push({ ...day, start: at });
      at = day.end - 1;
    } else if (readArabicNumeral(text, at)) {
      // The rest of a number is no number of its own: 120265年.
      while (readArabicNumeral(text[at + 1] ?? '', 0)) at++;
    }
  }
  return dates;
}

/** A month and day without a year that no year has: `4月31日`, `13月1日`. */
function readImpossibleDay(text: string, start: number): DateReading | undefined {
  // 第13月1日 counts months.
  if (/[第0-9０-９一二三四五六七八九十百.．/]\s*$/.test(text.slice(Math.max(0, start - 2), start)))
    return undefined;
  const month = readUnit(text, start, '月');
  const day = month && readUnit(text, month.end, '日');
  if (!day || text[day.end] === '間') return undefined;
  if (month.value < 1 || month.value > 12) return { problem: 'no-such-month', end: day.end };
  const exists = day.value >= 1 && day.value <= countDays(month.value);
  return exists ? undefined : { problem: 'no-such-day', end: day.end };
}

/** Writes an ISO 8601 date in its era: `2026-02-01` → `令和8年2月1日`; nothing for days before 明治. */
export function formatEraDate(iso: string): string | undefined {
  const [year, month, day] = iso.split('-').map(Number);
  const era = eras.find((candidate) => iso >= candidate.start.slice(0, iso.length));
  if (!era || Number.isNaN(year)) return undefined;
  const ofEra = year - Number(era.start.slice(0, 4)) + 1;
  const parts = [`${era.name}${ofEra === 1 ? '元' : ofEra}年`];
  if (month) parts.push(`${month}月`);
  if (day) parts.push(`${day}日`);
  return parts.join('');
}

const firstCharacters = new Set(
  [...'明大昭平令㋿㍻㍼㍽㍾一二三四五六七八九十千MTSHRＭＴＳＨＲ'].map((character) =>
    character.charCodeAt(0),
  ),
);

function mayBeginDate(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || firstCharacters.has(code);
}

interface Year {
  /** Of the common era. */
  value: number;
  era?: string;
  end: number;
  /** Whether 年 is printed behind it. */
  closed: boolean;
}

/** `令和8年`, `令和元年`, `R8年`, `2026年`, also without 年. */
function readYear(text: string, start: number): Year | undefined {
  const era = findEra(text, start);
  const at = era ? skipSpaces(text, start + era.length) : start;
  const year = era && text[at] === '元' ? { value: 1, end: at + 1 } : readNumeral(text, at);
  if (!year || isBlank(text, at)) return undefined;
  if (era ? year.value > 99 : year.value < firstYear || year.value > lastYear) return undefined;
  const after = skipSpaces(text, year.end);
  const closed = text[after] === '年';
  return {
    value: era ? era.firstYear + year.value - 1 : year.value,
    ...(era && { era: era.name }),
    end: closed ? after + 1 : year.end,
    closed,
  };
}

const opening = /\s*[(（]\s*(?:西暦\s*)?/y;
const between = /\s*[・/／、]\s*/y;
const closing = /\s*[)）](\s*年)?/y;

/** The year in the other calendar behind a year: `（2026年）`, `(2019)年`, `（平成31年・令和元年）`. */
function readOtherYear(
  text: string,
  year: Year,
): { values: number[]; end: number; closed: boolean } | undefined {
  opening.lastIndex = year.end;
  if (!opening.test(text)) return undefined;
  const values: number[] = [];
  let at = opening.lastIndex;
  let closed = false;
  while (values.length < 2) {
    const other = readYear(text, at);
    if (!other || (other.era === undefined) === (year.era === undefined && values.length === 0)) {
      // 平成31年（令和元年） names the year in two eras.
      if (!other || (year.era === other.era && values.length === 0)) return undefined;
    }
    values.push(other.value);
    closed ||= other.closed;
    at = other.end;
    between.lastIndex = at;
    if (!between.test(text)) break;
    at = between.lastIndex;
  }
  closing.lastIndex = at;
  const close = closing.exec(text);
  if (!close || (close[1] !== undefined && year.closed)) return undefined;
  return { values, end: closing.lastIndex, closed: close[1] !== undefined || (closed && year.closed) };
}

/** The whole date again in the other calendar: `2026年4月1日|（令和8年4月1日）`. */
function readSameDate(text: string, first: DateReading): DateReading | undefined {
  if (first.value?.length !== 10) return undefined;
  opening.lastIndex = first.end;
  if (!opening.test(text)) return undefined;
  const second = readSingleDate(text, opening.lastIndex);
  if (second?.value?.length !== 10 || (second.era === undefined) === (first.era === undefined))
    return undefined;
  closing.lastIndex = second.end;
  return closing.exec(text)?.[1] === undefined && closing.lastIndex > 0
    ? { ...second, end: closing.lastIndex }
    : undefined;
}

function readUnit(text: string, start: number, unit: string): { value: number; end: number } | undefined {
  const number = readNumeral(text, skipSpaces(text, start));
  if (!number || isBlank(text, skipSpaces(text, start))) return undefined;
  const after = skipSpaces(text, number.end);
  return text[after] === unit ? { value: number.value, end: after + 1 } : undefined;
}

/** 令和○年○月○日 is to be filled in. */
function isBlank(text: string, start: number): boolean {
  return /[○〇零]/.test(text[start]);
}

function readMonthAndDay(text: string, start: number, year: number, era?: string): DateReading {
  const month = readUnit(text, start, '月');
  const day = month && readUnit(text, month.end, '日');
  return check({ year, month: month?.value, day: day?.value, era, end: (day ?? month)?.end ?? start });
}

interface Numbers {
  year: number;
  month?: number;
  day?: number;
  era?: string;
  end: number;
}

function check({ year, month, day, era, end }: Numbers): DateReading {
  const base = { ...(era !== undefined && { era }), end };
  if (year < firstYear || (era !== undefined && year < Number(eraStart(era))))
    return { ...base, problem: 'no-such-year' };
  if (month !== undefined && (month < 1 || month > 12)) return { ...base, problem: 'no-such-month' };
  if (day !== undefined && (day < 1 || day > countDays(month ?? 0, year)))
    return { ...base, problem: 'no-such-day' };
  return { ...base, value: writeIsoDate(year, month, day) };
}

const separated =
  /([0-9０-９]{4}|(?:[MTSHRＭＴＳＨＲ][.．]?|明治|大正|昭和|平成|令和)(?:[0-9０-９]{1,2}|元))([./\-．／－])([0-9０-９]{1,2})([./\-．／－])([0-9０-９]{1,2})(?![0-9０-９]|[./\-．／－][0-9０-９])/y;

/** `2026/02/01`, `2026-2-1`, `2026.2.1`, `R8.2.1`: three numbers with one separator. */
function readSeparatedDate(text: string, start: number): DateReading | undefined {
  separated.lastIndex = start;
  const match = separated.exec(text);
  if (!match || match[2] !== match[4]) return undefined;
  const [month, day] = [match[3], match[5]].map((digits) => readArabicNumeral(digits, 0)?.value);
  const printed = match[1].normalize('NFKC');
  const era = eras.find(({ letter, name }) => printed.startsWith(letter) || printed.startsWith(name));
  const year = printed.endsWith('元') ? 1 : Number(/[0-9]+$/.exec(printed)?.[0]);
  if (era === undefined) return check({ year, month, day, end: separated.lastIndex });
  return check({
    year: Number(eraStart(era.name)) + year - 1,
    month,
    day,
    era: era.name,
    end: separated.lastIndex,
  });
}
