import { type LawName, type Pointer, type PointerLevel, pointerDepth } from '../../text/pointer.ts';
import { levelsOf } from './coordination.ts';
import type { PointerText } from './pointer-text.ts';
import type { ReferenceContext } from './reference-context.ts';

/** A pointer that was read, for what follows it: where it stands in the list and what levels it names. */
export interface LastPointer {
  pointer: Pointer;
  index: number;
  levels: PointerLevel[];
}

/** A name that a pointer may follow: 本約款, 電気通信事業法. */
export interface OpenName {
  pointer: Pointer;
  /** Offset after the name and its bracket. */
  end: number;
  /** It is a reference on its own. */
  listed: boolean;
}

/** A bracket or quotation that is being read; the outermost frame is the sentence. */
export interface Frame {
  /** Offset of the closer. */
  close: number;
  last?: LastPointer;
  name?: OpenName;
  /** The statute or the document to whose name this bracket belongs. */
  law?: LawName;
  document?: string;
  /** The pointer of which this bracket says something: 第3条(第2項を除く。). */
  remarkOn?: LastPointer;
  /** The last statute named in this frame, and the last that is no order. */
  lastLaw?: LawName;
  lastAct?: LawName;
}

/** What was read so far, of one sentence and of those before it. */
export interface ScanState {
  readonly context: ReferenceContext;
  /** All pointers, in the order in which they were read. */
  readonly found: Pointer[];
  /** Names that became part of a pointer after them and count no more. */
  readonly merged: Set<Pointer>;
  /** Where names stand in the sentence, ascending: the title is not to be found in them again. */
  names: [start: number, end: number][];
  /** The last statute, the last 法律 and the last 政令 or 省令 named, for 同法 and 同令. */
  lastLaw?: LawName;
  lastAct?: LawName;
  lastOrder?: LawName;
  /** The words that made another version of the last statute, for 同法 behind it. */
  lastVersion?: string;
  /** Statutes that were named so far. */
  readonly acts: Set<LawName>;
  /** The last orders by the last character of their titles: 令, 則, 例. */
  readonly lastOrders: Map<string, LawName>;
  /** The last pointer, in whatever bracket it stood. */
  lastRead?: LastPointer;
  /** This document where its title is that of an act: as it is, and as it was before an amendment, with the words that say so. */
  readonly own: { now: LawName; former: LawName; version: string };
  /** The last other document whose provision was named, for 同規程. */
  lastDocument?: string;
  sentence: number;
  text: PointerText;
  frames: Frame[];
  /** Offset before which everything was read. */
  floor: number;
}

/** The state before the first sentence. */
export function startScan(context: ReferenceContext): ScanState {
  const text = { folded: '', pairs: new Map(), openers: new Map(), captions: context.captions };
  return {
    context,
    found: [],
    merged: new Set(),
    names: [],
    acts: new Set(),
    lastOrders: new Map(),
    own: { now: {}, former: {}, version: '' },
    sentence: 0,
    text,
    frames: [],
    floor: 0,
  };
}

/** Forgets what 同法, 同令 and 同規程 took up: they reach beyond an article only where no other act was named. */
export function forgetNames(state: ScanState): void {
  state.lastDocument = undefined;
  if (state.acts.size < 2) return;
  state.lastLaw = undefined;
  state.lastAct = undefined;
  state.lastOrder = undefined;
  state.lastOrders.clear();
}

/** Forgets the act that 同法 would take up, where another one is named that is no statute: 日本法に準拠し、|同法. */
export function forgetAct(state: ScanState): void {
  state.lastAct = undefined;
  for (const frame of state.frames) frame.lastAct = undefined;
}

/** The innermost frame. */
export function frameOf({ frames }: ScanState): Frame {
  return frames[frames.length - 1];
}

/** Notes in which bracket a pointer stands. */
export function placePointer(state: ScanState, pointer: Pointer): void {
  const { close } = frameOf(state);
  if (close !== Number.POSITIVE_INFINITY) pointer.bracketEnd = close;
}

/** Lists a pointer; what follows may be coordinated with it. */
export function pushPointer(state: ScanState, pointer: Pointer): void {
  const frame = frameOf(state);
  const before = frame.last?.levels ?? [];
  const own = levelsOf(pointer, before);
  // 第5条第1項、同項第2号及び第5項: 同項 names the article too.
  const [first] = pointer.steps;
  const above =
    first?.way === 'same' ? before.filter((level) => pointerDepth[level] < pointerDepth[first.level]) : [];
  const levels = [...above, ...own];
  frame.last = { pointer, index: state.found.length, levels };
  state.lastRead = frame.last;
  state.found.push(pointer);
}

/** Opens a name that a pointer may follow; `listed` names are references on their own. */
export function openName(state: ScanState, pointer: Pointer, listed: boolean, end = pointer.end): void {
  placePointer(state, pointer);
  state.names.push([pointer.start, end]);
  frameOf(state).name = { pointer, end, listed };
  if (listed) pushPointer(state, pointer);
}

/** Between a name and its provision: 民法|の|第3条, 同法|中|第3条. */
const nameLink = /^ ?(?:等?の各?|(?:の規定)?(?:中の?|のうち、?))? ?$/;

/** The name that ends where a pointer begins, with spaces or の between. */
export function nameBefore(state: ScanState, at: number): OpenName | undefined {
  const { name } = frameOf(state);
  if (!name || name.end > at || at - name.end > 8) return undefined;
  return nameLink.test(state.text.folded.slice(name.end, at)) ? name : undefined;
}

/** Offset after the last character before `at` that is no space. */
export function skipBack(folded: string, at: number): number {
  let index = at;
  while (index > 0 && folded[index - 1] === ' ') index--;
  return index;
}

/** Whether the words fill a quotation: 「本約款」 is the name that is given, not a pointer. */
export function isQuotedWhole(folded: string, start: number, end: number): boolean {
  return folded[start - 1] === '「' && folded[end] === '」';
}
