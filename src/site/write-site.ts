import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { findAssets } from './assets.ts';
import { openSiteCorpus } from './site-corpus.ts';
import { listPages } from './site-map.ts';

/** Tells a folder that was written here from any other. */
const mark = '.yakkan-site';

/** A folder that cannot be written; the message says why and what to do. */
export class SiteRefused extends Error {
  override name = 'SiteRefused';
}

export interface WriteSiteOptions {
  /** Day for which revisions are in force, ISO 8601. */
  today: string;
  /** Hears how many of all files are written. */
  onStep?: (done: number, total: number) => void;
}

/**
 * Writes the pages of a corpus as a folder that works without a server. The folder is there as before or whole.
 * @returns how many files were written
 * @throws {SiteRefused} if there is a folder with other things in it, or the pages' scripts are not built
 * @throws {CorpusError} if the corpus cannot be opened
 */
export async function writeSite(
  corpus: string,
  out: string,
  { today, onStep }: WriteSiteOptions,
): Promise<number> {
  const target = resolve(out);
  if (existsSync(target) && !existsSync(join(target, mark)) && (await readdir(target)).length > 0) {
    throw new SiteRefused(
      `${out} holds other files; name a new folder, or one that was written here before.`,
    );
  }
  const pages = await listPages({ corpus: await openSiteCorpus(corpus, today), hasServer: false });
  const scratch = `${target}.new-${process.pid}`;
  await rm(scratch, { recursive: true, force: true });
  try {
    await mkdir(scratch, { recursive: true });
    await cp(findAssets(), join(scratch, 'assets'), { recursive: true });
    await writeFile(join(scratch, mark), '');
    for (const [at, { path, render }] of pages.entries()) {
      const file = join(scratch, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await render());
      onStep?.(at + 1, pages.length);
    }
    await replace(scratch, target);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return pages.length;
}

async function replace(scratch: string, target: string): Promise<void> {
  const old = `${target}.old-${process.pid}`;
  const isThere = existsSync(target);
  if (isThere) await rename(target, old);
  try {
    await rename(scratch, target);
  } catch (error) {
    if (isThere) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
