import type { Pointer } from '../../../text/pointer.ts';
import { frameOf, nameBefore, type ScanState } from '../scan-state.ts';
import { isAnew } from './anew.ts';
import { coordinate, takeSame } from './coordinate.ts';
import { doubtList, doubtNoun, doubtVersion } from './doubt.ts';
import { continuesForeignList } from './foreign-list.ts';
import { inherit, isForeign, takeLaw } from './inherit.ts';
import { nameDocument } from './name-document.ts';
import { formerVersion, readOwnName, takeSelf } from './own-name.ts';
import { takeBracket } from './take-bracket.ts';
import { readWordsBefore } from './words-before.ts';

/**
 * Decides whose provision a pointer means, in this order of evidence: the name read right before it (民法|第3条), 同 before it
 * (同|第3条), the member of a list before it (民法第3条及び|第4条), the bracket that it stands in (民法（|第3条を除く。）), the words
 * right before it (個別契約|第3条), the list that goes on with words between (刑法第9条の罪又は|第2条の罪). Without any of them the
 * pointer is this document's own. What stays open is a doubt, never this document's own.
 */
export function assignOwner(state: ScanState, pointer: Pointer): void {
  const { way } = pointer.steps[0] ?? {};
  const counts = way === 'number' || way === 'each';
  if (counts && takeName(state, pointer)) return;
  if (way === 'number' && takeSame(state, pointer)) return;
  if (coordinate(state, pointer)) return;
  if (counts && takeBracket(state, pointer)) return;
  if (way === 'previous' || way === 'next') takeRowHead(state, pointer);
  if (way !== 'number' || pointer.steps[0].level === 'subitem') return;
  if (takeWords(state, pointer)) return;
  takeList(state, pointer);
}

function takeName(state: ScanState, pointer: Pointer): boolean {
  const name = nameBefore(state, pointer.start);
  if (!name) return false;
  pointer.start = name.pointer.start;
  const isVague = state.text.folded[name.end] === '等';
  if (isVague) pointer.doubt = doubtNoun(`${state.text.folded.slice(name.pointer.start, name.end)}等`);
  else if (name.pointer.law) takeLaw(pointer, name.pointer);
  if (name.pointer.self) takeSelf(state, pointer, formerVersion);
  if (name.pointer.doubt !== undefined) pointer.doubt = name.pointer.doubt;
  if (name.listed) state.merged.add(name.pointer);
  return true;
}

/** 甲法第3条の表|次条の項: the row of that table is headed by an article of that text. */
function takeRowHead({ text: { folded } }: ScanState, pointer: Pointer): void {
  if (folded[pointer.start - 1] === '表') pointer.doubt = doubtNoun('表');
}

function takeWords(state: ScanState, pointer: Pointer): boolean {
  const { folded, openers } = state.text;
  const words = readWordsBefore({ folded, openers }, pointer.start, state.floor);
  if (!words || (words.kind === 'quoted' && isOwnCaption(state, words.name))) return false;
  const { level } = pointer.steps[0];
  if (readOwnName(state, words, pointer)) {
    state.names.push([words.start, words.start + words.name.length]);
    return true;
  }
  const named = level === 'appdx' ? words.kind === 'document' : true;
  if (!named || (words.loose && words.kind !== 'document')) return false;
  pointer.start = words.start;
  state.names.push([words.start, words.start + words.name.length]);
  const law = state.context.laws.byName.get(words.name.replace(/ /g, ''));
  if (law?.number !== undefined && !words.loose) pointer.law = law;
  else if (words.kind === 'version') pointer.doubt = doubtVersion(words.name);
  else if (words.kind !== 'document' || words.loose || words.likely) pointer.doubt = doubtNoun(words.name);
  else nameDocument(state, pointer, words);
  return true;
}

function isOwnCaption({ context }: ScanState, name: string): boolean {
  return context.captions.has(name.replace(/ /g, ''));
}

function takeList(state: ScanState, pointer: Pointer): void {
  const { last } = frameOf(state);
  if (!last || !isForeign(last.pointer)) return;
  const { level } = pointer.steps[0];
  if (!last.levels.includes(level)) return;
  const goesOn = continuesForeignList(state.text.folded, last.pointer.end, pointer);
  if (goesOn === 'no' || isAnew(state, pointer)) return;
  inherit(pointer, last);
  if (goesOn === 'yes') return;
  pointer.doubt = doubtList();
  pointer.law = undefined;
  pointer.document = undefined;
}
