import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CorpusError } from '../corpus-error.ts';

/** Who holds a corpus, as the lock file says. */
interface Holder {
  pid: number;
  host: string;
  since: string;
  token: string;
}

/** A lock that is held. */
export interface CorpusLock {
  /**
   * Makes sure that nobody took the lock away meanwhile.
   * @throws {CorpusError} if somebody did
   */
  check: () => Promise<void>;
  release: () => Promise<void>;
}

/** Another process is writing the corpus. */
export class CorpusBusy extends CorpusError {
  override name = 'CorpusBusy';
}

/** Milliseconds between two looks at a lock that another holds. */
const pause = 50;

/**
 * Takes the lock of a corpus for writing. A lock whose process on this machine is gone is taken over.
 * @param folder the folder `.yakkan`
 * @param patience milliseconds to wait for another process; if omitted, none
 * @throws {CorpusBusy} if another process holds it
 */
export async function lockCorpus(folder: string, patience = 0): Promise<CorpusLock> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await takeLock(folder);
    } catch (error) {
      if (!(error instanceof CorpusBusy) || Date.now() >= end) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(pause, end - Date.now())));
    }
  }
}

async function takeLock(folder: string): Promise<CorpusLock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock');
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    token: randomUUID(),
  };
  // A link makes the file appear with its content or not at all.
  const draft = join(folder, `lock.${own.token}`);
  await writeFile(draft, JSON.stringify(own));
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await tryLink(draft, path)) return holdLock(path, own);
      const holder = await readHolder(path);
      if (holder && isAlive(holder)) throw busy(holder, path);
      if (holder !== undefined) await takeAway(path, holder, own.token);
    }
    throw busy(await readHolder(path), path);
  } finally {
    await rm(draft, { force: true });
  }
}

async function tryLink(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holdLock(path: string, own: Holder): CorpusLock {
  return {
    check: async () => {
      const holder = await readHolder(path);
      if (holder?.token !== own.token) throw busy(holder, path);
    },
    release: async () => {
      const holder = await readHolder(path);
      if (holder?.token === own.token) await rm(path, { force: true });
    },
  };
}

/** @returns `undefined` where there is no lock, `null` where what is there is none of ours */
async function readHolder(path: string): Promise<Holder | null | undefined> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8'));
    return typeof holder?.pid === 'number' && typeof holder.token === 'string' ? holder : null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : null;
  }
}

/** Removes drafts of locks whose processes were killed before they could. */
export async function removeDeadDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('lock.')) continue;
    const holder = await readHolder(join(folder, name));
    if (holder && !isAlive(holder)) await rm(join(folder, name), { force: true });
  }
}

/** A process of another machine cannot be asked. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes a dead lock away; where it was a living one by then, it is put back. */
async function takeAway(path: string, holder: Holder | null, token: string): Promise<void> {
  const aside = `${path}.gone.${token}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = await readHolder(aside);
  if (taken && taken.token !== holder?.token) await tryLink(aside, path);
  await rm(aside, { force: true });
}

function busy(holder: Holder | null | undefined, path: string): CorpusBusy {
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process';
  return new CorpusBusy(
    `The corpus is being written by ${who}. Wait until it is done; if no such process runs any more, delete ${path}.`,
  );
}
