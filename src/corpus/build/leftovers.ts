import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CorpusFacts } from '../document-facts.ts';

/** What an atomic write leaves beside its target when it is killed: 2024-04-01.md.1234567. */
const leftover = /^(?:document\.yaml|\d{4}-\d{2}-\d{2}\.[a-z0-9]{1,8})\.\d{6,}$/;

/** Removes what killed writers left in the folder of a document. Only the holder of the lock may. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const place of [folder, join(folder, 'revisions')]) {
    for (const name of await listNames(place)) {
      if (leftover.test(name)) await rm(join(place, name), { force: true });
    }
  }
}

/** Files in `revisions/` that document.yaml does not name. */
export async function listUnnamed(folder: string, { revisions }: CorpusFacts): Promise<string[]> {
  const named = new Set(revisions.map(({ file }) => basename(file)));
  const names = await listNames(join(folder, 'revisions'));
  return names.filter((name) => !named.has(name) && !name.startsWith('.') && !leftover.test(name)).toSorted();
}

async function listNames(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
