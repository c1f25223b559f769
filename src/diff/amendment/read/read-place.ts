import { findCloser } from '../../../text/bracket/bracket.ts';
import { labelKey, type NumberedType, normaliseWords, typeOfUnit } from '../../../text/citation/words.ts';
import { readNumeral } from '../../../text/numeral.ts';
import type { Place, PlacePart, Step } from '../instruction.ts';

/** A place read from a sentence, and where its words end. */
export interface ReadPlace {
  place: Place;
  end: number;
}

const parts: readonly (readonly [pattern: RegExp, part: PlacePart])[] = [
  [/各号列記以外の部分|柱書き?/y, 'chapeau'],
  [/(?:ただし|但し)書き?/y, 'proviso'],
  [/本文/y, 'main'],
  [/前段/y, 'first'],
  [/後段/y, 'second'],
  [/の?(?:見出し|[編章節款目]名)/y, 'caption'],
];

const plainSteps: readonly (readonly [
  pattern: RegExp,
  kind: 'title' | 'preface' | 'toc' | 'preamble' | 'end',
])[] = [
  [/題名/y, 'title'],
  [/前書/y, 'preface'],
  [/目次/y, 'toc'],
  [/前文/y, 'preamble'],
  [/(?:本則の)?末尾/y, 'end'],
];

const order: readonly string[] = [
  'supplProvision',
  'appdx',
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'article',
  'paragraph',
  'item',
  'subitem',
  'table',
  'tableRow',
];

function rank({ kind }: Step): number {
  return order.indexOf(kind);
}

/**
 * Reads a place at `start`: 附則（令和6年4月1日施行）第2項ただし書, 同条第三項, 第2条の表「契約者」の項.
 * @param before the place named before, from which 同条 and a second member (第1項及び第2項) take what they leave out
 */
export function readPlace(text: string, start: number, before?: Place): ReadPlace | undefined {
  const steps: Step[] = [];
  let at = start;
  for (let next = readStep(text, at, steps, before); next; next = readStep(text, at, steps, before)) {
    steps.push(...next.steps);
    at = next.end;
  }
  const part = steps.length > 0 ? readPart(text, at) : undefined;
  if (steps.length === 0) return undefined;
  return { place: { steps: inherit(steps, before), ...(part && { part: part.part }) }, end: part?.end ?? at };
}

/** 第2項 alone stands in the article that was named before. */
function inherit(steps: Step[], before: Place | undefined): Step[] {
  if (!before || rank(steps[0]) <= order.indexOf('article')) return steps;
  const above = before.steps.filter((step) => rank(step) < rank(steps[0]));
  return [...above, ...steps];
}

function readPart(text: string, start: number): { part: PlacePart; end: number } | undefined {
  for (const [pattern, part] of parts) {
    const end = matchEnd(pattern, text, start);
    if (end !== undefined) return { part, end };
  }
  return undefined;
}

function matchEnd(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

interface ReadStep {
  steps: Step[];
  end: number;
}

function readStep(
  text: string,
  start: number,
  done: readonly Step[],
  before: Place | undefined,
): ReadStep | undefined {
  if (done.length === 0) {
    const same = readSame(text, start, before) ?? readPlain(text, start) ?? readAppendix(text, start);
    if (same) return same;
  }
  return (
    readOrdinal(text, start) ??
    readSupplementary(text, start) ??
    readTablePart(text, start) ??
    readLabel(text, start, done)
  );
}

function readSame(text: string, start: number, before: Place | undefined): ReadStep | undefined {
  const [words, unit] = /^同([編章節款目条項号])/.exec(text.slice(start, start + 2)) ?? [];
  if (!words || !before) return undefined;
  const type = typeOfUnit.get(unit);
  const depth = before.steps.findLastIndex(({ kind }) => kind === type) + 1;
  return depth === 0 ? undefined : { steps: before.steps.slice(0, depth), end: start + 2 };
}

function readPlain(text: string, start: number): ReadStep | undefined {
  for (const [pattern, kind] of plainSteps) {
    const end = matchEnd(pattern, text, start);
    if (end !== undefined) return { steps: [{ kind }], end };
  }
  return undefined;
}

const appendix =
  /付録(\d+)|(?:別表|別記|別紙|別図|様式|書式|料金表|特約)(?:第?[0-9０-９一二三四五六七八九十]+(?:号|表)?)?(?:の[0-9０-９一二三四五六七八九十]+)?/y;

function readAppendix(text: string, start: number): ReadStep | undefined {
  appendix.lastIndex = start;
  const found = appendix.exec(text);
  if (!found) return undefined;
  const key = found[1] === undefined ? normaliseWords(found[0]) : `#${found[1]}`;
  return { steps: [{ kind: 'appdx', key }], end: appendix.lastIndex };
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
    if (!branch) break;
    numbers.push(branch.value);
    end = branch.end;
  }
  return { steps: [{ kind: type as NumberedType, number: numbers.join('-') }], end };
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

function readTablePart(text: string, start: number): ReadStep | undefined {
  const rest = text.slice(start, start + 16);
  const [table, , ordinal] = /^の(第([0-9０-９一二三四五六七八九十]+))?表/.exec(rest) ?? [];
  if (table)
    return {
      steps: [{ kind: 'table', ordinal: ordinal ? (readNumeral(ordinal, 0)?.value ?? 1) : 1 }],
      end: start + table.length,
    };
  if (rest.startsWith('の見出し行')) return { steps: [{ kind: 'tableRow', key: '#0' }], end: start + 5 };
  const [line, row] = /^の(\d+)行目/.exec(rest) ?? [];
  if (line) return { steps: [{ kind: 'tableRow', key: `#${row}` }], end: start + line.length };
  if (text[start] !== '「') return undefined;
  const close = findCloser(text, start);
  if (close < 0 || text.slice(close + 1, close + 3) !== 'の項') return undefined;
  return {
    steps: [{ kind: 'tableRow', key: normaliseWords(text.slice(start + 1, close)) }],
    end: close + 3,
  };
}

/** イ, (1), ① and 細目2 behind a clause. */
function readLabel(text: string, start: number, done: readonly Step[]): ReadStep | undefined {
  const last = done.at(-1)?.kind;
  if (last !== 'item' && last !== 'paragraph' && last !== 'subitem') return undefined;
  const [words, ordinal] = /^細目(\d+)/.exec(text.slice(start, start + 6)) ?? [];
  if (words) return { steps: [{ kind: 'subitem', key: `#${ordinal}` }], end: start + words.length };
  const [label] =
    /^(?:[ァ-ヶ](?![ァ-ヶー])|[①-⑳]|[(（][^()（）「」]{1,5}[)）]|[a-z](?![a-z]))/.exec(
      text.slice(start, start + 8),
    ) ?? [];
  if (!label) return undefined;
  return { steps: [{ kind: 'subitem', key: labelKey(label) }], end: start + label.length };
}
