import { alignRevisions } from '../../diff/align-revisions.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { CorpusDocument, CorpusRevision } from '../open-corpus.ts';

/** Clauses of one revision as they stand in another. */
export interface FollowedClauses {
  model: YakkanDocument;
  /** Ids there; none where nothing of them is left, or nothing was there yet. */
  ids: string[];
  /** The first revision on the way in which nothing of them stands. */
  lostIn?: string;
}

/** Follows clauses from one revision of a document to another, forwards or backwards, through all that lie between. */
export async function followClauses(
  { revisions }: CorpusDocument,
  from: CorpusRevision,
  clauses: readonly string[],
  to: CorpusRevision,
): Promise<FollowedClauses> {
  const step = revisions.indexOf(from) <= revisions.indexOf(to) ? 1 : -1;
  let ids = [...clauses];
  let model = await from.model();
  for (let at = revisions.indexOf(from); at !== revisions.indexOf(to); at += step) {
    const next = await revisions[at + step].model();
    const links = step > 0 ? alignRevisions(model, next) : alignRevisions(next, model);
    const follow = step > 0 ? links.toNew : links.toOld;
    ids = [...new Set(ids.flatMap((id) => follow(id)))];
    if (ids.length === 0) return { model: await to.model(), ids, lostIn: revisions[at + step].effective };
    model = next;
  }
  return { model, ids };
}
