import type { PointerLevel, PointerStep } from '../../text/pointer.ts';
import { readAppendixMember } from './appendix.ts';
import type { PointerText, ReadPointer } from './pointer-text.ts';
import { readMark } from './read-marker.ts';
import { skipSpaces } from './read-number.ts';
import { readSteps } from './read-steps.ts';
import { readRelativeStep } from './relative-step.ts';
import { type ReadStep, readKanaStep, readNumberAndUnit, readNumberStep } from './step.ts';

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
