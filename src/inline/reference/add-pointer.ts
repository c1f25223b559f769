import type { Pointer } from '../../text/pointer.ts';
import { readSeparator } from './coordination.ts';
import { assignOwner } from './owner/assign-owner.ts';
import { readMember } from './read-member.ts';
import type { ReadPointer } from './read-pointer.ts';
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
    const pointer = makePointer(state, at, read);
    assignOwner(state, pointer);
    pushPointer(state, pointer);
    end = pointer.end;
  }
  return end;
}
