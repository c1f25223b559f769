import type { Pointer } from '../../text/pointer.ts';
import { readSeparator } from './coordination.ts';
import { assignOwner } from './owner/assign-owner.ts';
import type { ReadPointer } from './pointer-text.ts';
import { readMember } from './read-member.ts';
import { frameOf, placePointer, pushPointer, type ScanState } from './scan-state.ts';

/**
 * Lists a pointer that was read at an offset, with what owns it, and the coordinated members after it that begin
 * without 第.
 * @returns the offset after all of them
 */
export function addPointer(state: ScanState, at: number, read: ReadPointer): number {
  const pointer = makePointer(state, at, read);
  assignOwner(state, pointer);
  frameOf(state).name = undefined;
  pushPointer(state, pointer);
  return addMembers(state, pointer.end);
}

function makePointer(
  state: ScanState,
  start: number,
  { end, steps, until, part, captionAt }: ReadPointer,
): Pointer {
  const pointer: Pointer = { sentence: state.sentence, start, end, steps };
  if (until) pointer.until = until;
  if (part) pointer.part = part;
  if (captionAt) pointer.caption = state.text.folded.slice(...captionAt);
  placePointer(state, pointer);
  return pointer;
}

/** Adds the members that follow without 第: 第5条及び6条, 第1号イ又はロ, 前段及び後段. */
function addMembers(state: ScanState, from: number): number {
  const { folded, pairs } = state.text;
  const frame = frameOf(state);
  let end = from;
  while (frame.last) {
    const at = readSeparator(folded, end, pairs);
    const read = at < 0 ? undefined : readMember(state.text, at, frame.last.pointer);
    if (!read) break;
    readAsNumber(frame.last.pointer, read, folded[at]);
    const pointer = makePointer(state, at, read);
    assignOwner(state, pointer);
    pushPointer(state, pointer);
    end = pointer.end;
  }
  return end;
}

/** 前4項又は5項: the 項 4 and 5 above, where 前4項 by itself is the four before. */
function readAsNumber({ steps }: Pointer, { steps: [next] }: ReadPointer, begin: string | undefined): void {
  const last = steps.at(-1);
  const { way, level, count = 1 } = last ?? {};
  if (!last || way !== 'previous' || count < 2 || begin === '第') return;
  if (next?.way !== 'number' || next.level !== level || Number(next.number) <= count) return;
  steps[steps.length - 1] = { level: last.level, way: 'number', number: String(count) };
}
