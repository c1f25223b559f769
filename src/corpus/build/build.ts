import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { schemaVersion } from '../../model/yakkan-document.ts';
import { FileDigests } from '../file-digests.ts';
import { type Manifest, manifestVersion, readManifest, writeManifest } from '../manifest.ts';
import { builtFolder, listDocumentIds, openCorpus } from '../open-corpus.ts';
import type { BuildOptions, BuildSummary } from './build-options.ts';
import type { Build } from './build-state.ts';
import { indexRevisions } from './index-revisions.ts';
import { listUnnamed, removeLeftovers } from './leftovers.ts';
import { linkRevisions } from './link-revisions.ts';
import { lockCorpus, removeDeadDrafts } from './lock.ts';
import { parseRevisions } from './parse-revisions.ts';
import { removeUnnamed } from './remove-unnamed.ts';

export type { BuildOptions, BuildSummary } from './build-options.ts';
export type { BuiltRevision, IndexBuilder } from './index-builder.ts';

// The type ties the value to the model; importing the value would load the schemas.
const modelVersion: typeof schemaVersion = '1.0.0';

/**
 * Builds a corpus: parses what changed, links references across documents and writes the search index. Until the manifest is
 * renamed at the end, readers see the last build.
 * @throws {CorpusError} if a document cannot be read, or another process is building
 */
export async function buildCorpus(folder: string, options: BuildOptions): Promise<BuildSummary> {
  const target = builtFolder(folder);
  // Before anything is made, so that a wrong folder stays as it is.
  await listDocumentIds(folder);
  const lock = await lockCorpus(target, options.patience);
  try {
    const digests = new FileDigests(folder, target);
    const { manifest, summary } = await writeState(folder, target, options, digests);
    await lock.check();
    await digests.save();
    await writeManifest(target, manifest);
    await removeUnnamed(target, manifest);
    await removeDeadDrafts(target);
    return summary;
  } finally {
    await lock.release();
  }
}

async function writeState(
  folder: string,
  target: string,
  options: BuildOptions,
  digests: FileDigests,
): Promise<{ manifest: Manifest; summary: BuildSummary }> {
  const corpus = await openCorpus(folder);
  const parser = `${options.version} ${modelVersion}`;
  const last = await readManifest(target);
  const isUnusable = !last && existsSync(join(target, 'manifest.json'));
  const summary: BuildSummary = {
    documents: corpus.documents.length,
    revisions: corpus.documents.reduce((sum, { revisions }) => sum + revisions.length, 0),
    parsed: 0,
    linked: 0,
    reused: 0,
    indexed: false,
    notes: [
      ...(isUnusable
        ? ['What the last build wrote is damaged or of another version; everything is built anew.']
        : []),
      ...corpus.documents
        .filter(({ revisions }) => revisions.length === 0)
        .map(
          ({ id }) => `The corpus holds no text of ${id}; add it with \`yakkan add FILE --document ${id}\`.`,
        ),
    ],
  };
  const known = last?.parser === parser && !options.force ? last : undefined;
  const build: Build = { target, corpus, options, digests, known, last, summary };
  const parsed = await parseRevisions(build);
  const documents = await linkRevisions(build, parsed);
  for (const { id, facts } of corpus.documents) {
    await removeLeftovers(join(folder, id));
    for (const name of await listUnnamed(join(folder, id), facts)) summary.notes.push(tellUnnamed(id, name));
  }
  const index = options.index && (await indexRevisions(build, options.index, documents));
  const manifest: Manifest = {
    format: 'yakkan-corpus',
    version: manifestVersion,
    parser,
    documents,
    ...(index && { index }),
  };
  return { manifest, summary };
}

function tellUnnamed(id: string, name: string): string {
  return `document.yaml of ${id} does not name revisions/${name}, so it is left out; take it in with \`yakkan add\`, or delete it.`;
}
