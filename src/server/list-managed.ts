import { openCorpus } from '../corpus/open-corpus.ts';
import type { ManagedDocument } from '../site/page/add/manage-page.ts';

/** Lists what a corpus holds and what was withdrawn of it, for the page on which that is changed. */
export async function listManaged(folder: string): Promise<ManagedDocument[]> {
  const { documents, withdrawn = [] } = await openCorpus(folder);
  return [...documents, ...withdrawn].map(({ id, facts }) => ({
    id,
    title: facts.title ?? id,
    ...(facts.kind !== undefined && { kind: facts.kind }),
    ...(facts.issuer !== undefined && { issuer: facts.issuer }),
    ...(facts.general !== undefined && { general: facts.general }),
    revisions: facts.revisions.map(({ effective }) => effective),
    ...(facts.withdrawn !== undefined && { withdrawn: facts.withdrawn }),
    withdrawnRevisions: (facts.withdrawnRevisions ?? []).map(({ effective }) => effective),
  }));
}
