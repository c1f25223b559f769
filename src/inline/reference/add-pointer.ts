import { type Pointer, pointerDepth } from '../../text/pointer.ts';
import { leavesOut, readSeparator } from './coordination.ts';
import { findDocumentName } from './document-name.ts';
import { readMember } from './read-member.ts';
import type { ReadPointer } from './read-pointer.ts';
import {
  frameOf,
  type LastPointer,
  nameBefore,
  placePointer,
  pushPointer,
  type ScanState,
  skipBack,
} from './scan-state.ts';

const treaty = /条約$|議定書$|国際.*協定$|地位協定$/;

/**
 * Lists a pointer that was read at an offset, together with the name before it (本約款|第3条, 民法|第415条), and the
 * coordinated members after it that begin without 第.
 * @returns the offset after all of them
 */
export function addPointer(state: ScanState, at: number, read: ReadPointer): number {
  const pointer = makePointer(state, at, read);
  const way = read.steps[0]?.way;
  const name = nameBefore(state, at);
  if (name && (way === 'number' || way === 'each')) {
    pointer.start = name.pointer.start;
    if (name.pointer.law) pointer.law = name.pointer.law;
    if (name.pointer.self) pointer.self = true;
    if (name.listed) state.merged.add(name.pointer);
  } else if (way === 'number') findOwner(state, at, pointer);
  frameOf(state).name = undefined;
  if (pointer.start === at) {
    coordinate(state, pointer);
    if (pointer.inheritsFrom === undefined && !pointer.law) inheritRemarked(state, pointer);
  }
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

/** Looks for the document or the bracketed statute that a pointer by number belongs to. */
function findOwner(state: ScanState, at: number, pointer: Pointer): void {
  const { folded } = state.text;
  const end = skipBack(folded, at);
  const start = findDocumentName(folded, end, state.floor);
  if (start >= 0) {
    const name = folded
      .slice(start, end)
      .replace(/\(以下[^()]*\)$/, '')
      .replace(/^[「『]|[」』]$/g, '');
    const { title } = state.context.self;
    pointer.start = start;
    state.names.push([start, end]);
    if (treaty.test(name)) pointer.law = { title: name };
    else if (title.endsWith(name) || speaksOfItself(folded, start, name)) pointer.self = true;
    else pointer.document = name;
    return;
  }
  const { law, last } = frameOf(state);
  const { level } = pointer.steps[0];
  if (law && !last && level !== 'paragraph' && level !== 'item') pointer.law = law;
}

/** 本契約第5条 and この契約第5条 are this document's even where its title says neither. */
function speaksOfItself(folded: string, start: number, name: string): boolean {
  return /^[本当](?![社店会])/.test(name) || folded.startsWith('この', start - 2);
}

/** Links a pointer to the coordinated one before it, from which it takes what it leaves out. */
function coordinate(state: ScanState, pointer: Pointer): void {
  const { last } = frameOf(state);
  if (!last || last.pointer.self) return;
  if (readSeparator(state.text.folded, last.pointer.end, state.text.pairs) === pointer.start)
    inherit(pointer, last);
  else if (
    isOutside(last.pointer) &&
    inTable.test(state.text.folded.slice(last.pointer.end, pointer.start))
  ) {
    pointer.inheritsFrom = last.index;
    takeOwner(pointer, last.pointer);
  }
}

/** Between a provision of a statute and a row of its table: 第5条|の表の|第3号|の下欄の|イ(2). */
const inTable = /^(?:の表)?の(?:[上中下左右]欄の)?$/;

function inherit(pointer: Pointer, { pointer: before, index, levels }: LastPointer): void {
  const first = pointer.steps[0];
  if (before.steps.length === 0 && before.inheritsFrom === undefined) return;
  if (first && first.way !== 'number' && first.way !== 'each') return;
  const takesLaw = isOutside(before);
  if (!takesLaw && !leavesOut(levels, pointer.steps)) return;
  pointer.inheritsFrom = index;
  if (takesLaw) takeOwner(pointer, before);
}

/** In 第3条(第2項を除く。), 第2項 is that of 第3条. */
function inheritRemarked(state: ScanState, pointer: Pointer): void {
  const { remarkOn } = frameOf(state);
  const first = pointer.steps[0];
  if (!remarkOn || first?.way !== 'number') return;
  const before = remarkOn.pointer;
  const below = remarkOn.levels.some((level) => pointerDepth[level] < pointerDepth[first.level]);
  const outside = isOutside(before);
  if (before.self || before.steps.length === 0 || !(below || outside)) return;
  pointer.inheritsFrom = remarkOn.index;
  if (outside) takeOwner(pointer, before);
}

function isOutside({ law, document }: Pointer): boolean {
  return law !== undefined || document !== undefined;
}

function takeOwner(pointer: Pointer, { law, document }: Pointer): void {
  pointer.inheritsLaw = true;
  if (law) pointer.law = law;
  if (document !== undefined) pointer.document = document;
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
    inherit(pointer, frame.last);
    pushPointer(state, pointer);
    end = pointer.end;
  }
  return end;
}
