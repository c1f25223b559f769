import { normaliseAppendixName } from '../../text/citation/appendix-name.ts';
import { readArabicNumeral, readKanjiNumeral } from '../../text/numeral.ts';
import type { PointerStep } from '../../text/pointer.ts';

/** The steps to an appendix, or to an entry of it, and the offset after them. */
export interface ReadAppendix {
  steps: PointerStep[];
  end: number;
}

/** A 格付表 is no 付表. */
const nouns = '別表|別[記紙添]様式|別紙|別記|別添|別図|(?<![\\u3400-\\u9fff])[付附]表|附属書|付属書';
const numbered =
  '(?: ?第? ?(?:[0-9]+|[〇一二三四五六七八九十]+)(?: ?号)?(?:の[0-9]+(?![0-9]| ?[月日年人回級円%])|の[〇一二三四五六七八九十]+(?![般切定方]|部(?!の)))?| ?-[0-9]+| ?[A-Z](?![A-Za-z])| ?[①-⑳])';
/** What names an appendix that bears no number: 別紙料金表, 別紙「機能一覧」. */
const named = ' ?(?:料金表(?:通則)?|「[^「」]{1,24}」)';
/** The number before the noun: 第1号様式, 別紙|第1号の2様式. */
const form = ' ?第 ?(?:[0-9]+(?:-[0-9]+)?|[〇一二三四五六七八九十]+) ?号(?:の[0-9]+)? ?(?:様式|書式)';
const appendix = new RegExp(
  `別[記紙添]${form}|(?<tariff>(?:別紙)?料金表通則) ?(?<entry>[0-9]{1,3}|[一二三四五六七八九十]{1,3})?(?![0-9条項])|(?<plain>別表|別紙|別記|別添)(?=${named})(?<name>${named})|(?:${nouns})(?:${numbered})?|(?:様式|書式)${numbered}`,
  'y',
);
const trailing = new RegExp(form, 'y');

/**
 * Reads a pointer to an appendix at an offset: 別表第一, 別紙2, 別記様式第3号, 第1号様式.
 * @returns undefined where none stands
 */
export function readAppendix(folded: string, at: number): ReadAppendix | undefined {
  const pattern = folded[at] === '第' ? trailing : appendix;
  pattern.lastIndex = at;
  const match = pattern.exec(folded);
  if (!match) return undefined;
  const { tariff, plain, name } = match.groups ?? {};
  if (tariff !== undefined) return readTariff(match, pattern.lastIndex);
  // とあるのは「…」 and the like quote words, which are no name.
  const quoted = name?.includes('「') && /^(?:と|を|に改)/.test(folded.slice(pattern.lastIndex));
  const end = quoted ? at + (plain ?? '').length : pattern.lastIndex;
  const number = normaliseAppendixName(plain ?? match[0]);
  return readRow(folded, number, end) ?? { steps: [{ level: 'appdx', way: 'number', number }], end };
}

/** 料金表通則2: an entry of the general rules at the head of the tariff. */
function readTariff({ groups }: RegExpExecArray, end: number): ReadAppendix {
  const { tariff = '', entry } = groups ?? {};
  const number = tariff.startsWith('別紙') ? '別紙' : '料金表';
  const head: PointerStep = { level: 'appdx', way: 'number', number };
  if (entry === undefined) return { steps: [head], end };
  const place = String((readArabicNumeral(entry, 0) ?? readKanjiNumeral(entry, 0))?.value ?? entry);
  return { steps: [head, { level: 'paragraph', way: 'number', number: place }], end };
}

const rowNumber = /^(.*[0-9])の([0-9]+|[〇一二三四五六七八九十]+)$/;

/** What a number behind 別表第1 counts: 項 its rows, 部 groups of them, 表 the tables in it. */
const counted = /の(?:項(?![目番])|部(?![分門署長会品])|表(?![示現題明面彰]))/y;

/** 別表第1の2の項 is the row 2 of 別表第1, 別表第1の2の部 the group of rows that bears that number. */
function readRow(folded: string, name: string, end: number): ReadAppendix | undefined {
  counted.lastIndex = end;
  const match = counted.test(folded) ? rowNumber.exec(name) : null;
  if (!match) return undefined;
  const at = counted.lastIndex;
  const number = String((readArabicNumeral(match[2], 0) ?? readKanjiNumeral(match[2], 0))?.value);
  const head: PointerStep = { level: 'appdx', way: 'number', number: match[1] };
  const unit = folded[end + 1];
  const row: PointerStep = { level: 'tableRow', way: 'number', number };
  return { steps: [head, unit === '部' || unit === '表' ? { ...row, unit } : row], end: at };
}

const appendixNumber = /第? ?(?:[0-9]+|[一二三四五六七八九十]+)(?! ?[条項号章節款編目年月日円])/y;

/** Reads a number that goes on with an appendix or its entries: `第2` of 別表第1及び第2, `3` of 別記2から3まで. */
export function readAppendixMember(
  folded: string,
  at: number,
  { number = '' }: PointerStep,
): { steps: PointerStep[]; end: number } | undefined {
  // 別表第2の7、8 goes on with entries, 別表第1及び第2 with appendices.
  const noun = (folded[at] === '第' ? undefined : /^.*[0-9]の/.exec(number)?.[0]) ?? /^\D+/.exec(number)?.[0];
  if (noun === undefined || noun === number) return undefined;
  appendixNumber.lastIndex = at;
  const match = appendixNumber.exec(folded);
  if (!match) return undefined;
  const step: PointerStep = { level: 'appdx', way: 'number', number: normaliseAppendixName(noun + match[0]) };
  return { steps: [step], end: appendixNumber.lastIndex };
}
