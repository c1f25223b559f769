import type { Norm } from '../../../model/annotation.ts';
import type { TreeIndex } from '../../../model/tree-index.ts';
import type { Match } from '../../align/match-sequence.ts';
import { containment, type Shingles, shingle } from '../../align/similarity.ts';
import { sentencesAt } from '../sentence-words.ts';

/** A norm with the sentence that says it. */
export interface PlacedNorm {
  norm: Norm;
  words: string;
}

/** Norms by the clause or table row in which their sentence stands. */
export function normsByClause(norms: readonly Norm[], index: TreeIndex): Map<string, PlacedNorm[]> {
  const clauseOf = new Map(
    index.sentences.map(({ sentence, clause, row }) => [sentence.id, (row ?? clause).id]),
  );
  const groups = new Map<string, PlacedNorm[]>();
  for (const norm of norms) {
    const clause = clauseOf.get(norm.node) ?? norm.node;
    const placed = { norm, words: sentencesAt(norm.at, index) };
    const group = groups.get(clause);
    if (group) group.push(placed);
    else groups.set(clause, [placed]);
  }
  return groups;
}

/** Share of two sentences that must be common for one to be the other. */
const alike = 0.34;
/** What sentences that do the same have over others: 賠償しません stays what it was when its exception becomes a ただし書. */
const sameAct = 0.25;

/** Pairs the sentences of two versions of a clause by their words; what has no partner came or went. */
export function pairNorms(old: readonly PlacedNorm[], young: readonly PlacedNorm[]): Match<PlacedNorm>[] {
  const [left, right] = [old, young].map((list) =>
    list.map((one) => ({ one, shingles: shingle(one.words) })),
  );
  const candidates = left.flatMap((was, place) =>
    right.map((is, at) => ({
      was,
      is,
      score: similar(was.shingles, is.shingles) + (doesTheSame(was.one.norm, is.one.norm) ? sameAct : 0),
      apart: Math.abs(place - at),
    })),
  );
  const free = new Set([...left, ...right]);
  const matches: Match<PlacedNorm>[] = [];
  for (const { was, is, score } of candidates.toSorted((a, b) => b.score - a.score || a.apart - b.apart)) {
    if (!free.has(was) || !free.has(is) || score < alike) continue;
    free.delete(was);
    free.delete(is);
    matches.push([was.one, is.one]);
  }
  return [
    ...matches,
    ...left.filter((was) => free.has(was)).map(({ one }): Match<PlacedNorm> => [one, undefined]),
    ...right.filter((is) => free.has(is)).map(({ one }): Match<PlacedNorm> => [undefined, one]),
  ];
}

function doesTheSame(was: Norm, is: Norm): boolean {
  return was.modality === is.modality && was.modality !== 'none';
}

function similar(left: Shingles, right: Shingles): number {
  const total = left.size + right.size;
  return total === 0 ? 1 : (2 * containment(left, right) * left.size) / total;
}
