import { readBracket } from '../form.ts';
import { readListMarker } from '../marker/list.ts';
import { headingRanks, type Marker, skipSpace } from '../marker/marker.ts';
import { innerLabel, readLabelAt } from './inner-label.ts';
import { articleTitles, headingLength, headsArticle, titleEnd } from './titles.ts';

/** The last number of each kind of label and each shape of list marker. */
type Runs = ReadonlyMap<string, number>;
/** A run and the number with which it goes on. */
type Step = [run: string, value: number];

/** On shorter lines three articles are wanted. */
const shortest = 150;
const fewestOnShortLine = 3;
/** Articles that may be gone between two on one line. */
const mostGone = 3;
/** Characters in which a list marker and what follows it are read. */
const longestMarker = 16;
/** Signs that are markers wherever they stand. */
const sureKinds: ReadonlySet<string> = new Set(['circled', 'parenDigit', 'parenKanji', 'parenKana']);
/** Signs that are markers where white space parts them from what stands before and behind. */
const partedKinds: ReadonlySet<string> = new Set(['kana', 'latin']);

/** Whether several articles stand on one line, each the next behind the last: `第1条(目的) … 第2条(適用) …` */
export function isFlattened(text: string, runs: Runs): boolean {
  if (holdsNumberedTerms(text)) return true;
  let last = runs.get('article') ?? 0;
  let count = 0;
  for (const { index } of text.matchAll(innerLabel)) {
    const label = readLabelAt(text, index);
    if (label?.kind !== 'article' || !headsArticle(text, index, label)) continue;
    // An excerpt begins with any number.
    if (last > 0 && !follows(label, last)) continue;
    last = label.value;
    count++;
  }
  return count >= (text.length < shortest ? fewestOnShortLine : 2);
}

/** Numbers of terms on one line: `1. 目的 …。 2. 範囲 …。 3. …` */
const pointedNumber = /(?<=^|[\s　。])([0-9０-９]{1,2})[.．][\s　]?(?=[^\s　0-9０-９.])/g;

/** `1 目的 この基準は、…。 2 定義 …`: numbers alone between white space, each before a title. */
const bareNumber = /(?<=^|[\s　。])([0-9０-９]{1,2})[\s　](?=[^\s　。、（(はをが]{2,20}[\s　])/g;

/** Whether numbers with a point, or before titles, count from 1 to three at least on a long line, each but the first behind a sentence or with a caption. */
function holdsNumberedTerms(text: string): boolean {
  return text.length >= shortest && [pointedNumber, bareNumber].some((number) => counts(text, number));
}

function counts(text: string, number: RegExp): boolean {
  let last = 0;
  for (const { index, 1: digits } of text.matchAll(number)) {
    const value = Number(digits.normalize('NFKC'));
    const stands =
      value === 1 || carriesCaption(text, index) || endsText.test(text.slice(Math.max(0, index - 8), index));
    if (value === last + 1 && stands) last = value;
  }
  return last >= fewestOnShortLine;
}

/** `2.（取扱店の範囲）`: whether a caption in brackets stands behind a number and its point. */
function carriesCaption(text: string, at: number): boolean {
  return /^[0-9０-９]{1,2}[.．][\s　]*[（(][^（）()]{2,40}[)）]/.test(text.slice(at, at + 48));
}

/** Whether an article goes on from the last: a few may be gone, 第9条の2 stays at its number, a chapter may begin with 1 again. */
function follows({ value, branches }: Marker, last: number): boolean {
  if (branches.length > 0) return value === last;
  return value === 1 || (value > last && value <= last + mostGone);
}

/** Breaks a document on one line before each sign that goes on its run; gives the places. */
export function cutFlattened(text: string, runs: Runs): number[] {
  const last = new Map(runs);
  const cuts: number[] = [];
  const titles = articleTitles(text);
  let begins = -1;
  for (let at = skipSpace(text, 0); at >= 0 && at < text.length; ) {
    const labelAt = behindCaption(text, at);
    const label = readLabelAt(text, labelAt);
    const labelled = label && continueLabels(text, labelAt, label, last);
    const step = labelled ?? continueList(text, at, last, at === begins);
    if (step) {
      if (labelled) for (const run of last.keys()) if (!isLabelKind(run)) last.delete(run);
      last.set(...step);
      if (at > 0) cuts.push(at);
      const title = labelled ? (titles.get(labelAt) ?? 0) : titleEnd(text, at);
      if (title > 0) cuts.push(title);
      begins = title || at + headingLength(text, at);
    }
    if (at > 0 && isSupplement(text, at)) {
      cuts.push(at);
      last.clear();
    }
    at = nextWord(text, labelled ? labelAt : at);
  }
  return [...new Set(cuts)].sort((left, right) => left - right);
}

/** `…ならない。 附則 この規程は、`: whether a 附則 begins behind a sentence. */
function isSupplement(text: string, at: number): boolean {
  return (
    /^[附付][\s　]?則(?=[\s　（(])/.test(text.slice(at, at + 8)) &&
    endsText.test(text.slice(Math.max(0, at - 8), at))
  );
}

const isLabelKind = (run: string): boolean => run === 'article' || run in headingRanks;

/** Where the label stands behind its caption: `（目的） 第1条　`; the place itself where none stands there. */
export function behindCaption(text: string, at: number): number {
  const mayBeCaption = /[（(]/.test(text[at] ?? '') && !readListMarker(text.slice(at, at + longestMarker));
  const bracket = mayBeCaption ? readBracket(text, at) : undefined;
  const behind = bracket ? skipSpace(text, bracket[1]) : at;
  return readLabelAt(text, behind)?.kind === 'article' ? behind : at;
}

function continueLabels(text: string, at: number, label: Marker, last: Runs): Step | undefined {
  const before = last.get(label.kind) ?? 0;
  const fits =
    label.kind === 'article'
      ? headsArticle(text, at, label) && (before === 0 || follows(label, before))
      : label.value === before + 1;
  return fits ? [label.kind, label.value] : undefined;
}

/**
 * The run that a list marker goes on or begins. A bracketed or circled sign may begin one anywhere; a bare number only
 * behind a sentence or a caption, and with 2 where the first paragraph of an article has none.
 */
function continueList(text: string, at: number, last: Runs, behindTitle: boolean): Step | undefined {
  const marker = readMember(text, at);
  if (!marker) return undefined;
  const before = last.get(marker.shape);
  if (carriesCaption(text, at) && marker.value === (before ?? 0) + 1) return [marker.shape, marker.value];
  const isBehindText =
    endsText.test(text.slice(Math.max(0, at - 8), at)) || refersBack.test(text.slice(at + marker.body));
  const isInList = [...last.keys()].some((run) => !isLabelKind(run));
  const values = [marker.value, ...(marker.other ? [marker.other.value] : [])];
  const begins = values.includes(1) && (isBehindText || behindTitle || mayBegin(text, at, marker));
  const second = isBehindText || isInList ? 2 : 0;
  const next = before === undefined ? (begins ? 1 : second) : before + 1;
  if (values.includes(next)) return [marker.shape, next];
  return begins ? [marker.shape, 1] : undefined;
}

/** A marker that may be that of a member amid a line: white space or a sign closes it. */
function readMember(text: string, at: number): Marker | undefined {
  const marker = readListMarker(text.slice(at, at + longestMarker));
  if (!marker || marker.doubtful || marker.gap === 'end') return undefined;
  if (marker.kind === 'bullet' || marker.kind === 'dotted') return undefined;
  const isApart = sureKinds.has(marker.kind) || marker.gap !== 'none' || isClosed(text, at, marker);
  return isApart ? marker : undefined;
}

/** Whether a run may begin with a sign that no sentence stands before. */
function mayBegin(text: string, at: number, marker: Marker): boolean {
  return sureKinds.has(marker.kind) || partedKinds.has(marker.kind) || beginsTerms(text, at, marker);
}

/** `2 前項の規定は、`: words with which a paragraph behind the first begins. */
const refersBack = /^(?:前[0-9０-９一二三四五六七八九十各]{0,2}項|第[1１一]項)/;

/** What a sentence ends with, also where its 。 was lost. */
const endsText = /(?:[。)）]|ます|ません|です|する|ない|れる)[\s　]*$/;

/** Characters of a title before the first number. */
const longestTitle = 120;

/** `貸渡規約 1.目的`: the first number of terms, behind nothing but their title. */
function beginsTerms(text: string, at: number, marker: Marker): boolean {
  if (marker.kind !== 'digit' || at > longestTitle) return false;
  return isClosed(text, at, marker) && !text.slice(0, at).includes('。');
}

/** `２．当社は`, `2、当社は`, `イ）氏名`: a sign closed by a point, a comma or a bracket, and no digit behind it. */
function isClosed(text: string, at: number, { end }: Marker): boolean {
  return /[.．、，)）]/.test(text[at + end - 1]) && !/[0-9０-９]/.test(text[at + end] ?? '');
}

function nextWord(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (/[\s。]/.test(text[at - 1]) && !/[\s。]/.test(text[at])) return at;
    // …休業日2 前項の規定は
    if (/[2-9]/.test(text[at]) && /^[^0-9]. 前.?項/.test(text.slice(at - 1, at + 5))) return at;
  }
  return -1;
}
