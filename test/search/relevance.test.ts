import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadKnowledge } from '../../src/corpus/build/load-knowledge.ts';
import { loadSynonyms } from '../../src/corpus/build/load-synonyms.ts';
import { findModelFiles } from '../../src/corpus/semantic/model-files.ts';
import { loadOnnxModel } from '../../src/corpus/semantic/onnx-model.ts';
import type { SemanticReader } from '../../src/search/rank/fuse-semantic.ts';
import { search } from '../../src/search/search.ts';
import { holdFiles } from '../../src/search/segment/index-files.ts';
import { readSegments } from '../../src/search/semantic/read-segments.ts';
import type { SentenceModel } from '../../src/search/semantic/sentence-model.ts';
import { makeVectorReader } from '../../src/search/semantic/vector-reader.ts';
import { readVectorTable } from '../../src/search/semantic/vector-table.ts';
import { buildSearchIndex } from '../../src/search/store/build-index.ts';
import { openSearchIndex } from '../../src/search/store/open-index.ts';
import { openWordVocabulary } from '../../src/search/store/word-vocabulary.ts';
import { collectUnits } from '../../src/search/unit/units.ts';
import type { SearchAnalyzer } from '../../src/search/words/analyzer.ts';
import { createVocabularyAnalyzer } from '../../src/search/words/segment-vocabulary.ts';
import { measure, type RelevanceQuestion } from './relevance.ts';
import { makeAnalyzer, readInput, readSampleCorpus, type SourcedInput } from './search-corpus.ts';

const shared = new URL('../../../shared/', import.meta.url);
const seed = new URL('seed/', shared);
const files = ['', 'other-', 'more-', 'third-'];

/** Where the text beside the project lies that some questions are about. */
function locateText(file: string): URL {
  if (file !== 'seed') return new URL(`examples/terms/${file}`, shared);
  const name = existsSync(seed) ? readdirSync(seed).find((one) => one.endsWith('.txt')) : undefined;
  return new URL(name ?? 'missing.txt', seed);
}

const skipped = new Set<string>();

/** The questions of a half; those about a text that is not there are left out. */
function readHalf(half: string, sets: readonly string[] = files): RelevanceQuestion[] {
  const all = sets.flatMap((file): RelevanceQuestion[] =>
    parse(readFileSync(new URL(`questions/${file}${half}.yaml`, import.meta.url), 'utf8')),
  );
  return all.filter(({ file }) => {
    const isThere = file === undefined || existsSync(locateText(file));
    if (!isThere) skipped.add(file);
    return isThere;
  });
}

const halves = { tune: readHalf('tune'), report: readHalf('report') };
/** Of texts about which nothing else asks: they have no half that anything is tuned on. */
const fresh = readHalf('report', ['fourth-']);
const freshToo = readHalf('report', ['fifth-']);
/** Asked only where the table is printed, since its texts take long to read. */
const newest = process.env.RELEVANCE_TABLE ? readHalf('report', ['sixth-']) : [];
const everything = [...halves.tune, ...halves.report, ...fresh, ...freshToo, ...newest];
if (skipped.size > 0) console.log(`Skipped: the questions about ${[...skipped].join(', ')} in ../shared.`);
const nodes = new Set<string>();
type Asked = Map<string, (question: string) => Promise<string[]>>;
const asked: Asked = new Map();
const askedInBrowser: Asked = new Map();
const askedByMeaning: Asked = new Map();
/** Folder of a model of sentences, by which the questions are asked as well. */
const modelFolder = process.env.SEMANTIC_MODEL;
let model: SentenceModel | undefined;

/** Asks the text that a question is about. */
function askAll(texts: Asked) {
  return async ({ file = 'corpus', question }: RelevanceQuestion) =>
    (await texts.get(file)?.(question)) ?? [];
}

/** What every text is indexed with, made once. */
let prepared: ReturnType<typeof makePrepared> | undefined;
function prepare() {
  prepared ??= makePrepared();
  return prepared;
}

async function makePrepared() {
  const plain = await makeAnalyzer();
  return { plain, knowledge: { synonyms: loadSynonyms(plain), ...loadKnowledge() } };
}

async function open(name: string, inputs: readonly SourcedInput[]): Promise<void> {
  for (const input of inputs.filter(({ isCurrent }) => isCurrent)) {
    for (const { node } of collectUnits(input)) nodes.add(`${input.documentId}#${node}`);
  }
  const { plain, knowledge } = await prepare();
  const built = await buildSearchIndex(inputs, { analyzer: plain, ...knowledge });
  const held = holdFiles(built.files);
  const index = await openSearchIndex(held, plain.version);
  const ask = (analyzer: SearchAnalyzer, semantic?: SemanticReader) => async (question: string) =>
    (await search(index, question, { analyzer, ...(semantic && { semantic }) })).hits.map(({ key }) =>
      key.replace(/@[^#]*/, ''),
    );
  const analyzer = await makeAnalyzer(index);
  asked.set(name, ask(analyzer));
  if (model) {
    const digest = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 16);
    const segments = index.parts.map(({ segment }) => segment);
    const { table } = await readSegments(segments, model, { digest });
    askedByMeaning.set(name, ask(analyzer, makeVectorReader(model, readVectorTable(table, name))));
  }
  askedInBrowser.set(name, ask(createVocabularyAnalyzer(openWordVocabulary(index, held))));
}

beforeAll(async () => {
  if (modelFolder !== undefined) model = await loadOnnxModel(findModelFiles(modelFolder), 'measured');
  await open('corpus', await readSampleCorpus());
  const texts = new Map(everything.map(({ file, gold }) => [file, gold[0]]));
  for (const [file, node] of texts) {
    if (file === undefined) continue;
    const [documentId = ''] = node?.split('#') ?? [];
    const place = locateText(file);
    const name = basename(place.pathname);
    await open(file, [await readInput(readFileSync(place), { name, documentId })]);
  }
}, 600_000);

test('every gold id is a unit of a current revision', () => {
  expect(everything.flatMap(({ gold }) => gold).filter((node) => !nodes.has(node))).toEqual([]);
  expect(new Set(everything.map(({ id }) => id)).size).toBe(everything.length);
});

/** What is aimed at, and what was reached when this was last measured with all texts at hand. */
const aim = { mrr10: 0.84, recall5: 0.9 };
const reached = { mrr10: 0.745, recall5: 0.87 };
const reachedFresh = { mrr10: 0.71, recall5: 0.83 };
const reachedFreshToo = { mrr10: 0.65, recall5: 0.79 };
const reachedNewest = { mrr10: 0.73, recall5: 0.82 };

type Measured = Awaited<ReturnType<typeof measure>>;
let measuredReport: Promise<Measured> | undefined;

/** The answers to the half that nothing was tuned on, which are asked for once. */
function measureReport(): Promise<Measured> {
  measuredReport ??= measure(askAll(asked), halves.report);
  return measuredReport;
}

async function tellReport() {
  const { byKind, ...all } = await measureReport();
  if (process.env.RELEVANCE_TABLE) {
    const { byKind: tuned, ...allTuned } = await measure(askAll(asked), halves.tune);
    console.table({ ...tuned, all: allTuned });
    console.table({ ...byKind, all });
  }
  return all;
}

test('the half that nothing was tuned on is answered as well as before', async () => {
  const all = await tellReport();
  expect(all.mrr10).toBeGreaterThanOrEqual(reached.mrr10);
  expect(all.recall5).toBeGreaterThanOrEqual(reached.recall5);
}, 60_000);

test.skipIf(fresh.length === 0 || freshToo.length === 0)(
  'texts of trades that nothing was tuned on are answered as well as before',
  async () => {
    const { byKind: _, ...all } = await measure(askAll(asked), fresh);
    const { byKind: __, ...allToo } = await measure(askAll(asked), freshToo);
    if (process.env.RELEVANCE_TABLE) console.table({ fresh: all, freshToo: allToo });
    expect(all.mrr10).toBeGreaterThanOrEqual(reachedFresh.mrr10);
    expect(all.recall5).toBeGreaterThanOrEqual(reachedFresh.recall5);
    expect(allToo.mrr10).toBeGreaterThanOrEqual(reachedFreshToo.mrr10);
    expect(allToo.recall5).toBeGreaterThanOrEqual(reachedFreshToo.recall5);
  },
  60_000,
);

test.skipIf(newest.length === 0)(
  'the newest texts are answered as well as before, without the dictionary too',
  async () => {
    const { byKind, ...all } = await measure(askAll(asked), newest);
    const { byKind: _, ...browser } = await measure(askAll(askedInBrowser), newest);
    console.table({ ...byKind, newest: all, browser });
    expect(all.mrr10).toBeGreaterThanOrEqual(reachedNewest.mrr10);
    expect(all.recall5).toBeGreaterThanOrEqual(reachedNewest.recall5);
    expect(all.mrr10 - browser.mrr10).toBeLessThanOrEqual(0.03);
  },
  60_000,
);

// Not reached yet; once it is, this test says so by failing.
test.fails('the half that nothing was tuned on is answered as well as it should be', async () => {
  const all = await tellReport();
  expect(all.mrr10).toBeGreaterThanOrEqual(aim.mrr10);
  expect(all.recall5).toBeGreaterThanOrEqual(aim.recall5);
}, 60_000);

test('a search without the dictionary loses little', async () => {
  const full = await measureReport();
  const browser = await measure(askAll(askedInBrowser), halves.report);
  if (process.env.RELEVANCE_TABLE) console.table({ full, browser }, ['mrr10', 'recall5']);
  expect(full.mrr10 - browser.mrr10).toBeLessThanOrEqual(0.03);
  expect(full.recall5 - browser.recall5).toBeLessThanOrEqual(0.03);
}, 60_000);

// SEMANTIC_MODEL=FOLDER asks with a model as well, which bench/semantic/convert-model.py writes.
test.skipIf(modelFolder === undefined)(
  'a model of sentences helps',
  async () => {
    const words = await measureReport();
    const both = await measure(askAll(askedByMeaning), halves.report);
    if (process.env.RELEVANCE_TABLE) console.table({ words, both }, ['mrr10', 'recall5']);
    expect(both.mrr10).toBeGreaterThan(words.mrr10);
    expect(both.recall5).toBeGreaterThan(words.recall5);
  },
  60_000,
);
