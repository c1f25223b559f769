import type { Consequence } from '../../model/comparison.ts';
import { foldTerm } from '../../text/term-key.ts';
import type { Revisions } from './clause-pairs.ts';

/** Tells each word that has another word throughout as one change, unless a definition tells it. */
export function tellRenames({ renames }: Revisions, told: readonly Consequence[]): Consequence[] {
  return renames.flatMap(({ from, to, clauses }): Consequence[] => {
    const isTold = told.some(
      ({ kind, before = '', after = '' }) =>
        kind === 'changed-definition' &&
        foldTerm(before) === foldTerm(from) &&
        foldTerm(after) === foldTerm(to),
    );
    if (isTold) return [];
    return [
      {
        kind: 'renamed-term',
        reason: `「${from}」が「${to}」に改められました（${clauses.length}か所の規定）。`,
        before: from,
        after: to,
        concerns: clauses,
      },
    ];
  });
}
