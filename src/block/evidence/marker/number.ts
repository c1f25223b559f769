import { type Numeral, readArabicNumeral, readKanjiNumeral } from '../../../text/numeral.ts';
import { isSpace } from '../../../text/sentence.ts';
import { finish, type Marker, maximumListNumber, readBranches, readRangeEnd, skipSpace } from './marker.ts';
import { closing, pointing } from './sign.ts';

/** A quantity or a date that begins a wrapped line: `14 日前までに`, `2026 年 2 月`. */
export const countedThing =
  /^(?:年|月|日|時|分|秒|円|名|人|回|個|件|%|％|倍|週間|か月|ヶ月|ヵ月|ケ月|箇月|カ月|社|条|項|号|章|節|枚|面|台|[万千百]円|万人)(?:以|前|後|間|まで|から|に|を|の|、|。|目|毎|ごと|分の|度|未|[0-9０-９ 　]|第|$)/;

/** Signs between the parts of a number: `1-2`, `1―2`. */
const dashes = new Set([...'-－‐–—―−'].map((dash) => dash.charCodeAt(0)));

/** Reads a number in digits: `2.`, `２　`, `2)`, `2.1`, `2項`. */
export function readDigitMarker(text: string): Marker | undefined {
  const numeral = readArabicNumeral(text, 0);
  if (!numeral || numeral.value > maximumListNumber) return undefined;
  const { value, end } = numeral;
  if (end === text.length) return finish(text, 'digit', { value }, end);
  if (text[end] === 'の') return readBranchedDigit(text, numeral);
  const code = text.charCodeAt(end);
  if (closing.has(code)) return finish(text, 'digitParen', { value }, end + 1);
  if (pointing.has(code)) return readPointedDigit(text, numeral);
  if (dashes.has(code) && readArabicNumeral(text, end + 1)) return readDotted(text, value, end);
  return readSpacedDigit(text, numeral);
}

/** Reads `2の2　`. */
function readBranchedDigit(text: string, { value, end: from }: Numeral): Marker | undefined {
  const { branches, end } = readBranches(text, from);
  if (branches.length === 0 || !isSpace(text.charCodeAt(end))) return undefined;
  return finish(text, 'digit', { value, branches }, end);
}

/** Reads `2.`, `2.1`, and `４．３の規定による`: a number, and text that begins with one; `4.5％` may be a decimal. */
function readPointedDigit(text: string, { value, end }: Numeral): Marker | undefined {
  const code = text.charCodeAt(end);
  const pointed = (): Marker => finish(text, 'digit', { value }, end + 1);
  const decimals = readArabicNumeral(text, end + 1);
  // `5.0m 以下`: no words begin with 0.
  if (decimals && /[0０]/.test(text[end + 1])) return undefined;
  if (!decimals) return code === 0x3a || code === 0xff1a ? undefined : pointed();
  if (decimals.value >= 1900 && text[skipSpace(text, decimals.end)] === '年') return pointed();
  const counted =
    countedThing.test(text.slice(decimals.end, decimals.end + 6)) ||
    !/^[ぁ-ん]/.test(text.slice(decimals.end));
  return readDotted(text, value, end) ?? (counted ? { ...pointed(), doubtful: true } : pointed());
}

/** Reads `2 `, `2から4まで `, `2 項`, and `14 日前までに` as doubtful. */
function readSpacedDigit(text: string, numeral: Numeral): Marker | undefined {
  const { value, end } = numeral;
  const afterSpace = skipSpace(text, end);
  if (text[afterSpace] === '項') return readParagraphWord(text, numeral, afterSpace);
  // `1 . （題）`: letters that are set apart.
  if (/^[.．][\s　]/.test(text.slice(afterSpace, afterSpace + 2)))
    return finish(text, 'digit', { value }, afterSpace + 1);
  if (afterSpace === end) return undefined;
  if (countedThing.test(text.slice(afterSpace, afterSpace + 6)))
    return { ...finish(text, 'digit', { value }, end), doubtful: true };
  const range = readRangeEnd(text, end, (at) => readArabicNumeral(text, at));
  if (range) return finish(text, 'digit', { value, through: range.value }, range.end);
  return finish(text, 'digit', { value }, end);
}

/** Reads `1.2.3 `, `1-2 `, `1-2.`: numbers of more than one component, which white space or a point must close. */
function readDotted(text: string, first: number, from: number): Marker | undefined {
  const components = [first];
  let end = from;
  let closed = false;
  while (components.length < 5) {
    const code = text.charCodeAt(end);
    if (code !== 0x2e && code !== 0xff0e && !dashes.has(code)) break;
    const next = readArabicNumeral(text, end + 1);
    if (!next) {
      closed = components.length > 1 && (code === 0x2e || code === 0xff0e);
      if (code === 0x2e || code === 0xff0e) end++;
      break;
    }
    if (next.value > maximumListNumber) return undefined;
    components.push(next.value);
    end = next.end;
  }
  if (end < text.length && !closed && !isSpace(text.charCodeAt(end))) return undefined;
  const value = components.pop()!;
  return finish(text, 'dotted', { value, branches: components }, end);
}

/** Reads `2項`, `二項`, `II項`, which stand before white space, a bracket or the end. */
export function readParagraphWord(text: string, numeral: Numeral, unitAt: number): Marker | undefined {
  const end = /^[.．]/.test(text.slice(unitAt + 1, unitAt + 2)) ? unitAt + 2 : unitAt + 1;
  const code = text.charCodeAt(end);
  if (end < text.length && end === unitAt + 1 && !isSpace(code) && code !== 0x28 && code !== 0xff08)
    return undefined;
  return finish(text, 'paragraphWord', { value: numeral.value }, end);
}

/** Reads a number in 漢数字: `二　`, `二、`, `二）`, `一の二　`, `二項`. */
export function readKanjiMarker(text: string, numeral: Numeral): Marker | undefined {
  const { value } = numeral;
  if (value === 0 || value > maximumListNumber) return undefined;
  const { branches, end } = readBranches(text, numeral.end);
  const code = text.charCodeAt(end);
  if (end === text.length || isSpace(code)) return finish(text, 'kanji', { value, branches }, end);
  if (branches.length > 0) return undefined;
  if (closing.has(code)) return finish(text, 'kanjiParen', { value }, end + 1);
  if (pointing.has(code)) return finish(text, 'kanji', { value }, end + 1);
  if (text[end] === '項') return readParagraphWord(text, numeral, end);
  const range = readRangeEnd(text, end, (at) => readKanjiNumeral(text, at));
  return range && finish(text, 'kanji', { value, through: range.value }, range.end);
}
