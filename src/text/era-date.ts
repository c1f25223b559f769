import { checkDate, countDays, type DateReading } from './date/check-date.ts';
import { readSeparatedDate } from './date/separated-date.ts';
import { closing, isBlank, opening, readOtherYear, readYear } from './date/year.ts';
import { eras } from './era.ts';
import { readArabicNumeral, readNumeral } from './numeral.ts';
import { skipSpaces } from './sentence.ts';

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

function readMonthAndDay(text: string, start: number, year: number, era?: string): DateReading {
  const month = readUnit(text, start, '月');
  const day = month && readUnit(text, month.end, '日');
  return checkDate({ year, month: month?.value, day: day?.value, era, end: (day ?? month)?.end ?? start });
}
