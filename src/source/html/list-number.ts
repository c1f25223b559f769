import type { Element } from 'hast';
import { gojuon, iroha } from '../../text/numeral.ts';
import { writeRoman } from '../../text/roman.ts';

/** How a list prints a number; nothing where it prints none. */
type WriteNumber = (value: number) => string | undefined;

/** CSS counts with ヰ and ヱ too. */
const order = gojuon.replace('ヲ', 'ヰヱヲ');
const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const digits = '〇一二三四五六七八九';
const units = ['', '十', '百', '千'];

/** By `list-style-type`; the signs behind the number are those of CSS. */
const styles: Readonly<Record<string, WriteNumber>> = {
  none: () => undefined,
  disc: () => undefined,
  circle: () => undefined,
  square: () => undefined,
  decimal: (value) => `${value}.`,
  'decimal-leading-zero': (value) => `${String(value).padStart(2, '0')}.`,
  'lower-alpha': (value) => point(writeLetters(value, alphabet), '.'),
  'upper-alpha': (value) => point(writeLetters(value, alphabet)?.toUpperCase(), '.'),
  'lower-roman': (value) => point(writeRoman(value), '.'),
  'upper-roman': (value) => point(writeRoman(value)?.toUpperCase(), '.'),
  'cjk-ideographic': (value) => point(writeKanji(value), '、'),
  'cjk-decimal': (value) => point(writeFigures(value), '、'),
  hiragana: (value) => point(toHiragana(writeLetters(value, order)), '、'),
  katakana: (value) => point(writeLetters(value, order), '、'),
  'hiragana-iroha': (value) => point(toHiragana(writeLetters(value, iroha)), '、'),
  'katakana-iroha': (value) => point(writeLetters(value, iroha), '、'),
};

const otherNames: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  'lower-latin': 'lower-alpha',
  'upper-latin': 'upper-alpha',
  'japanese-informal': 'cjk-ideographic',
  'trad-chinese-informal': 'cjk-ideographic',
};

/**
 * The number that a browser prints before an item of a list.
 * `<ol type="a">`, 3 → `c.`; `list-style-type: cjk-ideographic`, 12 → `十二、`
 */
export function writeListNumber(list: Element, value: number): string | undefined {
  const name = readStyle(list) ?? 'decimal';
  const write = Object.hasOwn(styles, name) ? styles[name] : styles.decimal;
  return write(value) ?? (/^(?:none|disc|circle|square)$/.test(name) ? undefined : `${value}.`);
}

function readStyle({ properties }: Element): string | undefined {
  const css = /list-style(?:-type)?\s*:([^;]*)/i.exec(String(properties.style ?? ''))?.[1] ?? '';
  const words = css.trim().split(/\s+/);
  for (const word of words) {
    const name = Object.hasOwn(otherNames, word) && word.length > 1 ? otherNames[word] : word.toLowerCase();
    if (Object.hasOwn(styles, name)) return name;
  }
  const type = String(properties.type ?? '');
  return Object.hasOwn(otherNames, type) ? otherNames[type] : undefined;
}

function point(number: string | undefined, sign: string): string | undefined {
  return number === undefined ? undefined : number + sign;
}

/** z is followed by aa, as CSS counts. */
function writeLetters(value: number, letters: string): string | undefined {
  if (value < 1) return undefined;
  let written = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / letters.length))
    written = letters[(rest - 1) % letters.length] + written;
  return written;
}

function toHiragana(katakana: string | undefined): string | undefined {
  return katakana?.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function writeKanji(value: number): string | undefined {
  if (value < 0 || value > 9999) return undefined;
  if (value === 0) return digits[0];
  return [...String(value)]
    .map((digit, index, all) => {
      const unit = units[all.length - 1 - index];
      if (digit === '0') return '';
      return (digit === '1' && unit !== '' ? '' : digits[Number(digit)]) + unit;
    })
    .join('');
}

function writeFigures(value: number): string | undefined {
  return value < 0 ? undefined : [...String(value)].map((digit) => digits[Number(digit)]).join('');
}
