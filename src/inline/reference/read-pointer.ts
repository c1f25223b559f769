import { circledValue } from '../../text/numeral.ts';
import { type PointerPart, type PointerStep, pointerDepth } from '../../text/pointer.ts';
import { isCaption } from './caption.ts';
import {
  readBracketedNumber,
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
    readMarker(folded, last, start) ??
    readEachBelow(folded, start);
  return step && (pointerDepth[step.step.level] > own || last.level === 'subitem') ? step : undefined;
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

const afterMarker = /[項章節条]/;
const afterKana = /[にのをはが及又若又、から)]/;

/** A marker as it is printed before a clause: `(1)` of 第5条(1), `②` of 第5条②, `イ` of 第2号イ. */
function readMarker(
  folded: string,
  last: PointerStep,
  at: number,
): { step: PointerStep; end: number } | undefined {
  if (last.way !== 'number' && last.way !== 'same' && last.way !== 'own' && last.count !== 1)
    return undefined;
  if (last.level === 'item' || last.level === 'subitem') {
    const kana = last.level === 'item' ? readKanaStep(folded, at) : undefined;
    if (kana) return kana;
    const inCircle = circledValue(folded.charCodeAt(at));
    if (inCircle > 0)
      return { step: { level: 'subitem', way: 'number', number: String(inCircle) }, end: at + 1 };
    const nested = readBracketedNumber(folded, at);
    return nested && { step: { level: 'subitem', way: 'number', number: nested.number }, end: nested.end };
  }
  if (last.level !== 'article' && last.level !== 'paragraph') return undefined;
  const circled = circledValue(folded.charCodeAt(at));
  if (circled > 0) {
    const level = last.level === 'article' ? 'paragraph' : 'item';
    return { step: { level, way: 'number', number: String(circled) }, end: at + 1 };
  }
  const kana = readKanaStep(folded, at);
  if (kana && afterKana.test(folded[kana.end] ?? ''))
    return { ...kana, step: { ...kana.step, level: 'item' } };
  const bracketed = readBracketedNumber(folded, at);
  if (!bracketed || afterMarker.test(folded[bracketed.end] ?? '')) return undefined;
  const end = folded[bracketed.end] === '号' ? bracketed.end + 1 : bracketed.end;
  return { step: { level: 'item', way: 'number', number: bracketed.number }, end };
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
  const kana = readKanaStep(folded, at);
  if (kana) return kana;
  const read = readBracketedNumber(folded, at);
  return read && { step: { level: 'subitem', way: 'number', number: read.number }, end: read.end };
}

function readRangeEnd(
  text: PointerText,
  { steps }: ReadPointer,
  at: number,
  bare: boolean,
): ReadPointer | undefined {
  const { folded } = text;
  const kana = steps[steps.length - 1].level === 'subitem' ? readSubitemStep(folded, at) : undefined;
  const head =
    readNumberStep(folded, at) ??
    readRelativeStep(folded, at) ??
    kana ??
    (bare ? readNumberAndUnit(folded, at) : undefined);
  if (!head || head.step.way === 'each') return undefined;
  return readSteps(text, [head.step], head.end);
}
