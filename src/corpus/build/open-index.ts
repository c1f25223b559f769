import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexFiles } from '../../search/segment/index-files.ts';
import { UnusableIndex } from '../../search/segment/unusable-index.ts';
import { openSearchIndex } from '../../search/store/open-index.ts';
import type { SearchIndex } from '../../search/store/search-index.ts';
import { analyzerVersion } from '../../search/words/tokens.ts';
import { FileDigests } from '../file-digests.ts';
import type { manifestVersion } from '../manifest.ts';
import { openFolder } from './index-folder.ts';

/** How an index is opened. */
export interface OpenIndexOptions {
  /** Version of the program, for what is built. */
  readVersion: () => string;
  /** Hears why the index is built first. */
  onNote?: (note: string) => void;
  /** Whether it is opened for one question only, so that no more is read than it needs; if omitted, it is. */
  isForOne?: boolean;
  /**
   * Whether questions are read by meaning as well, with the model that read the corpus. If omitted, where one did and can be
   * loaded; `required`: there is no search without; `off`: words alone decide
   */
  semantic?: 'required' | 'off';
}

/**
 * Opens the search index of a corpus; builds it first where it is missing, older than the texts, or damaged.
 * @throws {CorpusError} if the corpus cannot be built
 * @throws {UnusableModel} if meaning is required and no model read the corpus
 */
export async function openCorpusIndex(folder: string, options: OpenIndexOptions): Promise<SearchIndex> {
  const index = await openWords(folder, options);
  const { semantic } = options;
  // A server is told where nobody listens: what it cannot read by meaning is found by words.
  const onNote = options.onNote ?? ((note: string) => void process.stderr.write(`${note}\n`));
  const isRead = semantic === 'required' || existsSync(join(folder, '.yakkan', 'semantic'));
  if (semantic === 'off' || !isRead) return index;
  const { openReader } = await import('../semantic/open-reader.ts');
  const reader = openReader(folder, index, { isRequired: semantic === 'required', onNote });
  return reader ? { ...index, semantic: reader } : index;
}

async function openWords(
  folder: string,
  { readVersion, onNote, isForOne = true }: OpenIndexOptions,
): Promise<SearchIndex> {
  const files = findBuiltIndex(folder, !isForOne);
  let why = 'The corpus changed or was never built';
  if (files) {
    try {
      return await openSearchIndex(files, analyzerVersion, { isForOne });
    } catch (error) {
      if (!(error instanceof UnusableIndex)) throw error;
      why = error.message;
    }
  }
  onNote?.(`${why}; building it.`);
  const [{ buildCorpus }, { makeIndexBuilder }] = await Promise.all([
    import('./build.ts'),
    import('./index-corpus.ts'),
  ]);
  // An index that is damaged is written again even where nothing changed.
  await buildCorpus(folder, {
    version: readVersion(),
    index: await makeIndexBuilder(folder),
    force: files !== undefined,
  });
  const built = findBuiltIndex(folder, !isForOne);
  if (!built) throw new UnusableIndex(`${folder} changed while it was built`);
  return openSearchIndex(built, analyzerVersion, { isForOne });
}

interface BuiltManifest {
  version?: number;
  documents?: { id: string; facts: string; revisions: { file: string; source: string }[] }[];
  index?: { folder: string };
}

/** Finds the index of the last build, unless texts or facts changed since. Reads as little as it can: a search waits for it. */
export function findBuiltIndex(folder: string, isHeld = false): IndexFiles | undefined {
  const built = join(folder, '.yakkan');
  let manifest: BuiltManifest;
  try {
    manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  } catch {
    return undefined;
  }
  if (!manifest.index || !Array.isArray(manifest.documents) || manifest.version !== version) return undefined;
  return isCurrent(folder, manifest.documents)
    ? openFolder(join(built, manifest.index.folder), { isHeld })
    : undefined;
}

// The type ties the value to the manifest; importing the value would load its schema.
const version: typeof manifestVersion = 3;

/** Whether the documents are those of the build, and each file of theirs is what it was. */
function isCurrent(folder: string, documents: NonNullable<BuiltManifest['documents']>): boolean {
  const there = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .filter(({ name }) => existsSync(join(folder, name, 'document.yaml')));
  const known = new Set(documents.map(({ id }) => id));
  if (there.length !== known.size || there.some(({ name }) => !known.has(name))) return false;
  const digests = new FileDigests(folder, join(folder, '.yakkan'));
  return documents.every(
    ({ id, facts, revisions }) =>
      digests.digest(join(folder, id, 'document.yaml')) === facts &&
      revisions.every(({ file, source }) => digests.digest(join(folder, id, file)) === source),
  );
}
