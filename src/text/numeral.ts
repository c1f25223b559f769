/** A number read from text, and where it ends (UTF-16 offset, exclusive). */
export interface Numeral {
  value: number;
  end: number;
}

const kanjiDigits = new Map(
  [...'〇一二三四五六七八九'].map((character, digit) => [character.charCodeAt(0), digit]),
);
// Kangxi radicals, the large zero and the formal numerals stand for the same digits.
for (const [character, digit] of [
  ['零', 0],
  ['○', 0],
  ['⼀', 1],
  ['⼆', 2],
  ['⼋', 8],
  ['壱', 1],
  ['弐', 2],
  ['参', 3],
] as const) {
  kanjiDigits.set(character.charCodeAt(0), digit);
}
const kanjiUnits = new Map([
  ['十'.charCodeAt(0), 10],
  ['⼗'.charCodeAt(0), 10],
  ['拾'.charCodeAt(0), 10],
  ['百'.charCodeAt(0), 100],
  ['千'.charCodeAt(0), 1000],
]);

/** Longest run that is read as one number: longer runs are identifiers, not numbers. */
const maximumLength = 9;

function arabicDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** Reads half- or full-width digits at `start`: `１２条` → 12. */
export function readArabicNumeral(text: string, start: number): Numeral | undefined {
  let value = 0;
  let end = start;
  for (; end < text.length && end - start <= maximumLength; end++) {
    const digit = arabicDigit(text.charCodeAt(end));
    if (digit < 0) break;
    value = value * 10 + digit;
  }
  return end === start || end - start > maximumLength ? undefined : { value, end };
}

/** Reads 漢数字 at `start`, with units or by place: `二十一` → 21, `二〇` → 20, `千三百一` → 1301. */
export function readKanjiNumeral(text: string, start: number): Numeral | undefined {
  let total = 0;
  let digits = 0;
  let pending = 0;
  let end = start;
  for (; end < text.length && end - start <= maximumLength; end++) {
    const code = text.charCodeAt(end);
    const digit = kanjiDigits.get(code);
    if (digit !== undefined) {
      pending = digits > 0 ? pending * 10 + digit : digit;
      digits++;
      continue;
    }
    const unit = kanjiUnits.get(code);
    if (unit === undefined) break;
    total += (digits > 0 ? pending : 1) * unit;
    pending = 0;
    digits = 0;
  }
  return end === start || end - start > maximumLength ? undefined : { value: total + pending, end };
}

/** Reads a number in either script at `start`: `12`, `１２`, `十二` → 12. */
export function readNumeral(text: string, start: number): Numeral | undefined {
  return readArabicNumeral(text, start) ?? readKanjiNumeral(text, start);
}

const circledRanges: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x2460, 0x2473, 1], // ①–⑳
  [0x3251, 0x325f, 21], // ㉑–㉟
  [0x32b1, 0x32bf, 36], // ㊱–㊿
  [0x2776, 0x277f, 1], // ❶–❿
];

/** Value of a circled number: `⑫` → 12; 0 where the character is none. */
export function circledValue(code: number): number {
  for (const [first, last, value] of circledRanges)
    if (code >= first && code <= last) return code - first + value;
  return 0;
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Value of a Roman numeral in Latin letters: `iv` → 4; 0 where the letters are none. */
export function romanValue(letters: string): number {
  let total = 0;
  const lower = letters.toLowerCase();
  if (!/^(?=.)(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(lower)) return 0;
  for (let index = 0; index < lower.length; index++) {
    const value = romanDigits[lower[index]];
    total += value < (romanDigits[lower[index + 1]] ?? 0) ? -value : value;
  }
  return total;
}

/**
 * Reads a Roman numeral of Latin letters or of one character: `iii` → 3, `Ⅲ` → 3.
 * @returns undefined for other words
 */
export function readRomanNumeral(text: string, start: number): Numeral | undefined {
  const code = text.charCodeAt(start);
  const single =
    code >= 0x2160 && code <= 0x216b ? code - 0x215f : code >= 0x2170 && code <= 0x217b ? code - 0x216f : 0;
  if (single > 0) return { value: single, end: start + 1 };
  const letters = /^[ivxlc]{1,7}(?![a-z])/i.exec(text.slice(start, start + 8))?.[0] ?? '';
  const value = letters === '' ? 0 : romanValue(letters);
  return value > 0 ? { value, end: start + letters.length } : undefined;
}

/** Kana in the orders by which items are counted. */
export const iroha =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';
export const gojuon =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const irohaValues = new Map([...iroha].map((kana, index) => [kana.charCodeAt(0), index + 1]));
const gojuonValues = new Map([...gojuon].map((kana, index) => [kana.charCodeAt(0), index + 1]));

/** Place of a kana in イロハ order: `ハ` → 3; 0 where it has none. */
export function irohaValue(code: number): number {
  return irohaValues.get(code) ?? 0;
}

/** Place of a kana in アイウ order: `ウ` → 3; 0 where it has none. */
export function gojuonValue(code: number): number {
  return gojuonValues.get(code) ?? 0;
}

/** Folds what looks like one katakana to it, `ｱ` → `ア`, hiragana `へ` → `ヘ`, the kanji `口` → `ロ`. */
export function foldKana(code: number): number {
  if (code === 0x3078) return 0x30d8;
  if (code === 0x53e3) return 0x30ed;
  if (code < 0xff66 || code > 0xff9d) return code;
  return String.fromCharCode(code).normalize('NFKC').charCodeAt(0);
}
