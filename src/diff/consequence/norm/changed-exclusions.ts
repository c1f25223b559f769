import type { Norm } from '../../../model/annotation.ts';
import type { Consequence } from '../../../model/comparison.ts';
import type { TreeIndex } from '../../../model/tree-index.ts';
import { foldTerm } from '../../../text/term-key.ts';
import type { Match } from '../../align/match-sequence.ts';
import type { Parties } from '../parties.ts';
import type { PlacedNorm } from './placed-norm.ts';

/** Both versions of a clause. */
interface Sides {
  place: string;
  ids: Pick<Consequence, 'old' | 'new'>;
  trees: { old: TreeIndex; new: TreeIndex };
  parties: Parties;
}

/**
 * Finds exclusions of liability that held with an exception and hold without one now: 当社の故意又は重大な過失による場合を除き,
 * or a ただし書, taken out.
 */
export function findWidenedExclusions(
  matches: readonly Match<PlacedNorm>[],
  { place, ids, trees, parties }: Sides,
): Consequence[] {
  const { counterparty } = parties;
  if (counterparty === undefined) return [];
  const [left, right] = [0, 1].map((side) => matches.flatMap((pair) => pair[side as 0 | 1] ?? []));
  return matches.flatMap(([was, is]): Consequence[] => {
    if (was?.norm.modality !== 'exemption' || is?.norm.modality !== 'exemption') return [];
    if (!parties.isIssuer(is.norm.actor) || !parties.isIssuer(was.norm.actor)) return [];
    const exception = exceptionOf(was.norm, left, trees.old);
    if (exception === undefined || exceptionOf(is.norm, right, trees.new) !== undefined) return [];
    // What was put another way may still be there.
    if (right.some(({ words }) => foldTerm(words).includes(coreOf(exception)))) return [];
    return [
      {
        kind: 'changed-norm',
        reason: `${place}の${is.norm.actor}の免責から、例外「${exception}」がなくなりました。`,
        worseFor: counterparty,
        effect: 'liability-narrowed',
        ...ids,
        before: exception,
        oldWords: was.words,
        newWords: is.words,
      },
    ];
  });
}

/** The words of an exception within the sentence, else its ただし書. */
function exceptionOf(
  { id, exception }: Norm,
  all: readonly PlacedNorm[],
  { byId }: TreeIndex,
): string | undefined {
  const [place] = exception ?? [];
  const leaf = place && byId.get(place.leaf);
  if (place && leaf && 'value' in leaf) return leaf.value.slice(place.start, place.end);
  return all.find(({ norm }) => norm.exceptionTo === id)?.words;
}

/** 当社の故意又は重大な過失による場合を除き → 故意又は重大な過失. */
function coreOf(exception: string): string {
  const words = foldTerm(exception);
  return /故意.{0,6}(?:重大な)?過失|故意|過失/.exec(words)?.[0] ?? words;
}
