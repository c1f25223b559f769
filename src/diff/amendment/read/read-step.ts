import { findCloser } from '../../../text/bracket/bracket.ts';
import { labelKey, type NumberedType, normaliseWords, typeOfUnit } from '../../../text/citation/words.ts';
import { readNumeral } from '../../../text/numeral.ts';
import type { Place, PlainStep, Step } from '../instruction.ts';
import { type ReadStep, readCalled, readLine, readName } from './read-named.ts';

/** Reads the next step of a place: 第5条, 附則, イ, の表, 「契約者」の項, 料金の欄. */
export function readStep(
  text: string,
  start: number,
  done: readonly Step[],
  before: Place | undefined,
): ReadStep | undefined {
  if (done.length === 0) {
    const same = readSame(text, start, before) ?? readPlain(text, start) ?? readAppendix(text, start);
    if (same) return same;
  }
  const last = done.at(-1)?.kind ?? before?.steps.at(-1)?.kind;
  return (
    readOrdinal(text, start) ??
    readCalled(text, start) ??
    readLine(text, start) ??
    readSupplementary(text, start) ??
    readTable(text, start, last) ??
    readColumn(text, start, last) ??
    readRow(text, start, last, done.at(-1)?.kind === 'tableRow') ??
    readLabel(text, start, last, done.length === 0)
  );
}

const sameKinds: Readonly<Record<string, readonly Step['kind'][]>> = { 表: ['table', 'appdx'] };

function readSame(text: string, start: number, before: Place | undefined): ReadStep | undefined {
  const [words, unit] = /^同([編章節款目条項号表])/.exec(text.slice(start, start + 2)) ?? [];
  if (!words || !before) return undefined;
  const kinds = sameKinds[unit] ?? [typeOfUnit.get(unit) ?? 'whole'];
  const depth = before.steps.findLastIndex(({ kind }) => kinds.includes(kind)) + 1;
  if (depth > 0) return { steps: before.steps.slice(0, depth), end: start + 2 };
  // 会議室の項中…改め、同項の次に: the row is called 項 too.
  const row = unit === '項' ? before.steps.findLastIndex(({ kind }) => kind === 'tableRow') + 1 : 0;
  return row > 0 ? { steps: before.steps.slice(0, row), end: start + 2 } : undefined;
}

const plainSteps: readonly (readonly [pattern: RegExp, kind: PlainStep])[] = [
  [/題名/y, 'title'],
  [/前書/y, 'preface'],
  [/目次/y, 'toc'],
  [/前文/y, 'preamble'],
  [/(?:本則の)?末尾/y, 'end'],
  [/頭書/y, 'cover'],
  [/後文/y, 'closing'],
  [/解説/y, 'commentary'],
  [/本則/y, 'body'],
  [
    /(?:この|本)(?:約款|規約|規程|規則|規定|条例|法律|会則|定款|細則|要綱|要領|契約|特約|訓令|告示|政令|省令)(?:の全部)?(?=中)/y,
    'whole',
  ],
];

function readPlain(text: string, start: number): ReadStep | undefined {
  for (const [pattern, kind] of plainSteps) {
    pattern.lastIndex = start;
    if (pattern.test(text)) return { steps: [{ kind }], end: pattern.lastIndex };
  }
  return undefined;
}

const appendix =
  /付録(\d+)|(?:別表|別記|別紙|別図|様式|書式|料金表|特約)(?:(?:第[0-9０-９一二三四五六七八九十]+|[0-9０-９]+|[一二三四五六七八九十]+(?!(?!及び|並びに|備考|号|表|中)\p{Script=Han}))(?:号(?:様式)?|表)?(?![0-9０-９一二三四五六七八九十項条]))?(?:の[0-9０-９一二三四五六七八九十]+(?!の項))?/uy;

const relation = /[（(]第[^（）()「」]{1,20}関係[）)]/y;

function readAppendix(text: string, start: number): ReadStep | undefined {
  appendix.lastIndex = start;
  const found = appendix.exec(text);
  if (!found) return undefined;
  const key = found[1] === undefined ? normaliseWords(found[0]) : `#${found[1]}`;
  // 別表（第五条関係）: what is printed behind its name.
  relation.lastIndex = appendix.lastIndex;
  const end = relation.test(text) ? relation.lastIndex : appendix.lastIndex;
  return { steps: [{ kind: 'appdx', key }], end };
}

/** 第9条の2, 第二項. */
function readOrdinal(text: string, start: number): ReadStep | undefined {
  if (text[start] !== '第') return undefined;
  const main = readNumeral(text, start + 1);
  const type = main && typeOfUnit.get(text[main.end]);
  if (!main || !type) return undefined;
  const numbers = [main.value];
  let end = main.end + 1;
  while (text[end] === 'の') {
    const branch = readNumeral(text, end + 1);
    // 第二条の二項: the row of a table, not a branch.
    if (!branch || text.startsWith('の項', branch.end)) break;
    numbers.push(branch.value);
    end = branch.end;
  }
  const step = { kind: type as NumberedType, number: numbers.join('-') };
  const named = readName(text, end);
  // 第2号(1): a label; only articles and headings have captions.
  const isName =
    named &&
    (named.name.startsWith('#') || (type !== 'paragraph' && type !== 'item' && !isLabel(named.name)));
  return isName ? { steps: [{ ...step, name: named.name }], end: named.end } : { steps: [step], end };
}

/** 第2条(2): the label of an item, and no caption. */
function isLabel(name: string): boolean {
  return /^(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[ァ-ヶa-zａ-ｚ])$/.test(name);
}

function readSupplementary(text: string, start: number): ReadStep | undefined {
  const [words] = /^[附付]則/.exec(text.slice(start, start + 2)) ?? [];
  if (!words) return undefined;
  const open = start + 2;
  if (!/[（(]/.test(text[open] ?? '')) return { steps: [{ kind: 'supplProvision' }], end: open };
  const close = findCloser(text, open);
  if (close < 0) return undefined;
  const key = normaliseWords(text.slice(open + 1, close));
  const named = /^\d+$/.test(key) ? `#${key}` : key;
  return { steps: [{ kind: 'supplProvision', key: named }], end: close + 1 };
}

function readTable(text: string, start: number, last: Step['kind'] | undefined): ReadStep | undefined {
  if (last === undefined) return undefined;
  const [words, , ordinal] =
    /^の(第([0-9０-９一二三四五六七八九十]+))?表/.exec(text.slice(start, start + 16)) ?? [];
  if (!words) return undefined;
  const value = ordinal ? (readNumeral(ordinal, 0)?.value ?? 1) : 1;
  return { steps: [{ kind: 'table', ordinal: value }], end: start + words.length };
}

const holdsRows: ReadonlySet<string | undefined> = new Set(['appdx', 'table', 'tableRow', 'supplProvision']);

/** の見出し行, の2行目, 「契約者」の項, 会議室の項. */
function readRow(
  text: string,
  start: number,
  last: Step['kind'] | undefined,
  isInRow: boolean,
): ReadStep | undefined {
  const rest = text.slice(start, start + 80);
  if (rest.startsWith('の見出し行')) return { steps: [{ kind: 'tableRow', key: '#0' }], end: start + 5 };
  const [line, row] = /^の(\d+)行目/.exec(rest) ?? [];
  if (line) return { steps: [{ kind: 'tableRow', key: `#${row}` }], end: start + line.length };
  if (text[start] === '「') {
    const close = findCloser(text, start);
    if (close < 0 || text.slice(close + 1, close + 3) !== 'の項') return undefined;
    const key = normaliseWords(text.slice(start + 1, close));
    return { steps: [{ kind: 'tableRow', key }], end: close + 3 };
  }
  if (!holdsRows.has(last) || isInRow) return undefined;
  const [words, name] =
    /^の?([^「」、。第同中][^「」、。]{0,60}?)の項(?=中|を|に|の|及び|、|並びに|か|ま|\p{L}*の欄)/u.exec(
      rest,
    ) ?? [];
  if (!words || /^次|中|を|に次/.test(name)) return undefined;
  return { steps: [{ kind: 'tableRow', key: normaliseWords(name) }], end: start + words.length };
}

/** 料金の欄: the cells under a heading of the table. */
function readColumn(text: string, start: number, last: Step['kind'] | undefined): ReadStep | undefined {
  if (!holdsRows.has(last)) return undefined;
  const [words, name] =
    /^の?「?([^「」、。第同中を]{1,30}?)」?の?欄/.exec(text.slice(start, start + 40)) ?? [];
  if (!words || /の項/.test(name)) return undefined;
  return { steps: [{ kind: 'column', key: normaliseWords(name) }], end: start + words.length };
}

/** イ及びロ以外の部分, イからハまで以外の部分. */
export const outside =
  /^(?:[ァ-ヶ①-⑳]|[(（][^()（）]{1,3}[)）])(?:(?:、|及び|から)(?:[ァ-ヶ①-⑳]|[(（][^()（）]{1,3}[)）]))+(?:まで)?以外の部分/;

/** イ, (1), ① and 細目2 behind a clause, or alone beside a label named before. */
function readLabel(
  text: string,
  start: number,
  last: Step['kind'] | undefined,
  isAlone: boolean,
): ReadStep | undefined {
  if (last !== 'article' && last !== 'item' && last !== 'paragraph' && last !== 'subitem') return undefined;
  // 第二号イ及びロ以外の部分: the words outside, and no イ.
  if (outside.test(text.slice(start, start + 20))) return undefined;
  const [words, ordinal] = /^細目(\d+)/.exec(text.slice(start, start + 6)) ?? [];
  if (words) return { steps: [{ kind: 'subitem', key: `#${ordinal}` }], end: start + words.length };
  const [label] =
    /^(?:[ァ-ヶ](?![ァ-ヶー])|[①-⑳]|[(（][^()（）「」]{1,5}[)）]|[a-z](?![a-z]))/.exec(
      text.slice(start, start + 8),
    ) ?? [];
  if (!label || (last === 'article' && !/^[(（①-⑳]/.test(label))) return undefined;
  if (
    isAlone &&
    !/^(?:[をのに中、]|から|まで|及び|並びに|と|[(（①-⑳])/.test(text.slice(start + label.length))
  )
    return undefined;
  return { steps: [{ kind: 'subitem', key: labelKey(label) }], end: start + label.length };
}
