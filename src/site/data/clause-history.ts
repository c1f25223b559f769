import type { ChangeKind, Comparison, TextRun } from '../../model/comparison.ts';
import type { SiteCorpus, SiteDocument, SiteRevision } from './site-corpus.ts';

/** What a revision did to a clause. */
export interface ClauseStep {
  effective: string;
  kinds: ChangeKind[];
  /** Id of the clause in that revision; absent where it was deleted. */
  node?: string;
}

/** A step with its words: the same, removed and added. */
export interface ClauseChange extends ClauseStep {
  runs: [kind: TextRun['kind'], text: string][];
}

/** Lists, by clause of one revision, which revisions changed it, through renumbering and moves, the oldest first. */
export async function listClauseHistory(
  corpus: SiteCorpus,
  document: SiteDocument,
  revision: SiteRevision,
): Promise<Record<string, ClauseStep[]>> {
  const changes = await listClauseChanges(corpus, document, revision);
  return Object.fromEntries(
    Object.entries(changes).map(([id, steps]) => [id, steps.map(({ runs: _, ...step }) => step)]),
  );
}

/** The same with the words that changed. */
export async function listClauseChanges(
  corpus: SiteCorpus,
  { revisions }: SiteDocument,
  revision: SiteRevision,
): Promise<Record<string, ClauseChange[]>> {
  const place = revisions.indexOf(revision);
  const steps = await Promise.all(
    revisions.slice(1).map((young, at) => corpus.compare(revisions[at], young)),
  );
  const history: Record<string, ClauseChange[]> = {};
  for (const [at, { changes }] of steps.entries()) {
    // The step leads from revision `at` to the next.
    const young = at + 1;
    const isBefore = young <= place;
    const toShown = isBefore
      ? chain(steps.slice(young, place), 'new')
      : chain(steps.slice(place, at).toReversed(), 'old');
    for (const { kinds, old, new: come, runs = [] } of changes) {
      for (const id of isBefore ? come : old) {
        const shown = toShown(id);
        if (shown === undefined) continue;
        const step: ClauseChange = {
          effective: revisions[young].effective,
          kinds,
          runs: runs.map(({ kind, text }) => [kind, text]),
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
