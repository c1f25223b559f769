import { identityMap, type OffsetMap } from './offset-map.ts';

/*
 * Folds that keep offsets: every UTF-16 unit gives one unit. Only `foldWidthWithMap`, which joins half-width katakana
 * with its sound marks, shortens the text.
 */

/** Blocks whose characters NFKC replaces by the one that is meant: `！`–`｠`, Kangxi radicals, CJK compatibility … */
const foldedBlocks: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x2fd5],
  [0xf900, 0xfaff],
  [0xff01, 0xffee],
];
const fullWidthSpace = 0x3000;
const noBreakSpace = 0xa0;
/** Hyphens and dashes that stand for the hyphen of a number; the prolonged sound mark ー is none of them. */
const hyphens = [0x2010, 0x2011, 0x2012, 0x2013, 0x2212];

/** Radicals for which Unicode has no fold, or one to a form that is not the Japanese one; PDF extraction yields them. */
const japaneseForms = [
  ['⺠', '民'],
  ['⻄', '西'],
  ['⻆', '角'],
  ['⻑', '長'],
  ['⻘', '青'],
  ['⻝', '食'],
  ['⻤', '鬼'],
  ['⻨', '麦'],
  ['⻩', '黄'],
  ['⻫', '斉'],
  ['⻭', '歯'],
  ['⻯', '竜'],
  ['⻲', '亀'],
  ['⼾', '戸'],
  ['⾭', '青'],
  ['⿈', '黄'],
  ['⿊', '黒'],
] as const;

/** What each unit becomes; itself where there is nothing to fold. */
const folds = buildFolds();

function buildFolds(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (const [first, last] of foldedBlocks) {
    // One call for a block: two thousand calls would cost more than reading a document.
    const characters = Array.from({ length: last - first + 1 }, (_, index) =>
      String.fromCharCode(first + index),
    );
    const folded = characters.join('\n').normalize('NFKC').split('\n');
    for (const [index, form] of folded.entries())
      if (form.length === 1) table[first + index] = form.charCodeAt(0);
  }
  for (const [from, to] of japaneseForms) table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (const code of hyphens) table[code] = 0x2d;
  table[fullWidthSpace] = 0x20;
  table[noBreakSpace] = 0x20;
  return table;
}

/**
 * Folds full-width letters and digits to half width, half-width katakana to full width, Kangxi radicals and CJK
 * compatibility characters to the usual ones. The length stays: offsets in the result are offsets in the text.
 * `'第１条　⽤語ｱ'` → `'第1条 用語ア'`
 */
export function foldWidth(text: string): string {
  const first = findFoldable(text);
  if (first === -1) return text;
  const parts: string[] = [];
  let kept = 0;
  for (let index = first; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const folded = folds[code];
    if (folded === code) continue;
    parts.push(text.slice(kept, index), String.fromCharCode(folded));
    kept = index + 1;
  }
  parts.push(text.slice(kept));
  return parts.join('');
}

/** Words as they are compared: width folded, without white space. */
export function plainText(text: string): string {
  return foldWidth(text).replace(/\s+/g, '');
}

function findFoldable(text: string): number {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (folds[code] !== code) return index;
  }
  return -1;
}

const soundMarks = new Map([
  ['\uff9e', '\u3099'],
  ['\uff9f', '\u309a'],
]);

/**
 * Folds as `foldWidth` does and joins half-width katakana with the sound mark after it.
 * `'ﾃﾞｰﾀ'` → `'データ'`, with the map back
 */
export function foldWidthWithMap(text: string): { text: string; map: OffsetMap } {
  if (!/[\uff9e\uff9f]/.test(text)) return { text: foldWidth(text), map: identityMap };
  const parts: string[] = [];
  const at: number[] = [];
  const original: number[] = [];
  let length = 0;
  let kept = 0;
  for (let index = 1; index < text.length; index++) {
    const joined = joinSoundMark(text, index);
    if (joined === undefined || index - 1 < kept) continue;
    parts.push(foldWidth(text.slice(kept, index - 1)), joined);
    length += index - kept;
    kept = index + 1;
    at.push(length);
    original.push(kept);
  }
  parts.push(foldWidth(text.slice(kept)));
  return { text: parts.join(''), map: { at, original } };
}

/** `ﾊ` and `ﾞ` → `バ`; nothing where the two do not make one character. */
function joinSoundMark(text: string, index: number): string | undefined {
  const mark = soundMarks.get(text[index]);
  if (!mark) return undefined;
  const joined = (String.fromCharCode(folds[text.charCodeAt(index - 1)]) + mark).normalize('NFC');
  return joined.length === 1 ? joined : undefined;
}

/** Kana and kanji: 第1条 holds some, `Terms (2024)` none. */
const japanese = /[\u3041-\u30ff\u4e00-\u9fff]/;

export function holdsJapanese(text: string): boolean {
  return japanese.test(text);
}
