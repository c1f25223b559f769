import { circledValue, readKanjiNumeral, readNumeral } from '../../../text/numeral.ts';
import { isSpace } from '../../../text/sentence.ts';
import { readKanaMarker, readLatinMarker, readParenthesised } from './letter.ts';
import { finish, type Marker, maximumListNumber, readBranches } from './marker.ts';
import { readDigitMarker, readKanjiMarker } from './number.ts';
import { readPrintedShape } from './printed-shape.ts';
import { closing, pointing } from './sign.ts';

const bullets = new Set([...'・･●○◎◆◇■□▪▫•‣–—-*+▶➢✓⚫'].map((character) => character.charCodeAt(0)));

type MarkerReader = (text: string, code: number) => Marker | undefined;

/** Which first characters begin which marker: first, last, how it is read. What stands in no row is read by the next step. */
const firstCharacters: readonly (readonly [first: number, last: number, read: MarkerReader])[] = [
  [0x30, 0x39, readDigitMarker],
  [0xff10, 0xff19, readDigitMarker],
  [0x28, 0x28, readParenthesised],
  [0xff08, 0xff08, readParenthesised],
  [0x7b2c, 0x7b2c, readBareOrdinal],
  [0x3078, 0x3078, readAlike],
  [0x53e3, 0x53e3, readAlike],
  [0x3041, 0x3096, () => undefined],
  [0x30a2, 0x30f2, readKanaMarker],
  [0xff66, 0xff9d, readKanaMarker],
  [0x2460, 0x249b, readEnclosed],
  [0x3220, 0x32bf, readEnclosed],
  [0x2776, 0x277f, readEnclosed],
  [0x2160, 0x217b, readRomanSign],
  [0x41, 0x5a, readLatinMarker],
  [0x61, 0x7a, readLatinMarker],
  [0xff21, 0xff3a, readLatinMarker],
  [0xff41, 0xff5a, readLatinMarker],
];

/**
 * Reads the list marker that a line begins with: `(2) 申込者`, `２　当社は`, `イ）正会員`, `②`.
 * Whether it is one here, its number and what follows decide later.
 */
export function readListMarker(text: string): Marker | undefined {
  const code = text.charCodeAt(0);
  for (const [first, last, read] of firstCharacters)
    if (code >= first && code <= last) return read(text, code);
  if (bullets.has(code)) return readBullet(text, code);
  const kanji = readKanjiNumeral(text, 0);
  return kanji ? readKanjiMarker(text, kanji) : readPrintedShape(text);
}

/** Reads hiragana `へ　` and the kanji `口　` as the kana that they look like: only a run tells that they are. */
function readAlike(text: string, code: number): Marker | undefined {
  const marker = readKanaMarker(text, code);
  return marker && { ...marker, doubtful: true };
}

/** Reads `Ⅱ` and `ⅱ.`. */
function readRomanSign(text: string, code: number): Marker {
  return finish(text, 'roman', { value: (code & 0xf) + 1 }, skipPoint(text, 1));
}

function skipPoint(text: string, end: number): number {
  const code = text.charCodeAt(end);
  return pointing.has(code) || closing.has(code) ? end + 1 : end;
}

function readEnclosed(text: string, code: number): Marker | undefined {
  const circled = circledValue(code);
  if (circled) {
    // ①の2 債権保全の: put between ① and ②.
    const { branches, end } = readBranches(text, 1);
    const branched = branches.length > 0 && (end === text.length || isSpace(text.charCodeAt(end)));
    return finish(text, 'circled', { value: circled, ...(branched && { branches }) }, branched ? end : 1);
  }
  if (code >= 0x2474 && code <= 0x2487) return finish(text, 'parenDigit', { value: code - 0x2473 }, 1);
  if (code >= 0x2488 && code <= 0x249b) return finish(text, 'digit', { value: code - 0x2487 }, 1);
  if (code >= 0x3220 && code <= 0x3229) return finish(text, 'parenKanji', { value: code - 0x321f }, 1);
  return undefined;
}

function readBullet(text: string, code: number): Marker | undefined {
  // Western signs are bullets only before white space; `・` stands before its text, but `・・・` is an ellipsis.
  const next = text.charCodeAt(1);
  if (code < 0x80 || code === 0x2013 || code === 0x2014) {
    if (!isSpace(next)) return undefined;
  } else if (next === code || text.length === 1) {
    return undefined;
  }
  return finish(text, 'bullet', { value: 0 }, 1);
}

/** Reads `第１　` without a unit, as guidelines (要領, 要綱) number their articles. */
function readBareOrdinal(text: string): Marker | undefined {
  const numeral = readNumeral(text, 1);
  if (!numeral || numeral.value === 0 || numeral.value > maximumListNumber) return undefined;
  if (numeral.end < text.length && !isSpace(text.charCodeAt(numeral.end))) return undefined;
  return finish(text, 'ordinal', { value: numeral.value }, numeral.end);
}
