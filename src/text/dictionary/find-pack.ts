import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DictionaryPack, readDictionaryPack } from './dictionary-pack.ts';
import { makePack } from './make-pack.ts';

const require = createRequire(import.meta.url);
/** Where a build leaves the dictionary: above the bundled command line or the built modules, or in `dist` when these are the sources. */
const builtPlaces = ['..', '../..', '../../../dist'].map((folder) => `${folder}/dictionary.pack`);

/**
 * Finds the dictionary of kuromoji in one piece: that of the build, else the one that the first use made in the user's cache. Nothing
 * where there can be none, so that the package's own files are read instead, which takes longer.
 */
export function findPack(version: string): DictionaryPack | undefined {
  for (const place of builtPlaces) {
    const pack = readDictionaryPack(new URL(place, import.meta.url), version);
    if (pack) return pack;
  }
  if (process.env.YAKKAN_CACHE === 'off') return undefined;
  const file = join(cacheFolder(), `dictionary-${version}.pack`);
  return readDictionaryPack(pathToFileURL(file), version) ?? makeHeld(file, version);
}

function makeHeld(file: string, version: string): DictionaryPack | undefined {
  const draft = `${file}.${process.pid}`;
  try {
    const dictionary = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, makePack(dictionary, version));
    // A reader never sees half a pack.
    renameSync(draft, file);
  } catch {
    return undefined;
  }
  return readDictionaryPack(pathToFileURL(file), version);
}

/** Where programs keep what can be made again. */
function cacheFolder(): string {
  const { env, platform } = process;
  if (env.YAKKAN_CACHE) return env.YAKKAN_CACHE;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'yakkan');
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'yakkan', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'yakkan');
  return join(homedir(), '.cache', 'yakkan');
}
