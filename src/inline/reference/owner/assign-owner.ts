import { type Pointer, type PointerLevel, pointerDepth } from '../../../text/pointer.ts';
import { leavesOut, readSeparator } from '../coordination.ts';
import { frameOf, type LastPointer, nameBefore, type ScanState } from '../scan-state.ts';
import { doubtList, doubtNoun, doubtUnnamed, doubtVersion } from './doubt.ts';
import { comesInAnew, continuesForeignList } from './foreign-list.ts';
import { formerVersion, readOwnName, takeSelf } from './own-name.ts';
import { findNamedBefore } from './same-name.ts';
import { readWordsBefore, type WordsBefore } from './words-before.ts';

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

/** Notes what owns a pointer that another one takes over. */
export function isForeign({ law, document, doubt }: Pointer): boolean {
  return law !== undefined || document !== undefined || doubt !== undefined;
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

function takeLaw(pointer: Pointer, { law, version }: Pointer): void {
  pointer.law = law;
  if (version !== undefined) pointer.version = version;
}

/** 民法第9条、同第2条; 第5条第1項、同第3項. */
function takeSame(state: ScanState, pointer: Pointer): boolean {
  const { folded } = state.text;
  if (folded[pointer.start - 1] !== '同' || pointer.start - 1 < state.floor) return false;
  pointer.start--;
  const { last } = frameOf(state);
  if (!last) return false;
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
function coordinate(state: ScanState, pointer: Pointer): boolean {
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

function joinList(state: ScanState, pointer: Pointer, last: LastPointer): boolean {
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

function inherit(pointer: Pointer, { pointer: before, index }: LastPointer): void {
  pointer.inheritsFrom = index;
  pointer.inheritsLaw = true;
  if (before.law) takeLaw(pointer, before);
  if (before.document !== undefined) pointer.document = before.document;
  if (before.doubt !== undefined) pointer.doubt = before.doubt;
}

/** In 民法（第3条を除く。） and 第3条(第2項を除く。), what is left out is that of what stands before the bracket. */
function takeBracket(state: ScanState, pointer: Pointer): boolean {
  const { law, document, remarkOn, last } = frameOf(state);
  const { level } = pointer.steps[0];
  const named = level !== 'paragraph' && level !== 'item' && level !== 'subitem';
  if ((law || document !== undefined) && named && !last && !namesScope(state, pointer)) {
    if (law) pointer.law = law;
    if (document !== undefined) pointer.document = document;
    return true;
  }
  if (!remarkOn) return false;
  const before = remarkOn.pointer;
  const below = remarkOn.levels.some((each) => heads(each, level));
  if (before.self || before.steps.length === 0 || !(below || isForeign(before))) return false;
  if (isForeign(before) && isAnew(state, pointer)) return false;
  // 会社法第8条（第3条において準用する場合を含む。） may mean an article of either text.
  if (isForeign(before) && named && isApplication(state, pointer)) {
    pointer.doubt = doubtList();
    return true;
  }
  if (isForeign(before)) inherit(pointer, remarkOn);
  else pointer.inheritsFrom = remarkOn.index;
  return true;
}

/** （平成11年法律第3号。第5条において「新法」という。）: 第5条 is where the short name holds. */
function namesScope({ text: { folded } }: ScanState, { end }: Pointer): boolean {
  return /^[^「」。()]{0,30}において(?:単に)? ?「/.test(folded.slice(end, end + 44));
}

/** Whether a clause of one level may leave out the level above: 第3条（第2項を除く。）, but not この章（第2項を除く。）. */
function heads(above: PointerLevel, level: PointerLevel): boolean {
  const least = level === 'article' ? pointerDepth.part : pointerDepth.article;
  return (
    pointerDepth[above] < pointerDepth[level] && (pointerDepth[above] >= least || above === 'supplProvision')
  );
}

function isApplication({ text: { folded } }: ScanState, { end }: Pointer): boolean {
  return /^[^()。]{0,30}において(?:読み替えて)?準用する場合/.test(folded.slice(end, end + 48));
}

/** 甲法第3条の表|次条の項: the row of that table is headed by an article of that text. */
function takeRowHead({ text: { folded } }: ScanState, pointer: Pointer): void {
  if (folded[pointer.start - 1] === '表') pointer.doubt = doubtNoun('表');
}

/** 第3条において準用する同法…: an article of our own, which we must have. */
function isAnew({ text, context }: ScanState, { end, steps }: Pointer): boolean {
  if (!comesInAnew(text.folded, end) || steps[0].level === 'item') return false;
  const article = steps.find(({ level }) => level === 'article')?.number;
  const paragraph = steps.find(({ level }) => level === 'paragraph')?.number;
  if (article === undefined) return true;
  return context.paragraphNumbers.get(article)?.has(paragraph ?? '1') ?? false;
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
  else if (words.kind !== 'document' || words.loose) pointer.doubt = doubtNoun(words.name);
  else nameDocument(state, pointer, words);
  return true;
}

function isOwnCaption({ context }: ScanState, name: string): boolean {
  return context.captions.has(name.replace(/ /g, ''));
}

const treaty = /条約$|議定書$|国際.*協定$|地位協定$/;

function nameDocument(state: ScanState, pointer: Pointer, words: WordsBefore): void {
  if (treaty.test(words.name)) {
    pointer.law = { title: words.name };
    return;
  }
  const name = readDocumentName(state, words);
  if (name === undefined) pointer.self = true;
  else if (/^同/.test(name) || /^同.*[法令]$/.test(words.name)) pointer.doubt = doubtUnnamed(words.name);
  else if (words.qualifier !== undefined && state.context.self.title.endsWith(name))
    pointer.doubt = doubtNoun(`${name}（${words.qualifier}）`);
  else pointer.document = name;
  if (name?.endsWith('則')) state.lastOrders.delete('則');
  state.lastDocument = name ?? state.lastDocument;
}

/** The document that words name, 同規程 the one named before; undefined where that is this document. */
export function readDocumentName(
  { text: { folded }, lastDocument }: ScanState,
  { name, start }: WordsBefore,
): string | undefined {
  const same = /^同(.+)$/.exec(name)?.[1];
  if (same === undefined) return name;
  const meant = findNamedBefore(folded, start, same) ?? lastDocument;
  if (meant === undefined || !meant.endsWith(same)) return name;
  return /^(?:この|本)/.test(meant) ? undefined : meant;
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
