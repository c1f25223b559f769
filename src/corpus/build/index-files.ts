import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { FileDigests } from '../file-digests.ts';
import type { Manifest } from '../manifest.ts';
import type { StoredIndex } from './index-builder.ts';
import { openFolder } from './index-folder.ts';

type IndexEntry = NonNullable<Manifest['index']>;

/** What an index is made of: new files, and those of an index before that stay. */
export interface IndexContent {
  files: Readonly<Record<string, Uint8Array>>;
  kept?: { folder: string; names: readonly string[] };
}

/** Stores the files of a search index in a folder of their own under `.yakkan`, and nothing else there. */
export async function storeIndexFiles(
  target: string,
  { key, maker, parts }: Pick<IndexEntry, 'key' | 'maker' | 'parts'>,
  { files, kept }: IndexContent,
  digests: FileDigests,
): Promise<IndexEntry> {
  // Each index has its own folder, so that the files of a reader stay until the manifest names others.
  const folder = `index-${key}`;
  const names = [...Object.keys(files), ...(kept?.names ?? [])].toSorted();
  await mkdir(join(target, folder), { recursive: true });
  for (const name of await readdir(join(target, folder)))
    if (kept?.folder !== folder || !names.includes(name))
      await rm(join(target, folder, name), { recursive: true, force: true });
  for (const [name, bytes] of Object.entries(files))
    await writeFileAtomic(join(target, folder, name), Buffer.from(bytes));
  if (kept && kept.folder !== folder) {
    for (const name of kept.names) await share(join(target, kept.folder, name), join(target, folder, name));
  }
  const digest = digestIndex(target, { folder, files: names }, digests);
  // In the order of the schema, so that the manifest has the same bytes whoever read it before.
  return { folder, key, files: names, ...(digest !== undefined && { digest }), maker, parts };
}

/** A file that never changes is in both folders at once where the disk can do so. */
async function share(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** Digest over the files of an index and their names; nothing where one is missing. */
export function digestIndex(
  target: string,
  { folder, files }: Pick<IndexEntry, 'folder' | 'files'>,
  digests: FileDigests,
): string | undefined {
  const hash = createHash('sha256');
  for (const name of files) {
    const digest = digests.digest(join(target, folder, name));
    if (digest === undefined) return undefined;
    hash.update(`${name} ${digest}\n`);
  }
  return hash.digest('hex');
}

/** Opens the files of an index that is stored. */
export function openStoredIndex(target: string, { folder, files }: IndexEntry): StoredIndex {
  return { ...openFolder(join(target, folder)), names: files };
}
