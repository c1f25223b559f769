import type { HeadingType } from '../../../model/node-type.ts';
import { readNumeral } from '../../../text/numeral.ts';
import { isSpace } from '../../../text/sentence.ts';

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
  | 'ordinal' // 第２　 where no 条 is printed
  | 'paragraphWord' // 二項 第2項
  | 'bullet'; // - ・ ●

export type MarkerKind = HeadingType | 'article' | ListMarkerKind;

/** A label at the start of a line. */
export interface Marker {
  kind: MarkerKind;
  /** Kind, width and what closes the number: `２　` and `2.` in one article are two runs. */
  shape: string;
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
  /** Its number is printed with letters that look like digits: 第l章. */
  misread?: true;
  /** What stands between label and body. */
  gap: 'end' | 'wideSpace' | 'space' | 'none';
}

/** Heading ranks: 編 0, 章 1, 節 2, 款 3, 目 4. */
export const headingRanks: Readonly<Partial<Record<MarkerKind, number>>> = {
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  division: 4,
};

/** Longer numbers are no list numbers. */
export const maximumListNumber = 300;

/** First offset from `from` that holds no white space. */
export function skipSpace(text: string, from: number): number {
  let index = from;
  while (index < text.length && isSpace(text.charCodeAt(index))) index++;
  return index;
}

function shapeOf(text: string, kind: MarkerKind, end: number): string {
  if (kind === 'kana' && text[end - 1] === '、') return 'kana comma';
  if (kind !== 'digit' && kind !== 'kanji') return kind;
  const last = text.charCodeAt(end - 1);
  const closed = /[0-9０-９〇一二三四五六七八九十百千]/.test(text[end - 1]) ? 'bare' : 'point';
  const wide = kind === 'digit' && (text.charCodeAt(0) >= 0xff10 || last >= 0xff10) ? ' wide' : '';
  return `${kind} ${closed}${wide}`;
}

/** Makes a marker whose label ends at `end`, and says what stands behind it. */
export function finish(
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
  const marker: Marker = {
    kind,
    shape: shapeOf(text, kind, end),
    value: numeral.value,
    branches: numeral.branches ?? [],
    end,
    body,
    gap,
  };
  if (numeral.through !== undefined) marker.through = numeral.through;
  return marker;
}

/** Reads `から第八条まで`, `及び第四条`, `～第四条`, `・ロ` behind a first number; ranges end a line or stand before white space. */
export function readRangeEnd<T extends { end: number; value: number }>(
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

/** Reads の二 behind a number: `一の二　` is the item that was put between 一 and 二. */
export function readBranches(text: string, from: number): { branches: number[]; end: number } {
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
