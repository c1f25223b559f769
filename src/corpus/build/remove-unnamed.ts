import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lineageFolder } from '../lineage/lineage-table.ts';
import type { Manifest } from '../manifest.ts';
import { modelFolder } from '../model-store.ts';

/** Removes models, tables and indexes that the manifest does not name; a reader of the last state reads again. */
export async function removeUnnamed(target: string, { documents, index }: Manifest): Promise<void> {
  const revisions = documents.flatMap((document) => document.revisions);
  const named = {
    [modelFolder]: new Set(revisions.flatMap(({ parsed, model }) => [parsed, model])),
    [lineageFolder]: new Set(revisions.map(({ lineage }) => lineage.table)),
  };
  for (const [folder, names] of Object.entries(named)) {
    for (const name of await readdir(join(target, folder)).catch(() => []))
      if (!names.has(name)) await rm(join(target, folder, name), { force: true });
  }
  for (const name of await readdir(target)) {
    const isOldIndex = name.startsWith('index-') && name !== index?.folder;
    const isLeftover = /^(?:manifest|seen)\.json\.\d+$/.test(name);
    if (isOldIndex || isLeftover) await rm(join(target, name), { recursive: true, force: true });
  }
}
