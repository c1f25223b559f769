import { alignRevisions } from '../../diff/align-revisions.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { CorpusDocument, CorpusRevision } from '../open-corpus.ts';
import { forceOf } from './point-in-time.ts';

/** Clauses in the revision that held for them. */
export interface HeldClauses {
  effective: string;
  model: YakkanDocument;
  /** Their ids in this revision. */
  ids: string[];
}

/**
 * Gives the text that held on a day for clauses of a revision that were not in force yet: that of the last revision before in
 * which they were, under the numbers that they had there.
 * @returns `undefined` where no revision before holds them
 */
export async function clauseBefore(
  { revisions }: CorpusDocument,
  revision: CorpusRevision,
  clauses: readonly string[],
  day: string,
): Promise<HeldClauses | undefined> {
  let ids = [...clauses];
  let young = await revision.model();
  for (const { effective, model } of revisions.slice(0, revisions.indexOf(revision)).toReversed()) {
    const old = await model();
    const { toOld } = alignRevisions(old, young);
    ids = [...new Set(ids.flatMap((id) => toOld(id)))];
    if (ids.length === 0) return undefined;
    if (forceOf(old, ids, day).state !== 'not-yet') return { effective, model: old, ids };
    young = old;
  }
  return undefined;
}
