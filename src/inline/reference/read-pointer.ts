import { type PointerLevel, type PointerPart, type PointerStep, pointerDepth } from '../../text/pointer.ts';
import { readAppendixMember } from './appendix.ts';
import { isCaption } from './caption.ts';
import { readMark, readMarker } from './read-marker.ts';
import {
  type ReadStep,
  readEachStep,
  readKanaStep,
  readNumberAndUnit,
  readNumberStep,
  readRelativeStep,
  skipSpaces,
} from './step.ts';

/** A width-folded sentence with what is needed to read pointers in it. */
export interface PointerText {
  folded: string;
  /** Closers by openers, and openers by closers. */
  pairs: ReadonlyMap<number, number>;
  openers: ReadonlyMap<number, number>;
  /** Folded captions of the document's clauses. */
  captions: ReadonlySet<string>;
}

/** A pointer that was read; offsets are UTF-16 units. */
export interface ReadPointer {
  steps: PointerStep[];
  until?: PointerStep[];
  part?: PointerPart;
  captionAt?: [start: number, end: number];
  end: number;
}

const parts: readonly (readonly [RegExp, PointerPart])[] = [
  [/(?:ただし|但し|但)書き?/y, 'proviso'],
  [/前段/y, 'first'],
  [/後段|中段以下/y, 'second'],
  [/(?:の?柱書き?|各号列記以外の部分)/y, 'chapeau'],
  [/本文/y, 'main'],
];

/** Reads ただし書, 前段, 後段, 柱書, 本文 at an offset. */
export function readPart(folded: string, at: number): { part: PointerPart; end: number } | undefined {
  for (const [pattern, part] of parts) {
    pattern.lastIndex = at;
    if (pattern.test(folded)) return { part, end: pattern.lastIndex };
  }
  return undefined;
}

/** Reads the pointer that begins at an offset: 第25条(利用の停止等)第1項各号 as three steps with a caption. */
export function readPointer(text: PointerText, at: number): ReadPointer | undefined {
  const head =
    readNumberStep(text.folded, at) ?? readRelativeStep(text.folded, at) ?? readEachStep(text.folded, at);
  if (!head) return undefined;
  return readRange(text, readSteps(text, [head.step], head.end));
}

/** Reads the steps, the caption and the part that follow a first step. */
export function readSteps(text: PointerText, steps: PointerStep[], from: number): ReadPointer {
  const { folded } = text;
  const pointer: ReadPointer = { steps, end: from };
  for (;;) {
    const caption = pointer.captionAt ? undefined : readCaption(text, pointer);
    if (caption) {
      pointer.captionAt = [caption.start, caption.close];
      pointer.end = caption.close + 1;
    }
    const next = readNextStep(folded, steps[steps.length - 1], pointer.end);
    if (!next) break;
    steps.push(next.step);
    pointer.end = next.end;
  }
  const partAt = skipParticle(folded, pointer.end);
  const part = readPart(folded, partAt);
  if (part) {
    pointer.part = part.part;
    pointer.end = part.end;
  }
  return pointer;
}

const captioned: ReadonlySet<string> = new Set([
  'article',
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'appdx',
]);

/** 第25条(利用の停止等), 第25条【利用の停止等】, 第25条「利用の停止等」. */
const captionOpeners = '([【〔「『';

function readCaption(
  text: PointerText,
  { steps, end }: ReadPointer,
): { start: number; close: number } | undefined {
  const last = steps[steps.length - 1];
  if (!captioned.has(last.level) || (last.count ?? 1) > 1) return undefined;
  const open = skipSpaces(text.folded, end);
  const bracket = text.folded[open] ?? '';
  const close = captionOpeners.includes(bracket) ? text.pairs.get(open) : undefined;
  if (close === undefined) return undefined;
  const content = text.folded.slice(open + 1, close);
  // Words in quotation marks behind a provision may be anything but what is printed over a clause.
  const holds =
    bracket === '「' || bracket === '『'
      ? text.captions.has(content.replace(/ /g, ''))
      : isCaption(content, text.captions);
  return holds ? { start: open + 1, close } : undefined;
}

/** Offset after の and the spaces around it, if one stands here. */
function skipParticle(folded: string, at: number): number {
  const start = skipSpaces(folded, at);
  return folded[start] === 'の' ? skipSpaces(folded, start + 1) : start;
}

function readNextStep(
  folded: string,
  last: PointerStep,
  at: number,
): { step: PointerStep; end: number } | undefined {
  const start = skipParticle(folded, at);
  const own = pointerDepth[last.level];
  const step =
    readNumberStep(folded, start) ??
    readBareStep(folded, last, start) ??
    (isSingle(last) ? readMarker(folded, last.level, start) : undefined) ??
    readEachBelow(folded, start);
  const nested = last.level === 'subitem' && step?.step.level === 'subitem';
  return step && (pointerDepth[step.step.level] > own || nested) ? step : undefined;
}

/** Whether a step means one clause, so that a marker may follow it. */
function isSingle({ way, count }: PointerStep): boolean {
  return way === 'number' || way === 'same' || way === 'own' || count === 1;
}

const bareUnits: ReadonlySet<string> = new Set(['paragraph', 'item']);

/** `1項` of 第58条1項, `三項` of 第二十三条三項. */
function readBareStep(
  folded: string,
  last: PointerStep,
  at: number,
): { step: PointerStep; end: number } | undefined {
  if (last.level !== 'article' && last.level !== 'paragraph' && last.level !== 'supplProvision')
    return undefined;
  if (folded[at] === '(') return undefined;
  const read = readNumberAndUnit(folded, at);
  return read && bareUnits.has(read.step.level) ? read : undefined;
}

const eachBelow = /各 ?(項|号)(?!列記)/y;

function readEachBelow(folded: string, at: number): { step: PointerStep; end: number } | undefined {
  eachBelow.lastIndex = at;
  const match = eachBelow.exec(folded);
  if (!match) return undefined;
  return { step: { level: match[1] === '項' ? 'paragraph' : 'item', way: 'each' }, end: eachBelow.lastIndex };
}

const rangeWord = /(から|より)|(ないし|乃至)|(~|〜|から|-|―|—|―)/y;

/** Reads on where a pointer begins a range: 第5条から第8条まで, 第1項乃至第3項, 第5条〜第8条, イからハまで. */
export function readRange(text: PointerText, pointer: ReadPointer): ReadPointer {
  const { folded } = text;
  const wordAt = skipSpaces(folded, pointer.end);
  rangeWord.lastIndex = wordAt;
  const word = rangeWord.exec(folded);
  if (!word || pointer.part) return pointer;
  const start = skipSpaces(folded, rangeWord.lastIndex);
  const last = readRangeEnd(text, pointer, start, word[3] !== undefined);
  if (!last || last.part) return pointer;
  const until = skipSpaces(folded, last.end);
  const closed = folded.startsWith('まで', until);
  if (word[1] && !closed && !rises(pointer.steps, last.steps)) return pointer;
  return { ...pointer, until: last.steps, end: closed ? skipItems(folded, until + 2) : last.end };
}

/** Whether a range is meant though まで is left out: 第1号から第3号のいずれか. */
function rises(steps: readonly PointerStep[], until: readonly PointerStep[]): boolean {
  const first = steps[steps.length - 1];
  const [last] = until;
  if (until.length !== 1 || first.level !== last.level || first.way !== 'number' || last.way !== 'number')
    return false;
  return Number(last.number) > Number(first.number);
}

/** 第2号から第6号までの各号: each of the range is meant anyway. */
function skipItems(folded: string, at: number): number {
  return folded.startsWith('の各号', at) ? at + 3 : at;
}

function readSubitemStep(folded: string, at: number): { step: PointerStep; end: number } | undefined {
  return readKanaStep(folded, at) ?? readMark(folded, at, 'subitem');
}

/** `8条` of 第5条から8条まで, `8` of 第5条〜8条. */
function readBareEnd(folded: string, at: number, level: PointerLevel, any: boolean): ReadStep | undefined {
  const read = readNumberAndUnit(folded, at);
  return read && (any || read.step.level === level) ? read : undefined;
}

function readRangeEnd(
  text: PointerText,
  { steps }: ReadPointer,
  at: number,
  bare: boolean,
): ReadPointer | undefined {
  const { folded } = text;
  const before = steps[steps.length - 1];
  const kana = before.level === 'subitem' ? readSubitemStep(folded, at) : undefined;
  // 第5条①から③まで, 第5条(1)から(3)まで: another marker of the same list.
  const mark = before.mark === undefined ? undefined : readMark(folded, at, before.level);
  const entry = before.level === 'appdx' ? readAppendixMember(folded, at, before) : undefined;
  if (entry && folded.startsWith('まで', skipSpaces(folded, entry.end))) return entry;
  const head =
    readNumberStep(folded, at) ??
    readRelativeStep(folded, at) ??
    kana ??
    mark ??
    readBareEnd(folded, at, before.level, bare);
  if (!head || head.step.way === 'each') return undefined;
  return readSteps(text, [head.step], head.end);
}
