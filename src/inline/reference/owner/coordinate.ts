import { type Pointer, pointerDepth } from '../../../text/pointer.ts';
import { leavesOut, readSeparator } from '../coordination.ts';
import { frameOf, type LastPointer, type ScanState } from '../scan-state.ts';
import { isAnew } from './anew.ts';
import { inherit, isForeign } from './inherit.ts';

/** 民法第9条、同第2条; 第5条第1項、同第3項. */
export function takeSame(state: ScanState, pointer: Pointer): boolean {
  const { folded } = state.text;
  if (folded[pointer.start - 1] !== '同' || pointer.start - 1 < state.floor) return false;
  pointer.start--;
  const last = frameOf(state).last ?? state.lastRead;
  if (!last || last.pointer.sentence !== state.sentence) return false;
  nameAppendix(state, pointer, last);
  const own = pointerDepth[pointer.steps[0].level];
  if (isForeign(last.pointer)) inherit(pointer, last);
  else if (last.levels.some((level) => pointerDepth[level] < own)) pointer.inheritsFrom = last.index;
  return true;
}

/** Between a provision and what is named within it: 第5条|の表の|第3号|の下欄の|イ(2), 同条|中|第2項. */
const inTable = /^(?:の表)?の(?:[上中下左右]欄の)?$/;
/** 第77条の2|（第2項に限る。）から|第77条の5まで. */
const rangeOn = /^ ?\((?:[^()]|\([^()]*\)){0,100}\)(?:から|乃至|ないし|~|〜)$/;
const within = /^(?:の規定)?(?:中|のうち)の?、?$|^の各$/;

/** Links a pointer to the coordinated one before it, from which it takes what it leaves out. */
export function coordinate(state: ScanState, pointer: Pointer): boolean {
  const { last } = frameOf(state);
  if (!last || (last.pointer.self && last.pointer.steps.length === 0)) return false;
  const { folded, pairs } = state.text;
  if (readSeparator(folded, last.pointer.end, pairs) === pointer.start) return joinList(state, pointer, last);
  const between = folded.slice(last.pointer.end, pointer.start);
  const first = pointer.steps[0];
  if (first?.way !== 'number') return false;
  const foreign = isForeign(last.pointer);
  if (foreign && (inTable.test(between) || within.test(between) || rangeOn.test(between))) {
    inherit(pointer, last);
    if (rangeOn.test(between) && folded.startsWith('まで', pointer.end)) pointer.end += 2;
    return true;
  }
  const deeper = last.levels.some((level) => pointerDepth[level] < pointerDepth[first.level]);
  if (!deeper || !within.test(between)) return false;
  pointer.inheritsFrom = last.index;
  return true;
}

/** 別記様式第2号、|第3号 and 同|第3号 are appendices of the same name. */
function nameAppendix(
  { text }: ScanState,
  { steps }: Pointer,
  { pointer: { start, end, steps: before } }: LastPointer,
): void {
  const [noun] = /^\D+(?=\d+$)/.exec((before.length === 1 && before[0].number) || '') ?? [];
  if (noun === undefined || before[0].level !== 'appdx' || steps[0]?.level !== 'item') return;
  if (!/第[^第]*号$/.test(text.folded.slice(start, end)) || steps.length > 1) return;
  steps[0] = { level: 'appdx', way: 'number', number: noun + steps[0].number };
}

function joinList(state: ScanState, pointer: Pointer, last: LastPointer): boolean {
  nameAppendix(state, pointer, last);
  const { pointer: before, levels } = last;
  const first = pointer.steps[0];
  if (before.steps.length === 0 && before.inheritsFrom === undefined) return false;
  if (first && first.way !== 'number' && first.way !== 'each') return false;
  if (isForeign(before)) {
    if (isAnew(state, pointer)) return false;
    inherit(pointer, last);
  } else if (leavesOut(levels, pointer.steps)) pointer.inheritsFrom = last.index;
  else if (before.self) pointer.self = true;
  else return false;
  return true;
}
