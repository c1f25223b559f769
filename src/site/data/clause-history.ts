import type { ChangeKind, Comparison } from '../../model/comparison.ts';
import type { SiteCorpus, SiteDocument, SiteRevision } from './site-corpus.ts';

/** What a revision did to a clause. */
export interface ClauseStep {
  effective: string;
  kinds: ChangeKind[];
  /** Id of the clause in that revision; absent where it was deleted. */
  node?: string;
}

/** Lists, by clause of one revision, which revisions changed it, through renumbering and moves, the oldest first. */
export async function listClauseHistory(
  corpus: SiteCorpus,
  { revisions }: SiteDocument,
  revision: SiteRevision,
): Promise<Record<string, ClauseStep[]>> {
  const place = revisions.indexOf(revision);
  const steps = await Promise.all(
    revisions.slice(1).map((young, at) => corpus.compare(revisions[at], young)),
  );
  const history: Record<string, ClauseStep[]> = {};
  for (const [at, { changes }] of steps.entries()) {
    // The step leads from revision `at` to the next.
    const young = at + 1;
    const isBefore = young <= place;
    const toShown = isBefore
      ? chain(steps.slice(young, place), 'new')
      : chain(steps.slice(place, at).toReversed(), 'old');
    for (const { kinds, old, new: come } of changes) {
      for (const id of isBefore ? come : old) {
        const shown = toShown(id);
        if (shown === undefined) continue;
        const step: ClauseStep = {
          effective: revisions[young].effective,
          kinds,
          ...(come[0] !== undefined && { node: come[0] }),
        };
        history[shown] = [...(history[shown] ?? []), step];
      }
    }
  }
  return history;
}

/** Follows an id through comparisons, to the new or to the old side. */
function chain(steps: readonly Comparison[], to: 'old' | 'new'): (id: string) => string | undefined {
  const from = to === 'new' ? 'old' : 'new';
  const maps = steps.map(({ map }) => {
    const pairs = new Map<string, string>();
    for (const pair of map) {
      const [own, other] = [pair[from], pair[to]];
      if (own !== null && other !== null) pairs.set(own, other);
    }
    return pairs;
  });
  return (id) =>
    maps.reduce<string | undefined>((at, map) => (at === undefined ? undefined : map.get(at)), id);
}
