import type { MappedTerm } from '../../model/review/standard-comparison.ts';

/** A pair needs so much evidence, parties less than things, and so large a share of all that speaks of either name. */
const leastEvidence = { party: 1, other: 2 };
const leastShare = 0.55;

/** Each name stands for one other: for that of which most is told, if that is most of what is told of either. */
export function pickPairs(
  evidence: ReadonlyMap<string, ReadonlyMap<string, number>>,
  areParties: (from: string, to: string) => boolean,
): MappedTerm[] {
  const totals = new Map<string, number>();
  const cells: { from: string; to: string; weight: number }[] = [];
  for (const [from, row] of evidence) {
    for (const [to, weight] of row) {
      cells.push({ from, to, weight });
      totals.set(`o ${from}`, (totals.get(`o ${from}`) ?? 0) + weight);
      totals.set(`s ${to}`, (totals.get(`s ${to}`) ?? 0) + weight);
    }
  }
  const taken = new Set<string>();
  return cells
    .sort((left, right) => right.weight - left.weight)
    .flatMap(({ from, to, weight }) => {
      const share = weight / Math.max(totals.get(`o ${from}`) ?? 1, totals.get(`s ${to}`) ?? 1);
      const needed = areParties(from, to) ? leastEvidence.party : leastEvidence.other;
      if (weight < needed || share < leastShare || taken.has(`o ${from}`) || taken.has(`s ${to}`)) return [];
      taken.add(`o ${from}`).add(`s ${to}`);
      return [{ ours: from, standard: to, certainty: round(share), from: 'use' as const }];
    });
}

/** To two digits. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
