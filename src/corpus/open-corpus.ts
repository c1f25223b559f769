import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Correction } from '../model/correction.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { CorpusError } from './corpus-error.ts';
import { type CorpusFacts, correctionsFor, readFacts } from './document-facts.ts';
import { documentIdPattern } from './document-id.ts';
import { FileDigests } from './file-digests.ts';
import type { KeptModels } from './kept-models.ts';
import { findBuilt, type Manifest, readManifest } from './manifest.ts';
import { modelSize, readModel } from './model-store.ts';
import { digestCorrections, parseRevision, readRevision } from './revision-source.ts';

/** One revision of a document. */
export interface CorpusRevision {
  /** Day from which it holds, ISO 8601. */
  effective: string;
  /** Path of the source within the document's folder, as document.yaml names it. */
  file: string;
  /** Path of the source. */
  path: string;
  /** The model, with references to other documents linked where the corpus is built and the source did not change since. */
  model: () => Promise<YakkanDocument>;
}

/** A document with its revisions, the oldest first; none where only its rules are there. */
export interface CorpusDocument {
  id: string;
  facts: CorpusFacts;
  revisions: readonly CorpusRevision[];
}

/** A corpus that is open for reading. */
export interface Corpus {
  folder: string;
  /** By id. */
  documents: readonly CorpusDocument[];
  /** Those that were withdrawn. */
  withdrawn?: readonly { id: string; facts: CorpusFacts }[];
  /** What the last build wrote; absent where there was none, or it is of another version. */
  manifest: Manifest | undefined;
}

/** The folder that a build writes. */
export function builtFolder(corpus: string): string {
  return join(corpus, '.yakkan');
}

/** How a corpus is opened. */
export interface OpenOptions {
  /** Hears, when a model is read, that it is not that of a build. If omitted, nobody is told. */
  onNote?: (note: string) => void;
  /** Keeps models over several openings, where a corpus is opened again and again. If omitted, none are kept. */
  kept?: KeptModels;
  /** Parses a revision that is not built, where that is to happen elsewhere; if omitted, here. */
  parse?: (file: {
    name: string;
    bytes: Uint8Array;
    corrections: readonly Correction[];
  }) => Promise<YakkanDocument>;
}

/**
 * Opens a corpus. Models are read when they are asked for.
 * @throws {CorpusError} if the folder is not there or a document.yaml cannot be read
 */
export async function openCorpus(folder: string, options: OpenOptions = {}): Promise<Corpus> {
  const manifest = await readManifest(builtFolder(folder));
  const digests = new FileDigests(folder, builtFolder(folder));
  const documents: CorpusDocument[] = [];
  const withdrawn: { id: string; facts: CorpusFacts }[] = [];
  for (const id of await listDocumentIds(folder)) {
    const facts = await readFacts(join(folder, id, 'document.yaml'));
    if (!facts) continue;
    if (!documentIdPattern.test(id))
      throw new CorpusError(
        `「${id}」 cannot be the id of a document; rename its folder to small letters, digits and hyphens, as in general-terms.`,
      );
    if (facts.withdrawn !== undefined) {
      withdrawn.push({ id, facts });
      continue;
    }
    const revisions = facts.revisions.map(({ effective, file }) => {
      const path = join(folder, id, file);
      const corrections = correctionsFor(facts, effective);
      const place = { folder, id, effective, file, path, digests, corrections };
      return { effective, file, path, model: once(() => loadModel(place, manifest, options)) };
    });
    documents.push({ id, facts, revisions });
  }
  return { folder, documents, withdrawn, manifest };
}

/** Folders of documents, by name; `.yakkan` and other hidden ones are none. */
export async function listDocumentIds(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .toSorted();
  } catch (cause) {
    throw new CorpusError(
      `There is no corpus at ${folder}; name its folder with --corpus, or make one with \`yakkan add FILE --document ID\`.`,
      { cause },
    );
  }
}

interface Place {
  folder: string;
  id: string;
  effective: string;
  file: string;
  path: string;
  digests: FileDigests;
  corrections: readonly Correction[];
}

async function loadModel(
  place: Place,
  manifest: Manifest | undefined,
  { onNote, kept, parse }: OpenOptions,
): Promise<YakkanDocument> {
  const { folder, id, effective, path, corrections, digests } = place;
  const target = builtFolder(folder);
  const built = await readBuilt(place, manifest, kept);
  // A build that ended meanwhile removed what the manifest at hand names.
  const model = built ?? (await readBuilt(place, await readManifest(target), kept));
  if (model) return model;
  const bytes = await readRevision(path);
  onNote?.(
    `${id} of ${effective} is not built as it stands, so its references to other documents are not linked; run \`yakkan build\`.`,
  );
  const make = () =>
    parse ? parse({ name: basename(path), bytes, corrections }) : parseRevision(bytes, path, corrections);
  if (!kept) return make();
  const key = [basename(path), digests.digest(path), digestCorrections(corrections) ?? ''].join(' ');
  return kept.get(key, bytes.length, make);
}

async function readBuilt(
  { folder, id, effective, file, path, digests, corrections }: Place,
  manifest: Manifest | undefined,
  kept: KeptModels | undefined,
): Promise<YakkanDocument | undefined> {
  const built = findBuilt(manifest, id, effective);
  if (built?.file !== file || built.source !== digests.digest(path)) return undefined;
  if (built.corrections !== digestCorrections(corrections)) return undefined;
  const target = builtFolder(folder);
  const size = kept && modelSize(target, built.model);
  if (!kept || size === undefined) return readModel(target, built.model);
  const { model } = built;
  // The name is the digest of the content; one that is damaged by now is none.
  return kept
    .get(model, size, async () => {
      const read = await readModel(target, model);
      if (!read) throw new CorpusError(`The model ${model} is damaged.`);
      return read;
    })
    .catch(() => undefined);
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}

/**
 * Finds a document of a corpus.
 * @throws {CorpusError} if there is none of this id, naming those that are there
 */
export function findDocument({ documents, folder }: Corpus, id: string): CorpusDocument {
  const found = documents.find((document) => document.id === id);
  if (found) return found;
  const ids = documents.map((document) => document.id).join(', ') || 'none';
  throw new CorpusError(`The corpus ${folder} has no document ${id}; it has ${ids}.`);
}
