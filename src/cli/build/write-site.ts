import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { readAssets } from '../../server/assets.ts';
import { openSiteCorpus } from '../../site/data/site-corpus.ts';
import { listPages } from '../../site/site-map.ts';

/** A folder that the site cannot be written to; its message says why and what to do. */
export class UnusableFolder extends Error {
  override name = 'UnusableFolder';
}

/** What a site consists of. */
export interface WrittenSite {
  files: number;
  bytes: number;
}

/** Tells a folder that we wrote from one that holds somebody's files. */
const mark = '.yakkan-site';

/**
 * Writes the pages of a corpus as a folder that works without a server. It is written beside the folder and renamed at the
 * end: whatever happens in between, the folder is as before.
 * @throws {UnusableFolder} if the folder holds something else, or cannot be written
 * @throws {CorpusError} if the corpus cannot be opened
 * @throws {MissingAssets} if the pages' scripts were not built
 */
export async function writeSite(
  corpus: string,
  target: string,
  {
    today,
    address,
    onStep,
  }: {
    today: string;
    address?: string;
    onStep?: (step: { done: number; total: number; what: string }) => void;
  },
): Promise<WrittenSite> {
  const folder = resolve(target);
  await refuseForeign(folder, resolve(corpus));
  const assets = readAssets();
  const pages = await listPages({
    corpus: await openSiteCorpus(corpus, today),
    hasServer: false,
    ...(address !== undefined && { address }),
  });
  const draft = join(dirname(folder), `.${basename(folder)}.${randomUUID()}`);
  try {
    const site: WrittenSite = { files: 0, bytes: 0 };
    const write = async (path: string, content: string | Uint8Array) => {
      const file = join(draft, ...path.split('/'));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      site.files++;
      site.bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length;
    };
    await refuseUnwritable(() => mkdir(draft, { recursive: true }), folder);
    for (const [done, { path, render }] of pages.entries()) {
      onStep?.({ done, total: pages.length, what: path });
      const content = await render();
      await refuseUnwritable(() => write(path, content), folder);
    }
    for (const { path, content } of assets) await refuseUnwritable(() => write(path, content), folder);
    await refuseUnwritable(() => replace(draft, folder), folder);
    return site;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Puts a draft in the place of a folder; where that fails, what was there is put back. */
async function replace(draft: string, folder: string): Promise<void> {
  await writeFile(
    join(draft, mark),
    'Written by `yakkan build --site`; the next one replaces this folder.\n',
  );
  if (!existsSync(folder)) return rename(draft, folder);
  const before = `${draft}.before`;
  await rename(folder, before);
  try {
    await rename(draft, folder);
  } catch (error) {
    await rename(before, folder);
    throw error;
  }
  await rm(before, { recursive: true, force: true });
}

/** Only what is empty, or was written by us, is replaced; and never the corpus itself. */
async function refuseForeign(folder: string, corpus: string): Promise<void> {
  if (`${corpus}/`.startsWith(`${folder}/`))
    throw new UnusableFolder(`${folder} holds the corpus; name another folder with --site.`);
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    const why = code === 'ENOTDIR' ? 'it is a file' : message;
    throw new UnusableFolder(`The site cannot be written to ${folder}: ${why}.`, { cause });
  }
  if (names.length > 0 && !names.includes(mark)) {
    throw new UnusableFolder(
      `${folder} holds files that are not of a site; name a new or an empty folder with --site.`,
    );
  }
}

async function refuseUnwritable<Value>(write: () => Promise<Value>, folder: string): Promise<Value> {
  try {
    return await write();
  } catch (cause) {
    throw new UnusableFolder(`The site cannot be written to ${folder}: ${(cause as Error).message}.`, {
      cause,
    });
  }
}
