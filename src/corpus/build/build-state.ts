import { basename } from 'node:path';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { CorpusFacts } from '../document-facts.ts';
import type { FileDigests } from '../file-digests.ts';
import type { BuiltEntry, Manifest } from '../manifest.ts';
import { modelPath, readModel } from '../model-store.ts';
import type { Corpus } from '../open-corpus.ts';
import type { BuildOptions, BuildSummary } from './build-options.ts';

/** What every step of a build works with. */
export interface Build {
  target: string;
  corpus: Corpus;
  options: BuildOptions;
  digests: FileDigests;
  /** The last build, as far as it can be taken over. */
  known: Manifest | undefined;
  /** The last build, whoever made it: lineages last. */
  last: Manifest | undefined;
  summary: BuildSummary;
}

/** A revision on its way through a build. */
export interface Revision {
  id: string;
  facts: CorpusFacts;
  effective: string;
  /** Path within the document's folder, and from here. */
  file: string;
  path: string;
  /** SHA-256 of the source. */
  source: string;
  /** Digest of the corrections that it was parsed with; absent where there were none. */
  corrections?: string;
  /** Name of the stored model as parsed. */
  parsed: string;
  cites: readonly string[];
  /** Reads the model as parsed. */
  read: () => Promise<YakkanDocument>;
  /** What the last build made of the revision of that day. */
  before: BuiltEntry | undefined;
}

/** Whether a stored model is there as it was written. */
export function isModelWhole(build: Build, name: string): boolean {
  return isStoredWhole(build, modelPath(build.target, name));
}

/** Whether a file that bears the digest of its content is there as it was written. */
export function isStoredWhole({ digests }: Build, path: string): boolean {
  return digests.digest(path)?.startsWith(basename(path, '.json')) ?? false;
}

/** Reads a model that was found whole. */
export async function readStored(target: string, name: string): Promise<YakkanDocument> {
  const model = await readModel(target, name);
  if (!model) throw new Error(`The model ${name} was written and cannot be read again.`);
  return model;
}

/** Says that something stored had to be made again. */
export function tellDamaged(what: string): string {
  return `${what} was missing or damaged and is made anew.`;
}
