import type { HeadingType } from '../model/node.ts';
import { findCloser } from '../text/bracket.ts';
import {
  circledValue,
  foldKana,
  gojuonValue,
  irohaValue,
  type Numeral,
  readArabicNumeral,
  readKanjiNumeral,
  readNumeral,
  romanValue,
} from '../text/numeral.ts';
import { isSpace } from '../text/sentence.ts';

/** Shapes of list markers; which one means which level differs from document to document. */
export type ListMarkerKind =
  | 'digit' // 2  2. ２． ２
  | 'digitParen' // 2)
  | 'parenDigit' // (2) ⑵
  | 'circled' // ②
  | 'kanji' // 二　 二、
  | 'kanjiParen' // 二）
  | 'parenKanji' // （二）㈡
  | 'kana' // ロ　 イ） ア．
  | 'parenKana' // (ロ) (ｱ)
  | 'latin' // b. b)
  | 'parenLatin' // (b)
  | 'roman' // ⅱ ii.
  | 'parenRoman' // (ii)
  | 'dotted' // 2.1 2-1
  | 'paragraphWord' // 二項 第2項
  | 'bullet'; // - ・ ●

export type MarkerKind = HeadingType | 'article' | ListMarkerKind;

/** A label at the start of a line. */
export interface Marker {
  kind: MarkerKind;
  /** Main number: `第９条の２` → 9. A bullet has 0. */
  value: number;
  /** Branches: `第９条の２` → [2]. Of `2.1` the last component is the value, the ones before are branches. */
  branches: readonly number[];
  /** Second reading of the same letters: イ is the first of イロハ and the second of アイウ, (i) the ninth letter. */
  other?: { kind: MarkerKind; value: number };
  /** Last number of a range: `イからホまで`, `第五条から第八条まで`. */
  through?: number;
  /** End of the label in the text. */
  end: number;
  /** First character after the label and its white space; the text's length where the label stands alone. */
  body: number;
  /** What follows may be a counter (`14 日前までに`), so that the number must continue a run. */
  doubtful?: true;
  /** What stands between label and body. */
  gap: 'end' | 'wideSpace' | 'space' | 'none';
}

const headingUnits: Readonly<Record<string, MarkerKind>> = {
  編: 'part',
  章: 'chapter',
  節: 'section',
  款: 'subsection',
  目: 'division',
  条: 'article',
  項: 'paragraphWord',
};

const maximumNumber = 2000;
const maximumListNumber = 300;

function skipSpace(text: string, from: number): number {
  let index = from;
  while (index < text.length && isSpace(text.charCodeAt(index))) index++;
  return index;
}

function finish(
  text: string,
  kind: MarkerKind,
  numeral: { value: number; branches?: readonly number[]; through?: number },
  end: number,
): Marker {
  const body = skipSpace(text, end);
  const gap =
    body === text.length && body >= end
      ? 'end'
      : body === end
        ? 'none'
        : text.charCodeAt(end) === 0x3000
          ? 'wideSpace'
          : 'space';
  const marker: Marker = { kind, value: numeral.value, branches: numeral.branches ?? [], end, body, gap };
  if (numeral.through !== undefined) marker.through = numeral.through;
  return marker;
}

/** Signs that some documents set round or before a label: 【第１条】 ■第1条 ＜第2章＞. */
const decoration = /^[【〔［[＜<《■●◆○◎□▼▶◇☆★＊*]\s*(?=第)/;
const decorationEnd = /^\s*[】〕］\]＞>》]/;

/** Whether a line may begin with a label of the form 第N条, decorated or not. */
export function mayBeOrdinal(text: string): boolean {
  return (
    text[0] === '第' ||
    (text[1] === '第' && decoration.test(text)) ||
    (text[2] === '第' && decoration.test(text))
  );
}

/** Reads `第３条の２`, `第 二 章`, `【第１条】`, `第五条から第八条まで` at the start of a line. What follows decides elsewhere. */
export function readOrdinalLabel(text: string): Marker | undefined {
  const start = text[0] === '第' ? 0 : (decoration.exec(text)?.[0].length ?? 0);
  const first = readOrdinal(text, start);
  if (!first) return undefined;
  const range = readRangeEnd(text, first.end, (at) => readOrdinal(text, at));
  if (range && range.kind === first.kind) {
    return finish(text, first.kind, { ...first, through: range.value }, range.end);
  }
  const closed = start > 0 ? decorationEnd.exec(text.slice(first.end, first.end + 4)) : null;
  const end = first.end + (closed?.[0].length ?? 0);
  return finish(text, first.kind, first, /^[.．:：]/.test(text.slice(end, end + 1)) ? end + 1 : end);
}

function readOrdinal(
  text: string,
  start: number,
): { kind: MarkerKind; value: number; branches: number[]; end: number } | undefined {
  if (text[start] !== '第') return undefined;
  const numeral = readNumeral(text, skipSpace(text, start + 1));
  if (!numeral || numeral.value > maximumNumber) return undefined;
  const unitAt = skipSpace(text, numeral.end);
  const kind = headingUnits[text[unitAt]];
  if (!kind) return undefined;
  const branches: number[] = [];
  let end = unitAt + 1;
  while (text[end] === 'の' || (end > unitAt + 1 && text[skipSpace(text, end)] === 'の')) {
    const branch = readNumeral(text, skipSpace(text, skipSpace(text, end) + 1));
    if (!branch || branch.value > 99) break;
    branches.push(branch.value);
    end = branch.end;
  }
  return { kind, value: numeral.value, branches, end };
}

/** Reads `から第八条まで`, `及び第四条`, `～第四条`, `・ロ` behind a first number; ranges end a line or stand before white space. */
function readRangeEnd<T extends { end: number; value: number }>(
  text: string,
  from: number,
  read: (at: number) => T | undefined,
): T | undefined {
  const at = skipSpace(text, from);
  const joint = ['から', '及び', 'および', '～', '〜', '－', '、', '・'].find((candidate) =>
    text.startsWith(candidate, at),
  );
  if (!joint) return undefined;
  const last = read(skipSpace(text, at + joint.length));
  if (!last) return undefined;
  if (joint === 'から') {
    if (!text.startsWith('まで', last.end)) return undefined;
    last.end += 2;
  }
  return last.end === text.length || isSpace(text.charCodeAt(last.end)) ? last : undefined;
}

/** Whether `code` may stand between a list number and its text: `2.`, `２．`, `二、`, `イ）`. */
const closing = new Set([')', '）', '〕', '］', ']'].map((character) => character.charCodeAt(0)));
const pointing = new Set(
  ['.', '．', '、', '，', ',', ':', '：', '。'].map((character) => character.charCodeAt(0)),
);
const bullets = new Set([...'・･●○◎◆◇■□▪▫•‣–—-*+▶➢✓⚫'].map((character) => character.charCodeAt(0)));

/** A quantity or a date that begins a wrapped line: `14 日前までに`, `2026 年 2 月`. */
const countedThing =
  /^(?:年|月|日|時|分|秒|円|名|人|回|個|件|%|％|倍|週間|か月|ヶ月|ヵ月|ケ月|箇月|カ月|社|条|項|号|章|節|枚|台)(?:以|前|後|間|まで|から|に|を|の|、|。|目|毎|ごと|分の|度|[0-9０-９ 　]|第|$)/;

/**
 * Reads the list marker that a line begins with: `(2) 申込者`, `２　当社は`, `イ）正会員`, `②`.
 * Whether it is one here, its number and what follows decide later.
 */
export function readListMarker(text: string): Marker | undefined {
  const code = text.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return readDigitMarker(text);
  if (code >= 0xff10 && code <= 0xff19) return readDigitMarker(text);
  if (code === 0x28 || code === 0xff08) return readParenthesised(text);
  if (code >= 0x3041 && code <= 0x3096) return undefined;
  if ((code >= 0x30a2 && code <= 0x30f2) || (code >= 0xff66 && code <= 0xff9d))
    return readKanaMarker(text, foldKana(code));
  if (code >= 0x2460 && code <= 0x249b) return readEnclosed(text, code);
  if ((code >= 0x3220 && code <= 0x32bf) || (code >= 0x2776 && code <= 0x277f))
    return readEnclosed(text, code);
  if (code >= 0x2160 && code <= 0x217b) {
    return finish(text, 'roman', { value: (code & 0xf) + 1 }, skipPoint(text, 1));
  }
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return readLatinMarker(text);
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) return readLatinMarker(text);
  if (bullets.has(code)) return readBullet(text, code);
  const kanji = readKanjiNumeral(text, 0);
  return kanji && readKanjiMarker(text, kanji);
}

function skipPoint(text: string, end: number): number {
  const code = text.charCodeAt(end);
  return pointing.has(code) || closing.has(code) ? end + 1 : end;
}

function readDigitMarker(text: string): Marker | undefined {
  const numeral = readArabicNumeral(text, 0);
  if (!numeral || numeral.value > maximumListNumber) return undefined;
  const { value, end } = numeral;
  if (text[end] === 'の') {
    const branched = readBranches(text, end);
    if (branched.branches.length === 0 || !isSpace(text.charCodeAt(branched.end))) return undefined;
    return finish(text, 'digit', { value, branches: branched.branches }, branched.end);
  }
  const code = text.charCodeAt(end);
  if (end === text.length) return finish(text, 'digit', { value }, end);
  if (closing.has(code)) return finish(text, 'digitParen', { value }, end + 1);
  if (pointing.has(code)) {
    const decimals = readArabicNumeral(text, end + 1);
    if (decimals) {
      // `４．３の規定による`: a number, and text that begins with one; `4.5％` is a decimal.
      const counted =
        countedThing.test(text.slice(decimals.end, decimals.end + 6)) ||
        !/^[ぁ-ん]/.test(text.slice(decimals.end));
      return (
        readDotted(text, value, end) ?? (counted ? undefined : finish(text, 'digit', { value }, end + 1))
      );
    }
    return code === 0x3a || code === 0xff1a ? undefined : finish(text, 'digit', { value }, end + 1);
  }
  if ((code === 0x2d || code === 0xff0d) && readArabicNumeral(text, end + 1))
    return readDotted(text, value, end);
  const afterSpace = skipSpace(text, end);
  if (text[afterSpace] === '項') return readParagraphWord(text, numeral, afterSpace);
  if (afterSpace === end) return undefined;
  if (countedThing.test(text.slice(afterSpace, afterSpace + 6))) {
    return { ...finish(text, 'digit', { value }, end), doubtful: true };
  }
  const range = readRangeEnd(text, end, (at) => readArabicNumeral(text, at));
  if (range) return finish(text, 'digit', { value, through: range.value }, range.end);
  return finish(text, 'digit', { value }, end);
}

/** Reads `1.2.3 ` or `1-2 `: numbers of more than one component, which must stand before white space. */
function readDotted(text: string, first: number, from: number): Marker | undefined {
  const components = [first];
  let end = from;
  while (components.length < 5) {
    const code = text.charCodeAt(end);
    if (code !== 0x2e && code !== 0xff0e && code !== 0x2d && code !== 0xff0d) break;
    const next = readArabicNumeral(text, end + 1);
    if (!next) {
      if (code === 0x2e || code === 0xff0e) end++;
      break;
    }
    if (next.value > maximumListNumber) return undefined;
    components.push(next.value);
    end = next.end;
  }
  if (end < text.length && !isSpace(text.charCodeAt(end))) return undefined;
  const value = components.pop()!;
  return finish(text, 'dotted', { value, branches: components }, end);
}

function readParagraphWord(text: string, numeral: Numeral, unitAt: number): Marker | undefined {
  const end = unitAt + 1;
  const code = text.charCodeAt(end);
  if (end < text.length && !isSpace(code) && code !== 0x28 && code !== 0xff08) return undefined;
  return finish(text, 'paragraphWord', { value: numeral.value }, end);
}

/** Reads の二 behind a number: `一の二　` is the item that was put between 一 and 二. */
function readBranches(text: string, from: number): { branches: number[]; end: number } {
  const branches: number[] = [];
  let end = from;
  while (text[end] === 'の') {
    const branch = readNumeral(text, end + 1);
    if (!branch || branch.value > 99 || branch.value < 2) break;
    branches.push(branch.value);
    end = branch.end;
  }
  return { branches, end };
}

function readKanjiMarker(text: string, numeral: Numeral): Marker | undefined {
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

function kanaMarker(text: string, kind: 'kana' | 'parenKana', code: number, end: number): Marker | undefined {
  const iroha = irohaValue(code);
  const gojuon = gojuonValue(code);
  if (!iroha && !gojuon) return undefined;
  const marker = finish(text, kind, { value: iroha || gojuon }, end);
  if (iroha && gojuon) marker.other = { kind, value: gojuon };
  return marker;
}

function readKanaMarker(text: string, code: number): Marker | undefined {
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

function readLatinMarker(text: string): Marker | undefined {
  const match = /^[A-Za-zＡ-Ｚａ-ｚ]{1,5}(?=[.)．）])/.exec(text);
  if (!match) return undefined;
  const end = match[0].length + 1;
  // `Inc.が`, `A.B.C` and addresses are words: a point must be followed by white space or Japanese.
  const next = text.charCodeAt(end);
  if (end < text.length && !isSpace(next) && next < 0x80) return undefined;
  return latinMarker(text, match[0], false, end);
}

function readParenthesised(text: string): Marker | undefined {
  const from = skipSpace(text, 1);
  const numeral = readNumeral(text, from);
  if (numeral) {
    const { branches, end } = readBranches(text, numeral.end);
    const close = skipSpace(text, end);
    if (!closing.has(text.charCodeAt(close)) || numeral.value > maximumListNumber || numeral.value === 0)
      return undefined;
    const kind = readArabicNumeral(text, from) ? 'parenDigit' : 'parenKanji';
    return finish(text, kind, { value: numeral.value, branches }, close + 1);
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

function readEnclosed(text: string, code: number): Marker | undefined {
  const circled = circledValue(code);
  if (circled) return finish(text, 'circled', { value: circled }, 1);
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
