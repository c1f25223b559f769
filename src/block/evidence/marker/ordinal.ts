import { numberedUnits } from '../../../text/citation/words.ts';
import { type Numeral, readNumeral, romanValue } from '../../../text/numeral.ts';
import { finish, type Marker, type MarkerKind, readRangeEnd, skipSpace } from './marker.ts';
import { readSpaced } from './spaced.ts';

const headingUnits: Readonly<Record<string, MarkerKind>> = {
  ...Object.fromEntries(numberedUnits.filter(([unit]) => unit !== '号')),
  項: 'paragraphWord',
  部: 'part',
};

/** Larger numbers are no ordinals; more articles than this no text has. */
const maximumNumber = 99_999;

/** Signs that some documents set round or before a label: 【第１条】 ■第1条 ＜第2章＞. */
const decoration = /^[【〔［[＜<《■●◆○◎□▼▶◇☆★＊*]\s*(?=第)/;
const decorationEnd = /^\s*[】〕］\]＞>》]/;

/** `14条(特別休暇)`: a label that lost its 第, told by the caption. */
const bare = /^[0-9０-９]{1,3}\s?条(?:の[0-9０-９]+)?[:：]?\s?[（(【]/;

/** `弟5条(料金)`: a character that is typed or recognised for 第. */
const lookalikeOrdinal =
  /^[弟苐]\s?[0-9０-９一二三四五六七八九十百]{1,4}\s?[条章](?:の[0-9０-９]+)?\s?[（(【]/;

/** Whether a line may begin with a label of the form 第N条, decorated or not. */
export function mayBeOrdinal(text: string): boolean {
  return (
    text[0] === '第' ||
    bare.test(text) ||
    lookalikeOrdinal.test(text) ||
    (text[1] === '第' && decoration.test(text)) ||
    (text[2] === '第' && decoration.test(text))
  );
}

/** Reads `第３条の２`, `第 二 章`, `【第１条】`, `第五条から第八条まで` at the start of a line. What follows decides elsewhere. */
export function readOrdinalLabel(text: string): Marker | undefined {
  const lost = bare.test(text);
  const misspelt = lookalikeOrdinal.test(text);
  const start = text[0] === '第' || lost || misspelt ? 0 : (decoration.exec(text)?.[0].length ?? 0);
  const first = readOrdinal(text, start, lost ? 0 : 1, lost || misspelt);
  if (!first) return undefined;
  const range = readRangeEnd(text, first.end, (at) => readOrdinal(text, at, 1));
  if (range && range.kind === first.kind) {
    return finish(text, first.kind, { ...first, through: range.value }, range.end);
  }
  const closed = start > 0 ? decorationEnd.exec(text.slice(first.end, first.end + 4)) : null;
  const end = first.end + (closed?.[0].length ?? 0);
  const sign = /^(?:[.．]|\s*[:：])/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const marker = finish(text, first.kind, first, end + sign);
  return first.misread || lost || misspelt ? { ...marker, misread: true } : marker;
}

/** Letters that extraction put for digits: `第l章`, `第1O条`. */
const lookalikes: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  ｌ: '1',
  Ｉ: '1',
  '|': '1',
  O: '0',
  o: '0',
  Ｏ: '0',
};

function readMisread(text: string, from: number): Numeral | undefined {
  const letters = /^[0-9０-９lIｌＩ|OoＯ]{1,3}(?=\s?[編章節款条])/.exec(text.slice(from, from + 5))?.[0];
  if (!letters || !/[lｌ|OoＯ]|[IＩ][0-9]|[0-9][IＩ]/.test(letters)) return undefined;
  const digits = [...letters].map((letter) => lookalikes[letter] ?? letter.normalize('NFKC')).join('');
  const value = Number(digits);
  return value > 0 ? { value, end: from + letters.length } : undefined;
}

function readRoman(text: string, from: number): Numeral | undefined {
  const letters = /^(?:[IVXLC]{1,8}|[Ⅰ-Ⅻ])(?=[編部章節款目条項])/.exec(text.slice(from, from + 9))?.[0];
  const value = letters ? romanValue(letters.normalize('NFKC')) : 0;
  return value > 0 ? { value, end: from + letters!.length } : undefined;
}

function readAnyNumeral(text: string, at: number): Numeral | undefined {
  return readSpaced(text, at) ?? readNumeral(text, at) ?? readRoman(text, at);
}

/** The unit behind a number: 条, 章; a branch may stand before it, 第4-1条. */
function readUnit(text: string, from: number): { kind: MarkerKind; at: number; branch?: number } | undefined {
  const dashed = /^[-－−‐]([0-9０-９]{1,2})(?=条)/.exec(text.slice(from, from + 4));
  const at = skipSpace(text, from + (dashed?.[0].length ?? 0));
  const kind = headingUnits[text[at]];
  // 第1部会: the word of a division stands alone.
  if (!kind || /^部[^\s　（(]/.test(text.slice(at, at + 2))) return undefined;
  return { kind, at, ...(dashed && { branch: Number(dashed[1].normalize('NFKC')) }) };
}

function readOrdinal(
  text: string,
  start: number,
  sign: 0 | 1,
  anySign = false,
): { kind: MarkerKind; value: number; branches: number[]; end: number; misread?: Numeral } | undefined {
  if (text[start] !== '第' && !anySign) return undefined;
  const at = sign === 0 ? start : skipSpace(text, start + 1);
  const misread = readMisread(text, at);
  const numeral = misread ?? readAnyNumeral(text, at);
  if (!numeral || numeral.value > maximumNumber) return undefined;
  const unit = readUnit(text, numeral.end);
  if (!unit) return undefined;
  const { kind, at: unitAt, branch: first } = unit;
  // 第１　目的: the unit of a spaced label stands alone.
  if (
    unitAt > numeral.end &&
    kind !== 'article' &&
    kind !== 'chapter' &&
    /[一-龥ぁ-ん]/.test(text[unitAt + 1] ?? '')
  )
    return undefined;
  const branches: number[] = first === undefined ? [] : [first];
  let end = unitAt + 1;
  while (text[end] === 'の' || (end > unitAt + 1 && text[skipSpace(text, end)] === 'の')) {
    const branch = readNumeral(text, skipSpace(text, skipSpace(text, end) + 1));
    if (!branch || branch.value > 99) break;
    branches.push(branch.value);
    end = branch.end;
  }
  return { kind, value: numeral.value, branches, end, ...(misread && { misread }) };
}
