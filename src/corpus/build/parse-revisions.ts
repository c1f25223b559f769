import { createHash } from 'node:crypto';
import { correctionsFor } from '../document-facts.ts';
import { findBuilt } from '../manifest.ts';
import { storeModel } from '../model-store.ts';
import { digestCorrections, parseRevision, readRevision } from '../revision-source.ts';
import { type Build, isModelWhole, type Revision, readStored, tellDamaged } from './build-state.ts';
import { listCites } from './link-models.ts';

/** Parses the revisions whose source is not that of the last build. */
export async function parseRevisions(build: Build): Promise<Revision[]> {
  const { target, corpus, options, digests, known, last, summary } = build;
  const parsed: Revision[] = [];
  for (const { id, facts, revisions } of corpus.documents) {
    for (const { effective, file, path } of revisions) {
      options.onStep?.({ done: parsed.length, total: summary.revisions, what: `${id} ${effective}` });
      const reusable = findBuilt(known, id, effective);
      const corrections = correctionsFor(facts, effective);
      const corrected = digestCorrections(corrections);
      const own = {
        id,
        facts,
        effective,
        file,
        path,
        before: reusable ?? findBuilt(last, id, effective),
        ...(corrected !== undefined && { corrections: corrected }),
      };
      // The name of the file is part of the model, and its end tells the format.
      if (
        reusable?.file === file &&
        reusable.source === digests.digest(path) &&
        reusable.corrections === corrected
      ) {
        const { parsed: name, source, cites } = reusable;
        if (isModelWhole(build, name)) {
          parsed.push({ ...own, source, parsed: name, cites, read: () => readStored(target, name) });
          summary.reused++;
          continue;
        }
        summary.notes.push(tellDamaged(`The model of ${id} ${effective}`));
      }
      const bytes = await readRevision(path);
      const model = await parseRevision(bytes, path, corrections);
      const name = await storeModel(target, model);
      const source = createHash('sha256').update(bytes).digest('hex');
      // Read again where it is needed, so that a large corpus is never in memory as a whole.
      parsed.push({
        ...own,
        source,
        parsed: name,
        cites: listCites(model),
        read: () => readStored(target, name),
      });
      summary.parsed++;
    }
  }
  return parsed;
}
