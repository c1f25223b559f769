import type { Draft } from '../../../text/draft.ts';
import type { LevelEntry } from '../amend-level.ts';
import type { Amending } from './amend-clause.ts';
import { quoteClauses } from './quote-clauses.ts';

/** A clause of both revisions. */
export interface Pair {
  old: Draft;
  new: Draft;
  isReplaced?: true;
}

/** A clause of both revisions, and what stands directly under it. */
export interface Level extends Pair {
  entries: readonly LevelEntry[];
}

/** Whether a clause stayed. */
export function isKept(entry: LevelEntry): entry is Pair {
  return entry.old !== undefined && entry.new !== undefined;
}

/** The lines by which clauses are quoted. */
export function linesOf(nodes: readonly Draft[], { quoting }: Amending): string[] {
  return quoteClauses(nodes, quoting);
}

/** The lines of a clause as they stand in the new text, where it is to be quoted so. */
export function layOut(
  { id, origin }: Draft,
  { laidOut, layoutOf }: Amending,
): readonly string[] | undefined {
  return laidOut.has(id) && origin ? layoutOf(origin) : undefined;
}
