import { unitOf } from '../../../text/citation/words.ts';
import { type Draft, isHeading } from '../../../text/draft.ts';
import type { LevelEntry } from '../amend-level.ts';
import type { Amending } from './amend-clause.ts';

/** Deletes what is gone from a clause of the new revision, neighbours of one kind together. */
export function deleteRuns(entries: readonly LevelEntry[], clause: string, { live }: Amending): void {
  const runs: Draft[][] = [];
  let last: LevelEntry | undefined;
  for (const entry of entries) {
    if (entry.new === undefined && entry.old && !isHeading(entry.old)) {
      const run = runs.at(-1);
      if (run && last?.old === run.at(-1) && run[0].type === entry.old.type) run.push(entry.old);
      else runs.push([entry.old]);
    }
    last = entry;
  }
  // From the back, so that what is named by its place keeps it.
  for (const run of runs.toReversed()) {
    const place = { steps: live.stepsTo(run[0]) };
    const through =
      run.length > 2 && unitOf.has(run[0].type) ? { steps: live.stepsTo(run[run.length - 1]) } : undefined;
    const isNumbered = unitOf.has(run[0].type);
    if (through) live.write({ kind: 'delete', place, through }, clause);
    else
      for (const node of isNumbered ? run : run.toReversed())
        live.write({ kind: 'delete', place: { steps: live.stepsTo(node) } }, clause);
  }
}
