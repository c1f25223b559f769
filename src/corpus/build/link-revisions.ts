import { join } from 'node:path';
import { addLineage } from '../lineage/add-lineage.ts';
import { readLasting, writeLasting } from '../lineage/lasting.ts';
import { lineageFolder, readTable } from '../lineage/lineage-table.ts';
import { traceDocument } from '../lineage/trace-document.ts';
import type { Manifest } from '../manifest.ts';
import { readModel, storeModel } from '../model-store.ts';
import { type Build, isModelWhole, isStoredWhole, type Revision, tellDamaged } from './build-state.ts';
import { chooseOthers, linkRevision, linksKey, listCitedDocuments } from './link-models.ts';

type DocumentEntry = Manifest['documents'][number];

/** Links the references of the revisions for which they, or what they point to, are not those of the last build, and says which clause is which. */
export async function linkRevisions(build: Build, parsed: readonly Revision[]): Promise<DocumentEntry[]> {
  const { corpus, digests } = build;
  const documents = listCitedDocuments(parsed);
  const byDocument = new Map<string, Revision[]>();
  for (const revision of parsed)
    byDocument.set(revision.id, [...(byDocument.get(revision.id) ?? []), revision]);
  const entries: DocumentEntry[] = [];
  for (const { id } of corpus.documents) {
    const facts = digests.digest(join(corpus.folder, id, 'document.yaml')) ?? '';
    const revisions = byDocument.get(id) ?? [];
    const lineages = await traceLineages(build, id, revisions);
    const entry: DocumentEntry = { id, facts, revisions: [] };
    for (const [place, revision] of revisions.entries()) {
      const others = chooseOthers(revision, documents);
      const links = linksKey(revision, others);
      const model = await makeModel(build, revision, { links, lineage: lineages[place] }, () =>
        linkRevision(revision, others),
      );
      const { effective, file, source, corrections, parsed: own, cites } = revision;
      entry.revisions.push({
        effective,
        file,
        source,
        ...(corrections !== undefined && { corrections }),
        parsed: own,
        model,
        cites: [...cites],
        links,
        lineage: lineages[place],
      });
    }
    entries.push(entry);
  }
  return entries;
}

async function traceLineages(build: Build, id: string, revisions: readonly Revision[]) {
  const { target, corpus } = build;
  const folder = join(corpus.folder, id);
  const held = await readLasting(folder);
  const { lineages, lasting } = await traceDocument(target, revisions, held, {
    readOld: (name) => readModel(target, name),
    isWhole: (name) => isStoredWhole(build, join(target, lineageFolder, name)),
  });
  if (lasting !== held) await writeLasting(folder, lasting);
  return lineages;
}

/** The name of the stored model, which is made where the last build's was made of something else or is damaged. */
async function makeModel(
  build: Build,
  { id, effective, before }: Revision,
  { links, lineage }: { links: string; lineage: { key: string; table: string } },
  link: () => ReturnType<typeof linkRevision>,
): Promise<string> {
  const { target, known, summary } = build;
  const isSame = known && before?.links === links && before.lineage.table === lineage.table;
  if (isSame && isModelWhole(build, before.model)) return before.model;
  if (isSame) summary.notes.push(tellDamaged(`The linked model of ${id} ${effective}`));
  const table = await readTable(target, lineage.table);
  if (!table) throw new Error(`The table of lineages ${lineage.table} was written and cannot be read again.`);
  summary.linked++;
  return storeModel(target, addLineage(await link(), table));
}
