import { diffArrays } from 'diff';
import type { CutWords } from '../cut-words.ts';
import { type Action, AmendmentRefused, type Place } from './instruction.ts';

/** One stretch of a text that changes: offsets in the old text. */
interface Hunk {
  start: number;
  end: number;
  words: string;
}

/** Where words are amended, and what else stands there. */
export interface WordScope {
  place: Place;
  /** The other pieces of text at the place, in which quoted words must not stand too. */
  others: readonly string[];
}

/** Changed stretches this close are one change to a reader. */
const closeBy = 2;

function findHunks(old: string, young: string, cut: CutWords): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { added, removed, value } of diffArrays(wordsOf(old, cut), wordsOf(young, cut))) {
    const words = value.join('');
    const last = hunks.at(-1);
    if (!added && !removed) {
      at += words.length;
      continue;
    }
    const isNear = last !== undefined && at - last.end <= closeBy;
    const hunk = isNear ? last : { start: at, end: at, words: '' };
    if (!isNear) hunks.push(hunk);
    else if (at > last.end) {
      hunk.words += old.slice(last.end, at);
      hunk.end = at;
    }
    if (added) hunk.words += words;
    else {
      at += words.length;
      hunk.end = at;
    }
  }
  return hunks;
}

function wordsOf(text: string, cut: CutWords): string[] {
  return cut(text).map(({ text: word }) => word);
}

/** Whether so much of a text differs that it is better replaced as a whole. */
export function isRewritten(old: string, young: string, cut: CutWords): boolean {
  const hunks = findHunks(old, young, cut);
  const touched = hunks.reduce((sum, { start, end, words }) => sum + Math.max(end - start, words.length), 0);
  return hunks.length > 12 || touched > Math.max(20, 0.6 * Math.max(old.length, young.length));
}

/**
 * Writes how a text becomes another by quoted words, each of which stands once at the place when its turn comes:
 * 14日前 → 30日前 gives 「14日前」を「30日前」に改める.
 * @throws {AmendmentRefused} if no quotation could be told apart
 */
export function writeWordEdits(
  old: string,
  young: string,
  { place, others }: WordScope,
  cut: CutWords,
): Action[] {
  const hunks = findHunks(old, young, cut);
  const actions: Action[] = [];
  let text = old;
  let delta = 0;
  for (const { start, end, words } of hunks) {
    const [from, to] = [start + delta, end + delta];
    const quoted = extend(text, [from, to], words, others, cut);
    actions.push(nameEdit(text, [from, to], quoted, words, place));
    text = text.slice(0, from) + words + text.slice(to);
    delta += words.length - (end - start);
  }
  return actions;
}

type Range = readonly [start: number, end: number];

function nameEdit(text: string, [from, to]: Range, [start, end]: Range, words: string, place: Place): Action {
  const quoted = text.slice(start, end);
  if (from === to && end === from) return { kind: 'addWords', place, anchor: quoted, words, where: 'after' };
  if (words === '' && start === from && end === to) return { kind: 'deleteWords', place, words: quoted };
  return {
    kind: 'replaceWords',
    place,
    from: quoted,
    to: text.slice(start, from) + words + text.slice(to, end),
  };
}

/** Widens a quotation by words until it stands once, its 「」 are paired, and something is quoted. */
function extend(
  text: string,
  [from, to]: Range,
  words: string,
  others: readonly string[],
  cut: CutWords,
): Range {
  const bounds = [0, ...cut(text).map(({ end }) => end)];
  let [start, end] = [from, to];
  // What is added stands behind the words before it, so context grows there first.
  let isLeft = true;
  while (!isFit(text, [start, end], [from, to], words, others)) {
    const left = bounds.findLast((bound) => bound < start);
    const right = bounds.find((bound) => bound > end);
    if (left === undefined && right === undefined)
      throw new AmendmentRefused('no words of the clause stand in it only once');
    const goesLeft = left !== undefined && (isLeft || right === undefined);
    if (goesLeft) start = left;
    else if (right !== undefined) end = right;
    if (from !== to) isLeft = !isLeft;
  }
  return [start, end];
}

function isFit(
  text: string,
  [start, end]: Range,
  [from, to]: Range,
  words: string,
  others: readonly string[],
): boolean {
  const quoted = text.slice(start, end);
  if (!isPaired(quoted) || !hasSubstance(quoted)) return false;
  const result = end === from && from === to ? words : text.slice(start, from) + words + text.slice(to, end);
  if (!isPaired(result)) return false;
  const first = text.indexOf(quoted);
  return (
    first === start && text.indexOf(quoted, first + 1) < 0 && !others.some((other) => other.includes(quoted))
  );
}

/** A reader finds neither a particle nor a mark. */
function hasSubstance(quoted: string): boolean {
  return /[\p{sc=Han}\p{sc=Katakana}A-Za-z\d０-９]|\p{sc=Hiragana}{3}/u.test(quoted);
}

function isPaired(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '「') depth++;
    else if (character === '」' && --depth < 0) return false;
  }
  return depth === 0;
}
