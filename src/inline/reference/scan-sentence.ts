import { pairBrackets } from '../../text/bracket/bracket-pairs.ts';
import { readBracket, readMarks } from './read-bracket.ts';
import { readListMarker } from './read-list-marker.ts';
import { findNames, readNumberedStatute, readSelf, readStatute } from './read-name.ts';
import { readBareHead, readCaptioned, readPointerAt } from './read-provision.ts';
import { frameOf, type ScanState } from './scan-state.ts';

/** Every character at which a pointer, a name or a bracket may begin, or with which the title of a statute may end. */
const triggers =
  /(?:明治|大正|昭和|平成|令和)(?= ?[0-9元〇一二三四五六七八九十]{1,4} ?年 ?(?:法律|政令|勅令))|[第前次同本こ此各当下以左上附付別様書料法令則例約(①-⑳「『“"【イロハニホヘト]|(?<![第前次0-9〇一二三四五六七八九十百のが各を計中])(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[条項](?= ?(?:の規定|に定め|に規定|に基|による|により|ただし書|但書|及び第|又は第|にかかわらず|[0-9一二三四五六七八九十]+ ?号|第? ?[0-9一二三四五六七八九十]+ ?項(?![目番])|(?:から|乃至|ないし|[〜~]) ?第? ?[0-9一二三四五六七八九十]+ ?[条項]))|(?<=\) ?)[0-9]{1,4}(?= ?条)|(?<![第0-9A-Za-z.,〇一二三四五六七八九十-])[0-9]{1,3}(?= ?\()/g;

/** What reads at a trigger; the offset it was given where nothing begins there. */
type Reader = (state: ScanState, at: number) => number;

const readers: Readonly<Record<string, Reader>> = {
  ...sameReader('(「『【', readBracket),
  ...sameReader('“"', readMarks),
  ...sameReader('法令則例約', readStatuteAndNumber),
  ...sameReader('イロハニホヘト①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', readListMarker),
  ...sameReader('こ此本当', readSelfOrPointer),
  ...sameReader('明大昭平令', readEraOrOrder),
  ...sameReader('0123456789', readCaptioned),
  ...sameReader('一二三四五六七八九十', readBareHead),
};

function sameReader(characters: string, reader: Reader): Record<string, Reader> {
  return Object.fromEntries([...characters].map((character) => [character, reader]));
}

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
