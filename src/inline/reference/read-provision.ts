import { type PointerStep, pointerDepth } from '../../text/pointer.ts';
import { addPointer } from './add-pointer.ts';
import { readAppendix as readAppendixSteps } from './appendix.ts';
import { readSeparator } from './coordination.ts';
import { readWordsBefore } from './owner/words-before.ts';
import type { ReadPointer } from './pointer-text.ts';
import { isSerialNumber } from './read-name.ts';
import { readPointer } from './read-pointer.ts';
import { readRange } from './read-range.ts';
import { readSteps } from './read-steps.ts';
import { frameOf, nameBefore, type ScanState } from './scan-state.ts';
import { readNumberAndUnit } from './step.ts';

/** Reads the pointer that begins at an offset, with its owner; the same offset where none does. */
export function readPointerAt(state: ScanState, at: number): number {
  const pointer = readSupplement(state, at) ?? readAppendix(state, at) ?? readProvision(state, at);
  return pointer ? addPointer(state, at, pointer) : at;
}

function readProvision(state: ScanState, at: number): ReadPointer | undefined {
  const pointer = readPointer(state.text, at);
  const first = pointer?.steps[0];
  if (!pointer || !first) return undefined;
  // 本編, 前款 are words of everyday where the document has no such division.
  const heading = pointerDepth[first.level] < pointerDepth.article;
  const known =
    state.context.types.has(first.level) ||
    (first.level === 'chapter' &&
      first.way === 'number' &&
      state.context.bareNumbers.has(first.number ?? '')) ||
    (first.way === 'number' &&
      (nameBefore(state, at) || followsStatute(state, at) || followsName(state, at)));
  if (heading && !known) return undefined;
  const serial = first.level === 'item' && first.way === 'number' && isSerialNumber(state, at);
  return serial ? undefined : pointer;
}

/** Whether a provision of a statute is coordinated with what begins at an offset: 商法第2編第8章及び|第3編. */
function followsStatute(state: ScanState, at: number): boolean {
  const { last } = frameOf(state);
  return (
    last?.pointer.law !== undefined &&
    readSeparator(state.text.folded, last.pointer.end, state.text.pairs) === at
  );
}

/** Whether the name of a text stands before what begins at an offset: 組織規則|第3章. */
function followsName({ text, floor }: ScanState, at: number): boolean {
  const words = readWordsBefore(text, at, floor);
  return words?.kind === 'document' && !words.likely && !words.loose;
}

const own = /この|本/y;
const supplement = /(?:附|付) ?則/y;

function readSupplement({ text }: ScanState, at: number): ReadPointer | undefined {
  own.lastIndex = at;
  const start = own.test(text.folded) ? own.lastIndex : at;
  supplement.lastIndex = start;
  if (!supplement.test(text.folded)) return undefined;
  const step: PointerStep = { level: 'supplProvision', way: start > at ? 'own' : 'number' };
  return readRange(text, readSteps(text, [step], supplement.lastIndex));
}

function readAppendix({ text }: ScanState, at: number): ReadPointer | undefined {
  const head = readAppendixSteps(text.folded, at);
  return head && readRange(text, readSteps(text, head.steps, head.end));
}

/** `二項` of 二項の規定により: 第 is left out. */
export function readBareHead(state: ScanState, at: number): number {
  const head = readNumberAndUnit(state.text.folded, at);
  return head
    ? addPointer(state, at, readRange(state.text, readSteps(state.text, [head.step], head.end)))
    : at;
}

/** `3(契約の申込み)(2)`: a number with the caption of the article that bears it. */
export function readCaptioned(state: ScanState, at: number): number {
  const { folded, pairs } = state.text;
  const digits = /^[0-9]{1,3}(?= ?\()/.exec(folded.slice(at, at + 5))?.[0];
  if (digits === undefined) return readBareHead(state, at);
  const open = folded.indexOf('(', at);
  const close = pairs.get(open);
  const captions = state.context.captionsByNumber.get(digits);
  const caption = close === undefined ? '' : folded.slice(open + 1, close);
  if (close === undefined || !captions?.has(caption.replace(/ /g, ''))) return at;
  const step: PointerStep = { level: 'article', way: 'number', number: digits };
  return addPointer(state, at, readRange(state.text, readSteps(state.text, [step], at + digits.length)));
}
