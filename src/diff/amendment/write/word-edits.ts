import type { CutWords } from '../../words/cut-words.ts';
import { diffSequence } from '../../words/diff-sequence.ts';
import { type Action, AmendmentRefused, type Place } from '../instruction.ts';

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
  let [from, to] = [0, 0];
  const [before, after] = [wordsOf(old, cut), wordsOf(young, cut)];
  for (const { kind, length } of diffSequence(before, after)) {
    const [added, removed] = [kind === 'added', kind === 'removed'];
    const words = (added ? after.slice(to, to + length) : before.slice(from, from + length)).join('');
    if (!added) from += length;
    if (!removed) to += length;
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
 * Writes how a text becomes another by quoted words, each of which stands once at the place before the amendment:
 * 14日前 → 30日前 gives 「14日前」を「30日前」に改める. Of several equal words that change alike one instruction changes all.
 * @throws {AmendmentRefused} if no quotation could be told apart
 */
export function writeWordEdits(
  old: string,
  young: string,
  { place, others }: WordScope,
  cut: CutWords,
): Action[] {
  const bounds = [0, ...cut(old).map(({ end }) => end)];
  let hunks = findHunks(old, young, cut);
  for (;;) {
    const repeated = new Set(hunks.filter((hunk) => isEverywhere(hunk, hunks, old, others)));
    const quotes = hunks.map(
      (hunk): Range => (repeated.has(hunk) ? [hunk.start, hunk.end] : extend(old, hunk, others, bounds)),
    );
    const at = quotes.findIndex(([start], index) => index > 0 && start < quotes[index - 1][1]);
    if (at < 0) return nameEdits(old, { hunks, quotes, repeated }, place);
    // Quotations that overlap are one.
    hunks = hunks.toSpliced(at - 1, 2, joinHunks(old, hunks[at - 1], hunks[at]));
  }
}

type Range = readonly [start: number, end: number];

function joinHunks(old: string, first: Hunk, second: Hunk): Hunk {
  const words = first.words + old.slice(first.end, second.start) + second.words;
  return { start: first.start, end: second.end, words };
}

/** Whether a hunk is one of several that change equal words alike, and these words stand nowhere else. */
function isEverywhere(hunk: Hunk, hunks: readonly Hunk[], old: string, others: readonly string[]): boolean {
  const quoted = old.slice(hunk.start, hunk.end);
  if (!hasSubstance(quoted) || !isPaired(quoted) || !isPaired(hunk.words) || hunk.words === '') return false;
  const alike = hunks.filter(
    ({ start, end, words }) => words === hunk.words && old.slice(start, end) === quoted,
  );
  return (
    alike.length > 1 &&
    alike.length === old.split(quoted).length - 1 &&
    !others.some((other) => other.includes(quoted))
  );
}

interface NamedHunks {
  hunks: readonly Hunk[];
  quotes: readonly Range[];
  repeated: ReadonlySet<Hunk>;
}

function nameEdits(old: string, { hunks, quotes, repeated }: NamedHunks, place: Place): Action[] {
  const named = new Set<string>();
  return hunks.flatMap((hunk, index): Action[] => {
    if (!repeated.has(hunk)) return [nameEdit(old, hunk, quotes[index], place)];
    const from = old.slice(hunk.start, hunk.end);
    if (named.has(from)) return [];
    named.add(from);
    return [{ kind: 'replaceWords', place, from, to: hunk.words }];
  });
}

function nameEdit(text: string, hunk: Hunk, [start, end]: Range, place: Place): Action {
  const { start: from, end: to, words } = hunk;
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
function extend(text: string, hunk: Hunk, others: readonly string[], bounds: readonly number[]): Range {
  let { start, end } = hunk;
  const isAdded = start === end;
  // What is added stands behind the words before it, so context grows there first.
  let isLeft = true;
  while (!isFit(text, [start, end], hunk, others)) {
    const left = bounds.findLast((bound) => bound < start);
    const right = bounds.find((bound) => bound > end);
    if (left === undefined && right === undefined)
      throw new AmendmentRefused('no words of the clause stand in it only once');
    const goesLeft = left !== undefined && (isLeft || right === undefined);
    if (goesLeft) start = left;
    else if (right !== undefined) end = right;
    if (!isAdded) isLeft = !isLeft;
  }
  return [start, end];
}

function isFit(text: string, [start, end]: Range, hunk: Hunk, others: readonly string[]): boolean {
  const { start: from, end: to, words } = hunk;
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
