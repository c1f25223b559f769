import { pairBrackets } from '../../text/bracket/bracket-pairs.ts';
import { type PointerStep, pointerDepth } from '../../text/pointer.ts';
import { addPointer } from './add-pointer.ts';
import { readAppendix as readAppendixSteps } from './appendix.ts';
import { readSeparator } from './coordination.ts';
import { readDocumentName } from './owner/assign-owner.ts';
import { namesOwnText, readOwnVersion } from './owner/own-name.ts';
import { readWordsBefore } from './owner/words-before.ts';
import { readMark } from './read-marker.ts';
import {
  findNames,
  isSerialNumber,
  readNumberedStatute,
  readQuotedStatute,
  readSelf,
  readStatute,
  readUnendingStatute,
} from './read-name.ts';
import { type ReadPointer, readPointer, readRange, readSteps } from './read-pointer.ts';
import { type Frame, frameOf, type LastPointer, nameBefore, type ScanState } from './scan-state.ts';
import { readKanaStep, readNumberAndUnit } from './step.ts';

/** Every character at which a pointer, a name or a bracket may begin, or with which the title of a statute may end. */
const triggers =
  /(?:明治|大正|昭和|平成|令和)(?= ?[0-9元〇一二三四五六七八九十]{1,4} ?年 ?(?:法律|政令|勅令))|[第前次同本こ此各当下以左上附付別様書料法令則例約(①-⑳「『“"【イロハニホヘト]|(?<![第前次0-9〇一二三四五六七八九十百のが各を計中])(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[条項](?= ?(?:の規定|に定め|に規定|に基|による|により|ただし書|但書|及び第|又は第|にかかわらず|[0-9一二三四五六七八九十]+ ?号|(?:から|乃至|ないし|[〜~]) ?第? ?[0-9一二三四五六七八九十]+ ?[条項]))|(?<=\) ?)[0-9]{1,4}(?= ?条)|(?<![第0-9A-Za-z.,〇一二三四五六七八九十-])[0-9]{1,3}(?= ?\()/g;

/** What reads at a trigger; the offset it was given where nothing begins there. */
type Reader = (state: ScanState, at: number) => number;

const readers: Readonly<Record<string, Reader>> = {
  ...sameReader('(「『【', readBracket),
  ...sameReader('“"', readMarks),
  ...sameReader('法令則例約', readStatuteAndNumber),
  ...sameReader('イロハニホヘト', readKana),
  ...sameReader('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', readCircled),
  ...sameReader('こ此本当', readSelfOrPointer),
  ...sameReader('明大昭平令', readEraOrOrder),
  ...sameReader('0123456789', readCaptioned),
  ...sameReader('一二三四五六七八九十', readBareHead),
};

function sameReader(characters: string, reader: Reader): Record<string, Reader> {
  return Object.fromEntries([...characters].map((character) => [character, reader]));
}

/** Words to be replaced are quoted in such sentences: they are text, not pointers. */
const quotesText = /とあ[るり]|トア[ルリ]|読み?替|読み?換|を加え|に改め|を削/;

/** Reads all pointers of a width-folded sentence into the state. */
export function scanSentence(state: ScanState, folded: string, sentence: number): void {
  state.sentence = sentence;
  state.names = [];
  state.frames = [{ close: Number.POSITIVE_INFINITY }];
  state.floor = 0;
  triggers.lastIndex = 0;
  const first = triggers.exec(folded);
  const pairs = first ? pairBrackets(folded) : noPairs;
  const openers = new Map([...pairs].map(([open, close]) => [close, open]));
  state.text = { folded, pairs, openers, captions: state.context.captions };
  if (first) scanFrom(state, first);
  for (const name of state.context.self.names) findNames(state, name, { self: true });
  for (const name of state.context.documentNames) findNames(state, name, { document: name });
}

const noPairs: ReadonlyMap<number, number> = new Map();

function scanFrom(state: ScanState, first: RegExpExecArray): void {
  let match: RegExpExecArray | null = first;
  while (match) {
    const at = match.index;
    while (at >= frameOf(state).close) state.frames.pop();
    const end = (readers[match[0][0]] ?? readPointerAt)(state, at);
    if (end > at) state.floor = end;
    triggers.lastIndex = Math.max(end, at + 1);
    match = triggers.exec(state.text.folded);
  }
}

function readBracket(state: ScanState, at: number): number {
  const { folded, pairs } = state.text;
  const close = pairs.get(at);
  if (close === undefined) return at;
  if (folded[at] !== '(') {
    const owns = /^ ?(?:の? ?第|\()/.test(folded.slice(close + 1, close + 5));
    const statute = owns || !quotesText.test(folded) ? readQuotedStatute(state, at, close) : at;
    if (statute > at) return statute;
    if (folded[at] === '【') return at;
    if (quotesText.test(folded)) {
      // The title of this document in such words is no pointer either.
      state.names.push([at, close + 1]);
      return close + 1;
    }
    state.frames.push({ close });
    return at + 1;
  }
  const statute = readUnendingStatute(state, at);
  if (statute > at) return statute;
  const marker = close - at < 5 ? readBareBracket(state, at) : at;
  if (marker > at) return marker;
  const remarkOn = findRemarked(state, at, close);
  state.frames.push({ close, ...(remarkOn && { remarkOn }), ...findNameRemarked(state, at, close) });
  return at + 1;
}

/** “民法” and "民法" are no brackets: the next mark closes them. */
function readMarks(state: ScanState, at: number): number {
  const { folded } = state.text;
  const close = folded.indexOf(folded[at] === '“' ? '”' : '"', at + 1);
  return close > at + 1 && close - at <= longestName ? readQuotedStatute(state, at, close) : at;
}

const longestName = 100;
const remark = /^(?:附則)?第(?![^。]*(?:に定め|に規定|をいう|という))[^はが。]{1,1500}?(?:を除|に限|を含)/;

/** 民法（第5条）, 運送約款（第2条及び第3条第1項）: the bracket says which provisions of it. */
const onlyPointers =
  /^(?:(?:附則)?第 ?[0-9〇一二三四五六七八九十百]+ ?[条項号](?:の[0-9一二三四五六七八九十]+)*|各号|ただし書|本文|[前後]段|から|まで|及び|又は|並びに|、|・|~|〜)+(?:参照)?$/;

/** The statute or document of whose provisions a bracket right behind its name leaves some out: 同規程（第8条を除く。）. */
function findNameRemarked(state: ScanState, open: number, close: number): Pick<Frame, 'law' | 'document'> {
  const { folded, openers } = state.text;
  const content = folded.slice(open + 1, close);
  const { name } = frameOf(state);
  const behind = name && (name.end === open || (name.end === open - 1 && folded[name.end] === ' '));
  if (behind) name.end = close + 1;
  if (!remark.test(content) && !onlyPointers.test(content)) return {};
  if (behind) return name.pointer.law ? { law: name.pointer.law } : {};
  const words = readWordsBefore({ folded, openers }, open, state.floor);
  if (words?.kind !== 'document' || /(?:規定|条項)$/.test(words.name)) return {};
  if (namesOwnText(state, words) && readOwnVersion(state, words.start) === undefined) return {};
  return { document: readDocumentName(state, words) };
}

/** The pointer that a bracket follows, where it takes something from it or adds to it. */
function findRemarked(state: ScanState, open: number, close: number): LastPointer | undefined {
  const { last } = frameOf(state);
  if (!last || last.pointer.end > open || open - last.pointer.end > 4) return undefined;
  const { folded } = state.text;
  if (!/^ ?(?:の規定)? ?$/.test(folded.slice(last.pointer.end, open))) return undefined;
  return /を除|に限|を含|準用/.test(folded.slice(open, close)) ? last : undefined;
}

function readSelfOrPointer(state: ScanState, at: number): number {
  const end = readSelf(state, at);
  return end > at ? end : readPointerAt(state, at);
}

/** 労基法65条: 第 is left out. */
function readStatuteAndNumber(state: ScanState, at: number): number {
  const end = readStatute(state, at);
  return end > at && /[0-9]/.test(state.text.folded[end] ?? '') ? readBareHead(state, end) : end;
}

function readEraOrOrder(state: ScanState, at: number): number {
  const end = readNumberedStatute(state, at);
  return end > at || state.text.folded[at] !== '令' ? end : readStatute(state, at);
}

function readPointerAt(state: ScanState, at: number): number {
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
    (first.way === 'number' && (nameBefore(state, at) || followsStatute(state, at)));
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
function readBareHead(state: ScanState, at: number): number {
  const head = readNumberAndUnit(state.text.folded, at);
  return head
    ? addPointer(state, at, readRange(state.text, readSteps(state.text, [head.step], head.end)))
    : at;
}

/** What stands before a marker that の follows; 第8415号の(2)のA is a number of the tariff. */
const opensList = /(?:^|[^の ]|(?:次|下記|以下|上記)の) ?$/;
const beforeMarker = /[、。(はがのにをと又及「」びしくお ]/;
/** What says that the marker before it speaks of a clause. */
const afterMarker =
  /(?:及び|又は|若しくは|並びに|、)(?:[イロハニホヘトチリヌルヲ次前](?![ァ-ヺー])|第|\([0-9一二三四五六七八九十]{1,2}\))|に(?:掲げ|定め|規定|該当|おいて|係る|より|よる|限)|の(?:規定|場合|いずれ)|を選択/y;

/** `イ` of イに掲げる者. */
function readKana(state: ScanState, at: number): number {
  const { folded } = state.text;
  if (at > 0 && !beforeMarker.test(folded[at - 1])) return at;
  const head = readKanaStep(folded, at);
  return head ? addMarker(state, at, head.step, head.end) : at;
}

/** `(1)` of (1)及び(2)に掲げる者. */
function readBareBracket(state: ScanState, at: number): number {
  const { folded } = state.text;
  if (at > 0 && !beforeMarker.test(folded[at - 1])) return at;
  const read = readMark(folded, at, 'subitem');
  return read ? addMarker(state, at, read.step, read.end) : at;
}

/** `①` of ①から③までのいずれか, `②` of ②の事由. */
function readCircled(state: ScanState, at: number): number {
  return readBareBracket(state, at);
}

/** `3(契約の申込み)(2)`: a number with the caption of the article that bears it. */
function readCaptioned(state: ScanState, at: number): number {
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

function addMarker(state: ScanState, at: number, step: PointerStep, end: number): number {
  const pointer = readRange(state.text, readSteps(state.text, [step], end));
  afterMarker.lastIndex = pointer.end;
  const { folded } = state.text;
  const marked =
    step.mark !== undefined &&
    folded[pointer.end] === 'の' &&
    opensList.test(folded.slice(Math.max(0, at - 6), at));
  return pointer.until || marked || afterMarker.test(folded) ? addPointer(state, at, pointer) : at;
}
