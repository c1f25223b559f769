import type { Container } from '../../model/node.ts';
import { type ContainerType, headingTypes } from '../../model/node-type.ts';
import { circledValue, readKanjiNumeral } from '../numeral.ts';
import { foldWidth, plainText } from '../width.ts';

/** Levels that a citation counts: 第2章, 第13条, 第2項, 第3号. */
export const numberedUnits = [
  ['編', 'part'],
  ['章', 'chapter'],
  ['節', 'section'],
  ['款', 'subsection'],
  ['目', 'division'],
  ['条', 'article'],
  ['項', 'paragraph'],
  ['号', 'item'],
] as const satisfies readonly (readonly [string, ContainerType])[];

/** What has neither number nor label, and how it is cited. */
export const unnumbered: ReadonlyMap<ContainerType, string> = new Map([
  ['toc', '目次'],
  ['preamble', '前文'],
  ['cover', '表紙'],
  ['commentary', 'コメント'],
  ['closing', '締結文'],
]);

export type NumberedType = (typeof numberedUnits)[number][1];

export const unitOf: ReadonlyMap<ContainerType | 'line', string> = new Map(
  numberedUnits.map(([unit, type]) => [type, unit]),
);
export const typeOfUnit: ReadonlyMap<string, NumberedType> = new Map(numberedUnits);

/** 編 章 節 款 目: a citation may leave them out above an article. */
export const headingLevels: ReadonlySet<ContainerType> = new Set(headingTypes);

const kanjiNumeral = /[〇零○一二三四五六七八九十百千壱弐参拾]+/g;

/** Makes words comparable: `第 三十四 条（ＩＰ）` → `第34条(ip)`, `18条の2 1項` → `18条の2・1項`. */
export function normaliseWords(text: string): string {
  return foldWidth(text)
    .replace(/(?<=\d)\s+(?=\d)/g, '・')
    .replace(/\s+/g, '')
    .replaceAll('元年', '1年')
    .toLowerCase()
    .replace(kanjiNumeral, (run) => {
      const numeral = readKanjiNumeral(run, 0);
      return numeral?.end === run.length ? String(numeral.value) : run;
    });
}

/** Writes a number at its level: `9-2`, 条 → `第9条の2`. Nothing where the number is none. */
export function writeNumber(number: string | undefined, unit: string): string | undefined {
  if (number === undefined || !/^\d+(?:-\d+)*$/.test(number)) return undefined;
  const [main, ...branches] = number.split('-');
  return `第${Number(main)}${unit}${branches.map((branch) => `の${Number(branch)}`).join('')}`;
}

/** A printed list label in a citation. */
export interface LabelWords {
  /** Same for `(ｱ)`, `ア．`, `ア`. */
  key: string;
  /** As a person would write it behind 第3号: `イ`, `①`, `(1)`. */
  written: string;
}

/** Reads what a citation can use of a list label: `イ）` → イ, `（１）` → (1), `②` → ②; of a bullet nothing. */
export function readLabelWords(label: string): LabelWords | undefined {
  const printed = plainText(label);
  const bare = stripMarks(printed);
  const key = normaliseWords(stripMarks(bare.normalize('NFKC')));
  if (!/^(?:[ァ-ヶ]|[a-z]{1,5}|\d{1,4})$/.test(key)) return undefined;
  if (bare.length === 1 && circledValue(bare.charCodeAt(0)) > 0) return { key, written: bare };
  const standsAlone = /^[ァ-ヶ]$/.test(key) && !printed.startsWith('(');
  return { key, written: standsAlone ? key : `(${key})` };
}

function stripMarks(text: string): string {
  return text.replace(/^[([〔]+/, '').replace(/[)\]〕.,、。:]+$/, '');
}

/** Key of a label that stands in a citation: `①` → 1, `(ア)` → ア. */
export function labelKey(written: string): string {
  return normaliseWords(stripMarks(stripMarks(written).normalize('NFKC')));
}

/** Key of a table row: the words of its first cell. Nothing where a citation could not quote them. */
export function rowKey(row: Container): string | undefined {
  const cell = row.children[0];
  if (!cell || !('children' in cell)) return undefined;
  const words = printedTerm(row);
  return /[「」]/.test(words) || words === '' || words.length > longestTerm
    ? undefined
    : normaliseWords(words);
}

const longestTerm = 60;

/** The words of a row's first cell as printed. */
export function printedTerm(row: Container): string {
  const cell = row.children[0];
  if (!cell || !('children' in cell)) return '';
  return cell.children.map((child) => ('value' in child ? child.value : '')).join('');
}

/** Key of the bracket behind 附則: the dated heading or the number of the regulation. */
export function captionKey(node: Container): string | undefined {
  if (node.caption === undefined) return undefined;
  const key = normaliseWords(node.caption);
  // Digits alone count the blocks of the 附則.
  return key === '' || /^\d+$/.test(key) || !isBalanced(key) ? undefined : key;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
