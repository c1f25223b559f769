import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { schemaVersion, YakkanDocument } from '../../model/yakkan-document.ts';
import type { CorpusFacts } from '../document-facts.ts';
import { type Manifest, manifestVersion, readManifest, writeManifest } from '../manifest.ts';
import { digestText, readModel, storeModel } from '../model-store.ts';
import { builtFolder, type Corpus, openCorpus, parseRevision, readRevision } from '../open-corpus.ts';
import { isIndexWhole, storeIndexFiles } from './index-files.ts';
import { listUnnamed, removeLeftovers } from './leftovers.ts';
import { chooseOthers, linkRevision, linksKey, type ParsedRevision } from './link-models.ts';
import { lockCorpus, removeDeadDrafts } from './lock.ts';

/** One revision as the index takes it. */
export interface BuiltRevision {
  id: string;
  facts: CorpusFacts;
  effective: string;
  isCurrent: boolean;
  /** Path of the source. */
  path: string;
  model: YakkanDocument;
}

/** Builds the search index of a corpus; given from outside, so that a build without search loads none of it. */
export interface IndexBuilder {
  /** What the index depends on beside the models: versions, rules. */
  key: string;
  build: (
    revisions: readonly BuiltRevision[],
  ) => Promise<{ files: Record<string, Uint8Array>; notes: string[] }>;
}

export interface BuildOptions {
  /** Version of the program: another one parses anew. */
  version: string;
  /** Whether to parse what did not change as well; if omitted, no. */
  force?: boolean;
  /** If omitted, no index is written. */
  index?: IndexBuilder;
  /** Hears of each revision before it is parsed or linked, for progress. */
  onStep?: (step: { done: number; total: number; what: string }) => void;
}

/** What a build did. */
export interface BuildSummary {
  documents: number;
  revisions: number;
  parsed: number;
  linked: number;
  /** Taken over from the last build. */
  reused: number;
  /** Whether the index was written anew. */
  indexed: boolean;
  /** What a person should know, one sentence each. */
  notes: string[];
}

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
  await openCorpus(folder);
  const lock = await lockCorpus(target);
  try {
    const { manifest, summary } = await writeState(folder, target, options);
    await lock.check();
    await writeManifest(target, manifest);
    await removeUnnamed(target, manifest);
    await removeDeadDrafts(target);
    return summary;
  } finally {
    await lock.release();
  }
}

/** What every step of a build works with. */
interface Build {
  target: string;
  corpus: Corpus;
  options: BuildOptions;
  /** The last build, as far as it can be taken over. */
  known: Manifest | undefined;
  summary: BuildSummary;
}

type SourcedRevision = ParsedRevision & { source: string; file: string };
type DocumentEntry = Manifest['documents'][number];

async function writeState(
  folder: string,
  target: string,
  options: BuildOptions,
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
  const build: Build = { target, corpus, options, known, summary };
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

/** Parses the revisions whose source is not that of the last build. */
async function parseRevisions({
  target,
  corpus,
  options,
  known,
  summary,
}: Build): Promise<SourcedRevision[]> {
  const parsed: SourcedRevision[] = [];
  for (const { id, facts, revisions } of corpus.documents) {
    for (const { effective, file, path } of revisions) {
      options.onStep?.({ done: parsed.length, total: summary.revisions, what: `${id} ${effective}` });
      const bytes = await readRevision(path);
      const source = digestBytes(bytes);
      const before = findRevision(known, id, effective);
      const own = { id, facts, effective, file, source };
      // The name of the file is part of the model, and its end tells the format.
      if (before?.source === source && before.file === file) {
        const name = before.parsed;
        if (await readModel(target, name)) {
          parsed.push({ ...own, parsed: name, model: () => readStored(target, name) });
          summary.reused++;
          continue;
        }
        summary.notes.push(tellDamaged(`The model of ${id} ${effective}`));
      }
      const model = await parseRevision(bytes, path);
      const name = await storeModel(target, model);
      parsed.push({ ...own, parsed: name, model: async () => model });
      summary.parsed++;
    }
  }
  return parsed;
}

/** Links the references of the revisions for which they, or what they point to, are not those of the last build. */
async function linkRevisions(
  { target, corpus, known, summary }: Build,
  parsed: readonly SourcedRevision[],
): Promise<DocumentEntry[]> {
  const documents: DocumentEntry[] = [];
  for (const { id } of corpus.documents) {
    const facts = await readFile(join(corpus.folder, id, 'document.yaml'));
    documents.push({ id, facts: digestBytes(facts), revisions: [] });
  }
  const entryOf = new Map(documents.map((entry) => [entry.id, entry]));
  for (const revision of parsed) {
    const { id, effective, file, source, parsed: own } = revision;
    const others = chooseOthers(revision, parsed);
    const links = linksKey(revision, others);
    const before = findRevision(known, id, effective);
    let model = before?.links === links ? before.model : undefined;
    const isWhole = model !== undefined && (await readModel(target, model)) !== undefined;
    if (model !== undefined && !isWhole)
      summary.notes.push(tellDamaged(`The linked model of ${id} ${effective}`));
    if (model === undefined || !isWhole) {
      model = await storeModel(target, await linkRevision(revision, others));
      summary.linked++;
    }
    entryOf.get(id)?.revisions.push({ effective, file, source, parsed: own, model, links });
  }
  return documents;
}

/** Writes the search index unless that of the last build was made of the same. */
async function indexRevisions(
  { target, corpus, options, known, summary }: Build,
  index: IndexBuilder,
  documents: readonly DocumentEntry[],
): Promise<Manifest['index']> {
  const facts = corpus.documents.map((document) => JSON.stringify(document.facts));
  const models = documents.flatMap(({ id, revisions }) =>
    revisions.map(({ effective, model }) => `${id} ${effective} ${model}`),
  );
  const key = digestText([index.key, ...models, ...facts].join('\n'));
  const before = known?.index;
  if (before?.key === key) {
    if (await isIndexWhole(target, before)) return before;
    summary.notes.push(tellDamaged('The search index'));
  }
  options.onStep?.({ done: summary.revisions, total: summary.revisions, what: 'index' });
  const built: BuiltRevision[] = [];
  for (const [place, { id, revisions }] of documents.entries()) {
    for (const { effective, model } of revisions) {
      const isCurrent = effective === revisions.at(-1)?.effective;
      const held = corpus.documents[place];
      const path = held.revisions.find((revision) => revision.effective === effective)?.path ?? '';
      built.push({
        id,
        facts: held.facts,
        effective,
        isCurrent,
        path,
        model: await readStored(target, model),
      });
    }
  }
  const { files, notes } = await index.build(built);
  summary.indexed = true;
  summary.notes.push(...notes);
  return storeIndexFiles(target, key, files);
}

/** SHA-256 of bytes. */
function digestBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function findRevision(manifest: Manifest | undefined, id: string, effective: string) {
  return manifest?.documents
    .find((document) => document.id === id)
    ?.revisions.find((revision) => revision.effective === effective);
}

async function readStored(target: string, name: string): Promise<YakkanDocument> {
  const model = await readModel(target, name);
  if (!model) throw new Error(`The model ${name} was written and cannot be read again.`);
  return model;
}

function tellDamaged(what: string): string {
  return `${what} was missing or damaged and is made anew.`;
}

function tellUnnamed(id: string, name: string): string {
  return `document.yaml of ${id} does not name revisions/${name}, so it is left out; take it in with \`yakkan add\`, or delete it.`;
}

/** Removes models and indexes that the manifest does not name; a reader of the last state reads again. */
async function removeUnnamed(target: string, { documents, index }: Manifest): Promise<void> {
  const models = new Set(
    documents.flatMap(({ revisions }) => revisions.flatMap(({ parsed, model }) => [parsed, model])),
  );
  for (const name of await readdir(join(target, 'models')).catch(() => [])) {
    if (!models.has(name)) await rm(join(target, 'models', name), { force: true });
  }
  for (const name of await readdir(target)) {
    const isOldIndex = name.startsWith('index-') && name !== index?.folder;
    const isLeftover = /^manifest\.json\.\d+$/.test(name);
    if (isOldIndex || isLeftover) await rm(join(target, name), { recursive: true, force: true });
  }
}
