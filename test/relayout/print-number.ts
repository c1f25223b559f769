/** How a number is written. */
export type NumberStyle =
  | 'half'
  | 'spaced'
  | 'wide'
  | 'kanji'
  | 'circled'
  | 'iroha'
  | 'aiueo'
  | 'latin'
  | 'roman'
  | 'none';

const digits = [...'〇一二三四五六七八九'];
const iroha = [
  ...'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
];
const aiueo = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ'];

/** 12 → １２; brackets and points as well. */
export function widen(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** 123 → 百二十三. */
function writeKanji(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor((number % 100) / 10), number % 10];
  const part = (digit: number, unit: string): string =>
    digit === 0 ? '' : (digit === 1 ? '' : digits[digit]) + unit;
  return part(hundreds, '百') + part(tens, '十') + (ones ? digits[ones] : '') || '〇';
}

const romans: [number, string][] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function writeRoman(number: number): string {
  const step = romans.find(([value]) => value <= number);
  return step ? step[1] + writeRoman(number - step[0]) : '';
}

const writers: Readonly<Record<NumberStyle, (number: number) => string>> = {
  half: String,
  spaced: (number) => ` ${number} `,
  wide: (number) => widen(String(number)),
  kanji: writeKanji,
  circled: (number) => String.fromCharCode(0x245f + number),
  iroha: (number) => iroha[number - 1],
  aiueo: (number) => aiueo[number - 1],
  latin: (number) => String.fromCharCode(0x60 + number),
  roman: writeRoman,
  none: () => '',
};

/** Writes a number in a style: 3 → ３, 三, ③, ハ, ウ, c, iii. */
export function printNumber(number: number, style: NumberStyle): string {
  return writers[style](number);
}

/** Writes the label of a provision: `18-2`, 条 → 第十八条の二. */
export function printOrdinal(number: string, unit: string, style: NumberStyle): string {
  const [main, ...branches] = number.split('-').map(Number);
  return `第${printNumber(main, style)}${unit}${branches.map((branch) => `の${printNumber(branch, style)}`).join('')}`.trimEnd();
}
