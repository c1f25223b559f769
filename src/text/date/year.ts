import { findEra } from '../era.ts';
import { readNumeral } from '../numeral.ts';
import { skipSpaces } from '../sentence.ts';

/** Years of the common era as they stand in legal texts; other numbers before 年 are durations. */
export const firstYear = 1600;
const lastYear = 2999;

/** A year as printed. */
export interface Year {
  /** Of the common era. */
  value: number;
  era?: string;
  end: number;
  /** Whether 年 is printed behind it. */
  closed: boolean;
}

/** `令和8年`, `令和元年`, `R8年`, `2026年`, also without 年. */
export function readYear(text: string, start: number): Year | undefined {
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

/** What opens and closes the bracket in which a date stands in the other calendar. */
export const opening = /\s*[(（]\s*(?:西暦\s*)?/y;
const between = /\s*[・/／、]\s*/y;
export const closing = /\s*[)）](\s*年)?/y;

/** The year in the other calendar behind a year: `（2026年）`, `(2019)年`, `（平成31年・令和元年）`. */
export function readOtherYear(
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

/** 令和○年○月○日 is to be filled in. */
export function isBlank(text: string, start: number): boolean {
  return /[○〇零]/.test(text[start]);
}
