import { skipSpaces } from '../../text/sentence.ts';
import { readCalendar } from './calendar.ts';
import { readTime } from './clock.ts';
import { readDuration } from './duration.ts';
import { type FoundQuantity, finish, type Reading, unknownValue } from './found-quantity.ts';
import { readDailyRate, readMoney } from './money.ts';
import { readNthDay } from './nth-day.ts';
import { addDecimals, type ExactNumber, readExactNumber } from './number.ts';
import { readOpenRange, spanRange } from './range.ts';
import { readRatio } from './ratio.ts';
import { readRounding } from './rounding.ts';
import { readUnit } from './unit.ts';
import { readWord, wordPattern } from './word.ts';

/** Where a quantity may begin. */
const trigger = new RegExp(
  `${wordPattern}|[明大昭平令][治正和成]|[㋿㍻㍼㍽㍾]|[MTSHR](?=\\.?[0-9]{1,2}[./\\-年(])|端数|小数|少数点|切り?捨て|切り?上げ|四捨五入|切捨|切上|[0-9〇○零一二三四五六七八九十拾百千壱弐参伍]+`,
  'g',
);

/** Reads all quantities of one width-folded sentence, ascending and without overlap. */
export function readQuantities(text: string): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  trigger.lastIndex = 0;
  for (let hit = trigger.exec(text); hit; hit = trigger.exec(text)) {
    const reading = readAt(text, hit.index, hit[0]);
    if (!reading) continue;
    const end = 'skipTo' in reading ? reading.skipTo : reading.end;
    if (!('skipTo' in reading)) addFound(found, text, reading);
    trigger.lastIndex = Math.max(end, hit.index + 1);
  }
  return found;
}

/** Adds a quantity, or makes one range of it and the one before (1万円〜2万円). */
function addFound(found: FoundQuantity[], text: string, reading: FoundQuantity): void {
  const last = found.at(-1);
  if (last && last.end > reading.start) return;
  const range = last && spanRange(text, last, reading);
  if (range) found[found.length - 1] = range;
  else found.push(reading);
}

function readAt(text: string, start: number, hit: string): Reading | undefined {
  return readWord(text, start, hit) ?? readRounding(text, start) ?? readNumberAt(text, start, hit);
}

/** Words in which 一 does not count: 同一人, 万一, 唯一. */
const beforeOne = '同単唯統万均逐画専随択';
/** 数十日, 何百円 are no number; 入院日数90日 is one. */
const vague = /(?<![日週月年回人員件個口点枚名度総])数$|[何幾]$/;
/** `A4`, `host:8080`, `2-1-8`; in `制定日：2023年` and `会費/500円` the sign parts words from a value. */
const identifier = /[A-Za-z_#]$|[!-~][.\-/=&%:]$/;
const currencyCode = /(?<![A-Za-z])(?:USD|EUR|JPY)\s*$/;

function readNumberAt(text: string, start: number, hit: string): Reading | undefined {
  const before = text[start - 1] ?? '';
  const isName =
    identifier.test(text.slice(Math.max(0, start - 2), start)) &&
    !currencyCode.test(text.slice(Math.max(0, start - 5), start));
  const isOrdinalNumber = isOrdinal(text, start);
  const namesThing = isName || isOrdinalNumber;
  const calendar = namesThing ? undefined : readCalendar(text, start);
  if (calendar) return calendar;
  const number = readExactNumber(text, start);
  if (!number) return undefined;
  const nth = isOrdinalNumber ? readNthDay(text, start, number) : undefined;
  if (namesThing) return nth ?? { skipTo: skipIdentifier(text, number.end) };
  const passed = { skipTo: Math.max(number.end, start + 1) };
  const isOneOfWord = hit[0] === '一' && beforeOne.includes(before) && before !== '';
  return (
    readNumberedDate(text, start, number) ??
    skipBroken(text, start, number) ??
    (isOneOfWord || isVague(text, start, number) ? passed : readCounted(text, start, number)) ??
    passed
  );
}

function isVague(text: string, start: number, { kanji, value }: ExactNumber): boolean {
  // 〇 alone is a blank to be filled in, and 零度 is a word.
  return vague.test(text.slice(Math.max(0, start - 2), start)) || (kanji && value === '0');
}

/** What a number counts: a rate, a time, money, a measure. */
function readCounted(text: string, start: number, number: ExactNumber): Reading | undefined {
  const reading =
    readPoint(text, start, number) ??
    readDailyRate(text, start) ??
    readRatio(text, start, number) ??
    readTime(text, start, number) ??
    readMoney(text, start, number) ??
    readMeasured(text, start, number) ??
    readOpenRange(text, start, number, readAt);
  return reading && negate(text, reading);
}

/** 3.2025年7月1日 is the third date of a list, no number of years. */
function readNumberedDate(text: string, start: number, { value, kanji }: ExactNumber): Reading | undefined {
  const point = value.indexOf('.');
  if (kanji || point < 0 || value.length - point !== 5) return undefined;
  const date = readCalendar(text, text.indexOf('.', start) + 1);
  return date && !('skipTo' in date) && date.value.length > 4 ? date : undefined;
}

/** Digits that are no number as they stand, so that no part of them is taken for one: 1,0000円, 1、000円. */
function skipBroken(
  text: string,
  start: number,
  { kanji, end }: ExactNumber,
): { skipTo: number } | undefined {
  if (kanji) return undefined;
  const goesOn = /,[0-9]/y;
  goesOn.lastIndex = end;
  if (!/^0[0-9]{2}/.test(text.slice(start, start + 3)) && !goesOn.test(text)) return undefined;
  const run = /[0-9,.]+/y;
  run.lastIndex = start;
  return { skipTo: run.test(text) ? run.lastIndex : end };
}

/** Whether 第 stands before: the number names a provision, an instance, a place. */
function isOrdinal(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && text[at] === ' ') at--;
  return text[at] === '第';
}

/** `BRM003.pdf`, `2-1-8`, 第9条の2: what goes on after the number is part of the name. */
function skipIdentifier(text: string, end: number): number {
  const rest =
    /(?:[.\-/][0-9A-Za-z]+)*(?:\s*条(?:\s*の\s*[0-9一二三四五六七八九十]+(?!\s*[日月年週人名回分円]))*)?/y;
  rest.lastIndex = end;
  return rest.test(text) ? Math.max(rest.lastIndex, end) : end;
}

const point = /[・･·]([0-9]+)\s*(?:%|㌫|パーセント|倍|割)/y;

/** `14・5%` may be 14.5 or two numbers. */
function readPoint(text: string, start: number, number: ExactNumber): FoundQuantity | undefined {
  point.lastIndex = number.end;
  if (number.kanji || !point.test(text)) return undefined;
  const reason = '「・」が小数点か並列かは定まりません。';
  return { kind: 'percentage', value: unknownValue, reason, start, end: point.lastIndex };
}

const minus = /(?:[▲△]|マイナス)\s*$/;

/** `▲5%`, `マイナス0.5%`. */
function negate(text: string, reading: Reading): Reading {
  if ('skipTo' in reading || (reading.kind !== 'percentage' && reading.kind !== 'money')) return reading;
  const sign = minus.exec(text.slice(Math.max(0, reading.start - 6), reading.start));
  if (!sign || reading.value === unknownValue) return reading;
  return { ...reading, value: `-${reading.value}`, start: reading.start - sign[0].length };
}

/** A number with its unit. */
function readMeasured(text: string, start: number, number: ExactNumber): FoundQuantity | undefined {
  const read = readUnit(text, skipSpaces(text, number.end));
  if (!read) return undefined;
  const { unit, end } = read;
  if (
    number.kanji &&
    number.value === '1' &&
    unit.kanjiOneIsWord &&
    !/^以[上下]/.test(text.slice(end, end + 2))
  ) {
    return undefined;
  }
  if (unit.kind === 'duration') return readDuration(text, start, number, unit, end);
  const isHalfMore = unit.kind === 'multiple' && text[end] === '半';
  const base = {
    kind: unit.kind,
    value: isHalfMore ? addDecimals(number.value, '0.5') : number.value,
    ...(unit.unit !== undefined && { unit: unit.unit }),
    start,
    end: isHalfMore ? end + 1 : end,
  };
  return finish(text, base, 'number');
}
