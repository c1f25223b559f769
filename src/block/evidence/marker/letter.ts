import { findCloser } from '../../../text/bracket/bracket.ts';
import {
  foldKana,
  gojuonValue,
  irohaValue,
  readArabicNumeral,
  readNumeral,
  romanValue,
} from '../../../text/numeral.ts';
import { isSpace } from '../../../text/sentence.ts';
import { finish, type Marker, maximumListNumber, readBranches, readRangeEnd, skipSpace } from './marker.ts';
import { readParagraphWord } from './number.ts';
import { closing, pointing } from './sign.ts';
import { readSpaced } from './spaced.ts';

function kanaMarker(text: string, kind: 'kana' | 'parenKana', code: number, end: number): Marker | undefined {
  const iroha = irohaValue(code);
  const gojuon = gojuonValue(code);
  if (!iroha && !gojuon) return undefined;
  const marker = finish(text, kind, { value: iroha || gojuon }, end);
  if (iroha && gojuon) marker.other = { kind, value: gojuon };
  return marker;
}

/** Reads イ or ア and what closes it. */
export function readKanaMarker(text: string, printed: number): Marker | undefined {
  const code = foldKana(printed);
  const next = text.charCodeAt(1);
  if (text.length === 1 || isSpace(next)) return kanaMarker(text, 'kana', code, 1);
  if (closing.has(next) || pointing.has(next)) return kanaMarker(text, 'kana', code, 2);
  const range = readRangeEnd(text, 1, (at) => {
    const value = irohaValue(foldKana(text.charCodeAt(at)));
    return value ? { value, end: at + 1 } : undefined;
  });
  const marker = range && kanaMarker(text, 'kana', code, range.end);
  return marker && { ...marker, through: range.value };
}

function foldLatin(letters: string): string {
  return letters.normalize('NFKC');
}

function latinMarker(text: string, letters: string, parenthesised: boolean, end: number): Marker | undefined {
  const folded = foldLatin(letters);
  const roman = romanValue(folded);
  const latin = folded.length === 1 ? folded.toLowerCase().charCodeAt(0) - 0x60 : 0;
  const kinds = parenthesised ? (['parenRoman', 'parenLatin'] as const) : (['roman', 'latin'] as const);
  // A lone v, x, l or c is a letter first; a lone i is the numeral one first.
  if (roman && (latin === 0 || latin === 9)) {
    const marker = finish(text, kinds[0], { value: roman }, end);
    if (latin) marker.other = { kind: kinds[1], value: latin };
    return marker;
  }
  if (!latin) return undefined;
  const marker = finish(text, kinds[1], { value: latin }, end);
  if (roman) marker.other = { kind: kinds[0], value: roman };
  return marker;
}

/** Reads `b.`, `b)`, `ii.`, `II項`, and `ｂ　` before wide white space. */
export function readLatinMarker(text: string): Marker | undefined {
  if (/^[a-zａ-ｚ]　/.test(text)) return latinMarker(text, text[0], false, 1);
  const word = /^[IVXLCＩＶＸＬＣ]{1,7}(?=項)/.exec(text)?.[0];
  const value = word ? romanValue(foldLatin(word)) : 0;
  if (word && value > 0) return readParagraphWord(text, { value, end: word.length }, word.length);
  const match = /^[A-Za-zＡ-Ｚａ-ｚ]{1,5}(?=[.)．）])/.exec(text);
  if (!match) return undefined;
  const end = match[0].length + 1;
  // `Inc.が`, `A.B.C` and addresses are words: a point must be followed by white space or Japanese.
  const next = text.charCodeAt(end);
  if (end < text.length && !isSpace(next) && next < 0x80) return undefined;
  return latinMarker(text, match[0], false, end);
}

/** Reads `(2)`, `（二）`, `(ロ)`, `(b)`, `(ii)`. */
export function readParenthesised(text: string): Marker | undefined {
  const from = skipSpace(text, 1);
  const numeral = readSpaced(text, from) ?? readNumeral(text, from);
  if (numeral) {
    const { branches, end } = readBranches(text, numeral.end);
    const close = skipSpace(text, end);
    if (!closing.has(text.charCodeAt(close)) || numeral.value > maximumListNumber || numeral.value === 0)
      return undefined;
    const kind = readArabicNumeral(text, from) ? 'parenDigit' : 'parenKanji';
    // (1). 氏名
    const point = /^[.．][\s　]/.test(text.slice(close + 1, close + 3)) ? 1 : 0;
    return finish(text, kind, { value: numeral.value, branches }, close + 1 + point);
  }
  const code = foldKana(text.charCodeAt(from));
  const close = skipSpace(text, from + 1);
  if (closing.has(text.charCodeAt(close)) && (irohaValue(code) || gojuonValue(code))) {
    return kanaMarker(text, 'parenKana', code, close + 1);
  }
  const letters = /^[A-Za-zＡ-Ｚａ-ｚⅰ-ⅻⅠ-Ⅻ]{1,5}(?=\s*[)）])/.exec(text.slice(from, from + 8));
  if (!letters) return undefined;
  return latinMarker(text, letters[0], true, findCloser(text, 0) + 1);
}
