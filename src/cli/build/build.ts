import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildSummary, buildCorpus } from '../../corpus/build/build.ts';
import { makeIndexBuilder } from '../../corpus/build/index-corpus.ts';
import { CorpusError } from '../../corpus/corpus-error.ts';
import { UnusableRules } from '../../corpus/rules/load-rules.ts';
import type { ReadCorpus } from '../../corpus/semantic/read-corpus.ts';
import { failWith } from '../terminal/fail-with.ts';
import { makeProgress, type Progress } from '../terminal/progress.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { today } from '../terminal/today.ts';
import { readVersion } from '../terminal/version.ts';

/** Options of `yakkan build`. */
export interface BuildVerbOptions {
  corpus: string;
  site?: string;
  address?: string;
  force?: boolean;
  json?: boolean;
  /** Seconds to wait for another process; if omitted, none. */
  wait?: number;
  engine?: 'arrays' | 'opensearch';
  url?: string[];
  /** Folder of a model of sentences, or that of the last time. */
  semantic?: string | true;
}

/** `yakkan build`: brings `.yakkan/` of the corpus up to date. */
export async function runBuild(
  {
    corpus,
    site,
    address,
    force = false,
    json = false,
    wait = 0,
    engine = 'arrays',
    url,
    semantic,
  }: BuildVerbOptions,
  surface: Surface,
): Promise<ExitCode> {
  if (engine === 'opensearch' && !url)
    return failWith(
      'Give the address of the cluster: --url https://search.example:9200',
      surface,
      exitCodes.wrongUsage,
    );
  const progress = makeProgress(surface);
  try {
    const summary = await buildCorpus(corpus, {
      version: readVersion(),
      force,
      patience: wait * 1000,
      index: await makeIndexBuilder(corpus),
      onStep: ({ done, total, what }) => progress.show(`${done}/${total} ${what}`),
    });
    const meaning = await readByMeaning(corpus, semantic, progress, summary.notes);
    const written =
      site === undefined ? undefined : await writePages(corpus, { folder: site, address }, progress);
    const cluster = engine === 'opensearch' && url ? await copyToCluster(corpus, url, progress) : undefined;
    progress.clear();
    const done = {
      ...summary,
      ...(meaning && { semantic: meaning }),
      ...(written && { site: written }),
      ...(cluster && { cluster }),
    };
    surface.stdout.write(
      json
        ? `${JSON.stringify(done)}\n`
        : describe(summary) + describeMeaning(meaning) + describeSite(written) + describeCluster(cluster),
    );
    return exitCodes.done;
  } catch (error) {
    progress.clear();
    const isKnown =
      error instanceof CorpusError ||
      error instanceof UnusableRules ||
      isSiteRefusal(error) ||
      isModelRefusal(error) ||
      isClusterRefusal(error);
    if (!isKnown) throw error;
    return failWith(error.message, surface, exitCodes.failed);
  }
}

/** Where a model read the corpus before, what changed is read without being asked for. */
async function readByMeaning(
  corpus: string,
  semantic: string | true | undefined,
  progress: Progress,
  notes: string[],
): Promise<ReadCorpus | undefined> {
  if (semantic === undefined && !existsSync(join(corpus, '.yakkan', 'semantic'))) return undefined;
  const { readCorpus } = await import('../../corpus/semantic/read-corpus.ts');
  const onStep = (done: number, total: number) => progress.show(`${done}/${total} passages by meaning`);
  try {
    return await readCorpus(corpus, { ...(typeof semantic === 'string' && { folder: semantic }), onStep });
  } catch (error) {
    if (semantic !== undefined || !isModelRefusal(error)) throw error;
    notes.push(`${error.message} What changed is found by words alone until then.`);
    return undefined;
  }
}

function describeMeaning(meaning: ReadCorpus | undefined): string {
  return meaning ? `${meaning.read} passages were read by the model in ${meaning.folder}.\n` : '';
}

/** Told by name, so that a build without a model loads nothing of it. */
function isModelRefusal(error: unknown): error is Error {
  return error instanceof Error && ['UnusableModel', 'MissingPackage'].includes(error.name);
}

interface WrittenPages {
  folder: string;
  files: number;
  bytes: number;
}

async function writePages(
  corpus: string,
  { folder, address }: { folder: string; address?: string },
  progress: Progress,
): Promise<WrittenPages> {
  const { writeSite } = await import('./write-site.ts');
  const written = await writeSite(corpus, folder, {
    today: today(),
    ...(address !== undefined && { address }),
    onStep: ({ done, total, what }) => progress.show(`${done}/${total} ${what}`),
  });
  return { folder, ...written };
}

async function copyToCluster(corpus: string, nodes: readonly string[], progress: Progress) {
  const { copyIndexToCluster } = await import('../../corpus/cluster/copy-index.ts');
  const onProgress = (done: number, total: number) => progress.show(`${done}/${total} units to the cluster`);
  return copyIndexToCluster(corpus, { nodes, onProgress });
}

function describeCluster(cluster: { index: string; units: number } | undefined): string {
  return cluster ? `${cluster.units} units are in ${cluster.index} of the cluster.\n` : '';
}

/** Told by name, so that a build without a cluster loads nothing of it. */
function isClusterRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === 'UnusableIndex';
}

/** Told by name, so that a build without pages loads nothing of them. */
function isSiteRefusal(error: unknown): error is Error {
  return error instanceof Error && ['UnusableFolder', 'MissingAssets'].includes(error.name);
}

function describeSite(written: WrittenPages | undefined): string {
  if (!written) return '';
  const { folder, files, bytes } = written;
  return `Wrote ${files} files (${(bytes / 1e6).toFixed(1)} MB) to ${folder}; open ${folder}/index.html.\n`;
}

function describe({ documents, revisions, parsed, linked, indexed, notes }: BuildSummary): string {
  const done =
    parsed + linked === 0 && !indexed
      ? 'nothing changed'
      : `${parsed} parsed, ${linked} linked, index ${indexed ? 'written' : 'unchanged'}`;
  return [...notes, `Built ${documents} documents with ${revisions} revisions: ${done}.`]
    .map((line) => `${line}\n`)
    .join('');
}
