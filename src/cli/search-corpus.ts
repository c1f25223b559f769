import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename, extname, join } from 'node:path';
import { openSearchIndex } from '../search/build-index.ts';
import type { IndexFile, IndexFiles } from '../search/index-files.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { analyzerVersion } from '../search/tokens.ts';
import { UnusableIndex } from '../search/unusable-index.ts';
import type { Surface } from './surface.ts';

/**
 * Opens the search index of a corpus; builds it first where it is missing, older than the texts, or damaged.
 * @throws {CorpusError} if the corpus cannot be built
 */
export async function openCorpusIndex(folder: string, surface: Surface): Promise<SearchIndex> {
  const files = findBuiltIndex(folder);
  let why = 'The corpus changed or was never built';
  if (files) {
    try {
      return await openSearchIndex(files, analyzerVersion, { isForOne: true });
    } catch (error) {
      if (!(error instanceof UnusableIndex)) throw error;
      why = error.message;
    }
  }
  surface.stderr.write(`${why}; building it.\n`);
  const [{ buildCorpus }, { makeIndexBuilder }, { readVersion }] = await Promise.all([
    import('../corpus/build.ts'),
    import('../corpus/index-corpus.ts'),
    import('./version.ts'),
  ]);
  // An index that is damaged is written again even where nothing changed.
  await buildCorpus(folder, {
    version: readVersion(),
    index: await makeIndexBuilder(folder),
    force: files !== undefined,
  });
  const built = findBuiltIndex(folder);
  if (!built) throw new UnusableIndex(`${folder} changed while it was built`);
  return openSearchIndex(built, analyzerVersion, { isForOne: true });
}

interface BuiltManifest {
  documents?: { id: string; revisions: { effective: string; source: string }[] }[];
  index?: { folder: string };
}

/** Finds the index of the last build, unless texts or facts changed since. Reads as little as it can: a search waits for it. */
export function findBuiltIndex(folder: string): IndexFiles | undefined {
  const built = join(folder, '.yakkan');
  const path = join(built, 'manifest.json');
  let manifest: BuiltManifest;
  let writtenAt: number;
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'));
    writtenAt = statSync(path).mtimeMs;
  } catch {
    return undefined;
  }
  if (!manifest.index || !Array.isArray(manifest.documents)) return undefined;
  if (!isCurrent(folder, manifest.documents, writtenAt)) return undefined;
  return openFolder(join(built, manifest.index.folder));
}

function isCurrent(
  folder: string,
  documents: NonNullable<BuiltManifest['documents']>,
  writtenAt: number,
): boolean {
  const expected = new Map(
    documents.flatMap(({ id, revisions }) => revisions.map((one) => [`${id}@${one.effective}`, one.source])),
  );
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const facts = join(folder, entry.name, 'document.yaml');
    if (!existsSync(facts)) continue;
    if (statSync(facts).mtimeMs > writtenAt) return false;
    const revisions = join(folder, entry.name, 'revisions');
    for (const file of existsSync(revisions) ? readdirSync(revisions) : []) {
      const key = `${entry.name}@${basename(file, extname(file))}`;
      const digest = createHash('sha256')
        .update(readFileSync(join(revisions, file)))
        .digest('hex');
      if (expected.get(key) !== undefined && expected.get(key) !== digest) return false;
      expected.delete(key);
    }
  }
  return expected.size === 0;
}

/** Files of a folder, read by ranges. */
export function openFolder(folder: string): IndexFiles {
  return {
    open: (name) => {
      const path = join(folder, name);
      return existsSync(path) ? openFile(path) : undefined;
    },
  };
}

/** Files up to this size are read at once. */
const smallFile = 1 << 21;

function openFile(path: string): IndexFile {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  if (size > smallFile) {
    return { size, read: (start, end) => readRange(descriptor, start, end) };
  }
  const bytes = readRange(descriptor, 0, size);
  closeSync(descriptor);
  return { size, read: (start, end) => bytes.subarray(start, end) };
}

function readRange(descriptor: number, start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, end - start));
  readSync(descriptor, bytes, 0, bytes.length, start);
  return bytes;
}
