import { readLawNumber } from '../../text/law-number.ts';
import type { LawName, Pointer } from '../../text/pointer.ts';
import { findLawByNumber } from '../law/law-registry.ts';
import { findShortTitleStart } from '../law/title-start.ts';
import { type LawMention, readLawMention } from '../law.ts';
import { frameOf, isQuotedWhole, openName, type ScanState, skipBack } from './scan-state.ts';
import { readSelfPronoun } from './self-name.ts';
import { skipSpaces } from './step.ts';

/** Reads 本約款 at an offset; the same offset where there is no name of the document. */
export function readSelf(state: ScanState, at: number): number {
  const { folded } = state.text;
  const end = readSelfPronoun(folded, at, state.context.self);
  if (end < 0) return at;
  if (!isQuotedWhole(folded, at, end)) {
    openName(state, { sentence: state.sentence, start: at, end, steps: [], self: true }, true);
  }
  return end;
}

/** Lists each place of a name that stands for itself and was not read yet: the title, names given by options. */
export function findNames(state: ScanState, name: string, what: Pick<Pointer, 'self' | 'document'>): void {
  const { folded } = state.text;
  const { names } = state;
  const listed: [number, number][] = [];
  let known = 0;
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
    const end = at + name.length;
    while (known < names.length && names[known][1] <= at) known++;
    if (known < names.length && names[known][0] < end) continue;
    // 「アルバイト就業規則」 is another document than 就業規則.
    if (/[\u3400-\u9fffァ-ヺー・]/.test(folded[at - 1] ?? '') || isQuotedWhole(folded, at, end)) continue;
    state.found.push({ sentence: state.sentence, start: at, end, steps: [], ...what });
    listed.push([at, end]);
  }
  if (listed.length > 0) state.names = [...names, ...listed].sort((left, right) => left[0] - right[0]);
}

/** Reads the statute whose title ends with the character at an offset; the same offset where none does. */
export function readStatute(state: ScanState, at: number): number {
  const { folded, pairs } = state.text;
  // Names of orders count only where something follows them; 法 may stand alone.
  if (folded[at] !== '法' && !/[第(附別様]/.test(folded[skipSpaces(folded, at + 1)] ?? '')) return at;
  const mention = readLawMention(folded, at, state.floor, state.context.laws, pairs);
  if (!mention || isQuotedWhole(folded, mention.start, mention.nameEnd)) return at;
  const { start, end, law } = mention;
  if (law.title !== undefined && law.title === state.context.self.title && !mention.same) {
    const { nameEnd, bracketFrom, introducesOnly } = mention;
    const shown = introducesOnly ? nameEnd : end;
    openName(state, { sentence: state.sentence, start, end: shown, steps: [], self: true }, true, end);
    if (bracketFrom === undefined) return end;
    state.frames.push({ close: end - 1 });
    return bracketFrom;
  }
  return openLaw(state, mention);
}

/** 昭和60年法律第34号附則第8条: a statute by its number alone counts where a provision follows. */
export function readNumberedStatute(state: ScanState, at: number): number {
  const read = readLawNumber(state.text.folded, at);
  if (!read || frameOf(state).law) return at;
  const law = findLawByNumber(state.context.laws, read.number);
  noteLaw(state, law);
  openName(state, { sentence: state.sentence, start: at, end: read.end, steps: [], law }, false);
  return read.end;
}

/** The statute in whose bracket stands its number, where its title ends with none of the usual words: 皇室典範. */
export function readUnendingStatute(state: ScanState, open: number): number {
  const { folded, pairs } = state.text;
  const close = pairs.get(open);
  const read = eraAhead.test(folded.slice(open + 1, open + 3)) ? readLawNumber(folded, open + 1) : undefined;
  if (!read || close === undefined || !/年(?:法律|政令|勅令)第/.test(read.number)) return open;
  const nameEnd = skipBack(folded, open);
  const { name } = frameOf(state);
  const start = findShortTitleStart(folded, nameEnd, state.floor);
  if (nameEnd - start < 3 || (name && name.end >= nameEnd)) return open;
  const law = findLawByNumber(state.context.laws, read.number);
  law.title ??= folded.slice(start, nameEnd);
  return openLaw(state, { start, end: close + 1, nameEnd, bracketFrom: read.end, law, standsAlone: true });
}

const eraAhead = /^(?:明治|大正|昭和|平成|令和)/;

function openLaw(state: ScanState, mention: LawMention): number {
  const { start, end, nameEnd, bracketFrom } = mention;
  const law = mention.same ? findLastLaw(state, nameEnd) : mention.law;
  noteLaw(state, law);
  const shown = mention.introducesOnly ? nameEnd : end;
  openName(state, { sentence: state.sentence, start, end: shown, steps: [], law }, mention.standsAlone, end);
  if (bracketFrom === undefined) return end;
  // What stands in the bracket after the number is read as well, as words about this statute.
  state.frames.push({ close: end - 1, law });
  return bracketFrom;
}

function noteLaw(state: ScanState, law: LawName): void {
  frameOf(state).lastLaw = law;
  state.lastLaw = law;
  if (/[令則]$/.test(law.title ?? '')) {
    state.lastOrder = law;
    return;
  }
  frameOf(state).lastAct = law;
  state.lastAct = law;
}

/** The statute that 同法 means: the last one named in the sentence outside closed brackets, else the last one. */
function findLastLaw(state: ScanState, nameEnd: number): LawName {
  const { frames, text, lastLaw, lastOrder, lastAct } = state;
  if (lastOrder && /[令則例]/.test(text.folded[nameEnd - 1])) return lastOrder;
  if (lastAct && lastLaw === lastOrder && /[法律]/.test(text.folded[nameEnd - 1])) {
    return frames.findLast((frame) => frame.lastAct)?.lastAct ?? lastAct;
  }
  for (let depth = frames.length - 1; depth >= 0; depth--) {
    const named = frames[depth].lastLaw ?? frames[depth].law;
    if (named) return named;
  }
  return lastLaw ?? {};
}

/** Whether the words before an offset number a law, a notice, a resolution or a budget: 法律第52号, 補正予算(第1号). */
export function isSerialNumber(folded: string, at: number): boolean {
  if (/[算案] ?\($/.test(folded.slice(Math.max(0, at - 3), at))) return true;
  return /[律令則示例達訓号議]/.test(folded[skipBack(folded, at) - 1] ?? '');
}
