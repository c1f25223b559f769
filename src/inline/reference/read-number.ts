import { circledValue, readArabicNumeral, readKanjiNumeral, readRomanNumeral } from '../../text/numeral.ts';

/** A number that was read, in Arabic digits, and the offset after it. */
export interface ReadNumber {
  number: string;
  end: number;
}

/** Reads the number of a step: `12`, `十二`, `①`, `(1)`. */
export function readNumber(folded: string, at: number): ReadNumber | undefined {
  const numeral = readArabicNumeral(folded, at) ?? readKanjiNumeral(folded, at);
  if (numeral) return { number: String(numeral.value), end: numeral.end };
  // ニ in katakana stands for 二 where a number must stand.
  if (folded[at] === 'ニ') return { number: '2', end: at + 1 };
  const roman = readRomanNumeral(folded, at);
  if (roman) return { number: String(roman.value), end: roman.end };
  const circled = circledValue(folded.charCodeAt(at));
  return circled > 0 ? { number: String(circled), end: at + 1 } : readBracketedNumber(folded, at);
}

/** Reads a number in brackets: `(1)`, `(一)` → 1. */
export function readBracketedNumber(folded: string, at: number): ReadNumber | undefined {
  if (folded[at] !== '(') return undefined;
  const start = skipSpaces(folded, at + 1);
  const numeral = readArabicNumeral(folded, start) ?? readKanjiNumeral(folded, start);
  if (!numeral) return undefined;
  const close = skipSpaces(folded, numeral.end);
  return folded[close] === ')' ? { number: String(numeral.value), end: close + 1 } : undefined;
}

/** Offset of the first character at or after `at` that is no space; at most three spaces stand inside a pointer. */
export function skipSpaces(folded: string, at: number): number {
  let index = at;
  while (index < at + 3 && folded.charCodeAt(index) === 0x20) index++;
  return index;
}
