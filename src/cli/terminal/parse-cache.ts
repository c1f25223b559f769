import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { Surface } from './surface.ts';
import { readVersion } from './version.ts';

/** Milliseconds that a parse must take before it is worth keeping. */
const worthKeeping = 200;
/** Bytes that are kept; what was not used for longest goes first. */
const mostBytes = 256 * 1024 * 1024;

/**
 * Gives what was parsed of a file, from the user's cache where the same bytes were parsed in the same way by the same program.
 * A cache that cannot be read or written only costs time.
 * @param how everything else that the result depends on
 */
export async function parseCached(
  bytes: Uint8Array,
  how: object,
  { env }: Surface,
  parse: () => Promise<YakkanDocument[]>,
): Promise<YakkanDocument[]> {
  const program = env.YAKKAN_CACHE === 'off' ? undefined : digestProgram(env.YAKKAN_CACHE);
  if (program === undefined) return parse();
  const folder = env.YAKKAN_CACHE ?? findFolder(env);
  const key = createHash('sha256').update(program).update(JSON.stringify(how)).update(bytes).digest('hex');
  const path = join(folder, `${key}.json`);
  try {
    const documents = JSON.parse(await readFile(path, 'utf8')) as YakkanDocument[];
    await utimes(path, new Date(), new Date()).catch(() => {});
    return documents;
  } catch {
    const start = performance.now();
    const documents = await parse();
    if (performance.now() - start >= worthKeeping) await keep(folder, path, documents).catch(() => {});
    return documents;
  }
}

/** Where programs keep what can be made again. */
function findFolder(env: Surface['env']): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'yakkan');
  if (process.platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'yakkan', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'yakkan');
  return join(homedir(), '.cache', 'yakkan');
}

/** What changes whenever the program does; nothing where it runs from its sources, which change under one version. */
function digestProgram(folder: string | undefined): string | undefined {
  const bundle = new URL('./main.js', import.meta.url);
  if (!import.meta.url.endsWith('.ts') && existsSync(bundle))
    return createHash('sha256').update(readFileSync(bundle)).digest('hex');
  return folder && readVersion();
}

async function keep(folder: string, path: string, documents: readonly YakkanDocument[]): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  // Texts may be confidential: nobody else on this machine may read them.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFileAtomic(path, JSON.stringify(documents), { mode: 0o600 });
  const files = await Promise.all(
    (await readdir(folder))
      .filter((name) => /^[0-9a-f]{64}\.json$/.test(name))
      .map(async (name) => {
        const { size, mtimeMs } = await stat(join(folder, name));
        return { name, size, mtimeMs };
      }),
  );
  let sum = 0;
  for (const { name, size } of files.toSorted((left, right) => right.mtimeMs - left.mtimeMs)) {
    sum += size;
    if (sum > mostBytes) await rm(join(folder, name), { force: true });
  }
}
