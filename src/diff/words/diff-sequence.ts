import { diffArrays } from 'diff';
import { findLongestOrder } from '../align/longest-order.ts';

/** A run of members that both lists have, or that only one of them has. */
export interface SequenceRun {
  kind: 'same' | 'removed' | 'added';
  length: number;
}

/** Lists of so many members together are compared exactly. */
const exact = 1200;
/** Members of each list that are compared at once where nothing tells the lists apart. */
const windowSize = 400;

/**
 * Compares two lists of words, exactly where they are short. Long ones are cut at words that stand once in both, and what
 * is left without such words is compared window by window, so that time grows with the length and not with its square.
 */
export function diffSequence(left: readonly string[], right: readonly string[]): SequenceRun[] {
  const runs: SequenceRun[] = [];
  compare(left, right, runs);
  return orderRuns(runs);
}

function push(runs: SequenceRun[], kind: SequenceRun['kind'], length: number): void {
  if (length === 0) return;
  const last = runs.at(-1);
  if (last?.kind === kind) last.length += length;
  else runs.push({ kind, length });
}

function compare(left: readonly string[], right: readonly string[], runs: SequenceRun[]): void {
  if (left.length + right.length <= exact) {
    compareExactly(left, right, runs);
    return;
  }
  let start = 0;
  const shortest = Math.min(left.length, right.length);
  while (start < shortest && left[start] === right[start]) start++;
  let end = 0;
  while (end < shortest - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  push(runs, 'same', start);
  const middle = [left.slice(start, left.length - end), right.slice(start, right.length - end)] as const;
  if (start + end > 0) compare(...middle, runs);
  else compareAnchored(...middle, runs);
  push(runs, 'same', end);
}

function compareExactly(left: readonly string[], right: readonly string[], runs: SequenceRun[]): void {
  for (const { added, removed, value } of diffArrays([...left], [...right]))
    push(runs, added ? 'added' : removed ? 'removed' : 'same', value.length);
}

/** Cuts the lists at words that stand once in both and in the same order. */
function compareAnchored(left: readonly string[], right: readonly string[], runs: SequenceRun[]): void {
  const [once, other] = [placesOfSingles(left), placesOfSingles(right)];
  const shared = [...once].flatMap(([word, at]) => {
    const rank = other.get(word);
    return rank === undefined ? [] : [{ member: at, rank, weight: 1 }];
  });
  const kept = findLongestOrder(shared);
  const anchors = shared.filter(({ member }) => kept.has(member));
  if (anchors.length === 0) {
    compareByWindows(left, right, runs);
    return;
  }
  let [from, to] = [0, 0];
  for (const { member, rank } of anchors) {
    compare(left.slice(from, member), right.slice(to, rank), runs);
    push(runs, 'same', 1);
    [from, to] = [member + 1, rank + 1];
  }
  compare(left.slice(from), right.slice(to), runs);
}

function placesOfSingles(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (places.has(word)) twice.add(word);
    places.set(word, at);
  }
  for (const word of twice) places.delete(word);
  return places;
}

/** Compares the next stretch of both lists, and goes on behind the last word that they share there. */
function compareByWindows(left: readonly string[], right: readonly string[], runs: SequenceRun[]): void {
  let [from, to] = [0, 0];
  while (from < left.length && to < right.length) {
    const [ahead, beside] = [left.slice(from, from + windowSize), right.slice(to, to + windowSize)];
    const isLast = from + windowSize >= left.length && to + windowSize >= right.length;
    const own: SequenceRun[] = [];
    compareExactly(ahead, beside, own);
    if (!isLast) {
      const last = own.findLastIndex(({ kind }) => kind === 'same');
      // Without a shared word the whole stretch was written anew.
      if (last >= 0) own.length = last + 1;
    }
    for (const { kind, length } of own) {
      push(runs, kind, length);
      if (kind !== 'added') from += length;
      if (kind !== 'removed') to += length;
    }
  }
  push(runs, 'removed', left.length - from);
  push(runs, 'added', right.length - to);
}

/** Between two common runs what was removed comes first, and each kind once. */
function orderRuns(runs: readonly SequenceRun[]): SequenceRun[] {
  const ordered: SequenceRun[] = [];
  let [removed, added] = [0, 0];
  const flush = (): void => {
    push(ordered, 'removed', removed);
    push(ordered, 'added', added);
    [removed, added] = [0, 0];
  };
  for (const { kind, length } of runs) {
    if (kind === 'removed') removed += length;
    else if (kind === 'added') added += length;
    else {
      flush();
      push(ordered, kind, length);
    }
  }
  flush();
  return ordered;
}
