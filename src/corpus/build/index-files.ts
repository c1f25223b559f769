import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Manifest } from '../manifest.ts';

type IndexEntry = NonNullable<Manifest['index']>;

/** Stores the files of a search index in a folder of their own under `.yakkan`, and nothing else there. */
export async function storeIndexFiles(
  target: string,
  key: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<IndexEntry> {
  // Each index has its own folder, so that the files of a reader stay until the manifest names others.
  const folder = `index-${key}`;
  const names = Object.keys(files).toSorted();
  await mkdir(join(target, folder), { recursive: true });
  const hash = createHash('sha256');
  for (const name of names) {
    await writeFileAtomic(join(target, folder, name), Buffer.from(files[name]));
    addFile(hash, name, files[name]);
  }
  for (const name of await readdir(join(target, folder))) {
    if (!names.includes(name)) await rm(join(target, folder, name), { recursive: true, force: true });
  }
  return { folder, key, files: names, digest: hash.digest('hex') };
}

/** Whether the files of an index are there as they were written. */
export async function isIndexWhole(target: string, { folder, files, digest }: IndexEntry): Promise<boolean> {
  const hash = createHash('sha256');
  for (const name of files) {
    const bytes = await readFile(join(target, folder, name)).catch(() => undefined);
    if (!bytes) return false;
    addFile(hash, name, bytes);
  }
  return hash.digest('hex') === digest;
}

function addFile(hash: ReturnType<typeof createHash>, name: string, bytes: Uint8Array): void {
  hash.update(`${name} ${bytes.length}\n`).update(bytes);
}
