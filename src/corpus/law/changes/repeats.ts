import type { Place } from '../../../model/position.ts';
import type { TreeIndex } from '../../../model/tree-index.ts';
import { foldWidth } from '../../../text/width.ts';
import type { ActComparison } from './compare-act.ts';

/** Fewest characters in a row that say that a clause repeats a statute, spaces left out. */
const fewest = 30;
const seed = 12;

/** Words of a clause that stand in a provision which changed, and no longer stand in it. */
export interface Repeat {
  /** Index of the sentence that repeats. */
  sentence: number;
  text: string;
  at: Place[];
  /** The clause of the old revision whose words are repeated, and of the new one. */
  old: string;
  new?: string;
}

interface Passage {
  old: string;
  new?: string;
  before: string;
  after: string;
}

/** Finds long passages of a document that repeat what changed in an act. */
export function findRepeats({ sentences }: TreeIndex, act: ActComparison): Repeat[] {
  const passages = listPassages(act);
  const starts = new Map<string, [passage: number, at: number][]>();
  for (const [order, { before }] of passages.entries()) {
    for (let at = 0; at + seed <= before.length; at++) {
      const key = before.slice(at, at + seed);
      const held = starts.get(key);
      if (held) held.push([order, at]);
      else starts.set(key, [[order, at]]);
    }
  }
  if (starts.size === 0) return [];
  return sentences.flatMap(({ sentence }, place) => {
    const { text, offsets } = squeeze(sentence.value);
    return findLongest(text, passages, starts).map(({ start, end, passage }): Repeat => {
      const { old, new: now } = passages[passage];
      const [from, to] = [offsets[start], offsets[end - 1] + 1];
      return {
        sentence: place,
        text: sentence.value.slice(from, to),
        at: [{ leaf: sentence.id, start: from, end: to }],
        old,
        ...(now !== undefined && { new: now }),
      };
    });
  });
}

/** The sentences of the clauses whose own words differ, or that are gone. */
function listPassages({ old, new: young, changes }: ActComparison): Passage[] {
  return changes.flatMap(({ kinds, old: [from], new: [to] }): Passage[] => {
    const isGone = to === undefined || kinds.includes('deletedKeepingNumber');
    if (from === undefined || from.startsWith('suppl') || (!isGone && !kinds.includes('edited'))) return [];
    const clauses = isGone ? belowOf(from, old.index) : [from];
    const after = to === undefined ? '' : squeeze(ownWords(to, young.index)).text;
    return clauses.map((id) => ({
      old: id,
      ...(to !== undefined && { new: to }),
      before: squeeze(ownWords(id, old.index)).text,
      after,
    }));
  });
}

function belowOf(id: string, { containers }: TreeIndex): string[] {
  return containers.filter((one) => one.id === id || one.id.startsWith(`${id}__`)).map((one) => one.id);
}

function ownWords(id: string, { byId }: TreeIndex): string {
  const node = byId.get(id);
  if (!node || !('children' in node)) return '';
  return node.children
    .map((child) => (child.type === 'sentence' && 'value' in child ? child.value : ''))
    .join('');
}

/** Width-folded text without spaces, and where each of its units stood. */
function squeeze(value: string): { text: string; offsets: number[] } {
  const folded = foldWidth(value);
  const offsets = Array.from({ length: folded.length }, (_, at) => at).filter((at) => !/\s/.test(folded[at]));
  return { text: offsets.map((at) => folded[at]).join(''), offsets };
}

interface Match {
  start: number;
  end: number;
  passage: number;
}

/** The longest matches of a text, from the left, that the new words no longer hold. */
function findLongest(
  text: string,
  passages: readonly Passage[],
  starts: ReadonlyMap<string, readonly [number, number][]>,
): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at + seed <= text.length; at++) {
    let best: Match | undefined;
    for (const [passage, place] of starts.get(text.slice(at, at + seed)) ?? []) {
      const { before, after } = passages[passage];
      let length = seed;
      while (at + length < text.length && text[at + length] === before[place + length]) length++;
      if (length < fewest || length <= (best ? best.end - best.start : 0)) continue;
      if (!after.includes(text.slice(at, at + length))) best = { start: at, end: at + length, passage };
    }
    if (!best) continue;
    matches.push(best);
    at = best.end - 1;
  }
  return matches;
}
