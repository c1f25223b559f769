import { readArabicNumeral, readKanjiNumeral } from '../../text/numeral.ts';
import type { PointerStep } from '../../text/pointer.ts';

const nouns = '別表|別紙|別記様式|別記|別添|別図|付表|附表|附属書|付属書';
const numbered =
  '(?: ?第? ?(?:[0-9]+|[〇一二三四五六七八九十]+)(?: ?号)?(?:の[0-9]+|の[〇一二三四五六七八九十]+(?![部般切定方]))?| ?-[0-9]+| ?[A-Z](?![A-Za-z])| ?[①-⑳])';
/** What names an appendix that bears no number: 別紙料金表, 別紙「機能一覧」. */
const named = ' ?(?:料金表(?:通則)?|「[^「」]{1,24}」)';
const appendix = new RegExp(
  `(別表|別紙|別記|別添)(?=${named})(${named})|(?:${nouns})(?:${numbered})?|(?:様式|書式)${numbered}`,
  'y',
);
const trailing = /第 ?(?:[0-9]+|[〇一二三四五六七八九十]+) ?号(?:の[0-9]+)? ?(?:様式|書式)/y;

/**
 * Reads a pointer to an appendix at an offset: 別表第一, 別紙2, 別記様式第3号, 第1号様式.
 * @returns undefined where none stands
 */
export function readAppendixStep(folded: string, at: number): { step: PointerStep; end: number } | undefined {
  const pattern = folded[at] === '第' ? trailing : appendix;
  pattern.lastIndex = at;
  const match = pattern.exec(folded);
  if (!match) return undefined;
  // とあるのは「…」 and the like quote words, which are no name.
  const quoted = match[2]?.includes('「') && /^(?:と|を|に改)/.test(folded.slice(pattern.lastIndex));
  const end = quoted ? at + match[1].length : pattern.lastIndex;
  const step: PointerStep = {
    level: 'appdx',
    way: 'number',
    number: normaliseAppendixName(match[1] ?? match[0]),
  };
  return { step, end };
}

/** Brings the names of an appendix to one form: `別表 第一` → `別表1`, `様式第3号` → `様式3`, `第1号様式` → `様式1`. */
export function normaliseAppendixName(name: string): string {
  const plain = name.replace(/[\s第号]/g, '');
  const turned = /^([0-9〇一二三四五六七八九十]+)(様式|書式)$/.exec(plain);
  const [, noun, rest] = turned
    ? ['', turned[2], turned[1]]
    : (/^(\D*?[表紙記添図書式])(.*)$/.exec(plain) ?? ['', plain, '']);
  const numeral = readArabicNumeral(rest, 0) ?? readKanjiNumeral(rest, 0);
  if (!numeral) return noun + rest;
  return noun + numeral.value + rest.slice(numeral.end);
}
