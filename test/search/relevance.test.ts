import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadSynonyms } from '../../src/corpus/load-synonyms.ts';
import { buildSearchIndex, openSearchIndex } from '../../src/search/build-index.ts';
import { holdFiles } from '../../src/search/index-files.ts';
import { search } from '../../src/search/search.ts';
import { collectUnits } from '../../src/search/units.ts';
import { measure, type RelevanceQuestion } from './relevance.ts';
import { makeAnalyzer, readInput, readSampleCorpus, type SourcedInput } from './search-corpus.ts';

const seed = new URL('../../../shared/seed/', import.meta.url);
const hasSeed = existsSync(seed);
if (!hasSeed) console.log('Skipped: the questions about the text in ../shared/seed, which is not there.');

/** The questions of a half; those about a text that is not there are left out. */
function readHalf(half: string): RelevanceQuestion[] {
  const files = hasSeed ? [half, `other-${half}`] : [half];
  return files.flatMap((file) =>
    parse(readFileSync(new URL(`questions/${file}.yaml`, import.meta.url), 'utf8')),
  );
}

const halves = { tune: readHalf('tune'), report: readHalf('report') };
const nodes = new Set<string>();
const asked = new Map<string, (question: string) => Promise<string[]>>();
const ask = async ({ file, question }: RelevanceQuestion): Promise<string[]> =>
  (await asked.get(file ?? 'corpus')?.(question)) ?? [];

async function open(name: string, inputs: readonly SourcedInput[]): Promise<void> {
  for (const input of inputs.filter(({ isCurrent }) => isCurrent)) {
    for (const { node } of collectUnits(input)) nodes.add(`${input.documentId}#${node}`);
  }
  const plain = await makeAnalyzer();
  const built = await buildSearchIndex(inputs, { analyzer: plain, synonyms: loadSynonyms(plain) });
  const index = await openSearchIndex(holdFiles(built.files), plain.version);
  const analyzer = await makeAnalyzer(index);
  asked.set(name, async (question) =>
    (await search(index, question, { analyzer })).hits.map(({ key }) => key.replace(/@[^#]*/, '')),
  );
}

beforeAll(async () => {
  await open('corpus', await readSampleCorpus());
  if (!hasSeed) return;
  const name = readdirSync(seed).find((file) => file.endsWith('.txt')) ?? '';
  await open('seed', [await readInput(readFileSync(new URL(name, seed)), { name, documentId: 'seed' })]);
}, 60_000);

test('every gold id is a unit of a current revision', () => {
  const all = [...halves.tune, ...halves.report];
  expect(all.flatMap(({ gold }) => gold).filter((node) => !nodes.has(node))).toEqual([]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('the half that nothing was tuned on is answered', async () => {
  if (process.env.RELEVANCE_TABLE) {
    const { byKind, ...all } = await measure(ask, halves.tune);
    console.table({ ...byKind, all });
  }
  const { byKind, ...all } = await measure(ask, halves.report);
  if (process.env.RELEVANCE_TABLE) console.table({ ...byKind, all });
  expect(all.mrr10).toBeGreaterThanOrEqual(0.84);
  expect(all.recall5).toBeGreaterThanOrEqual(0.9);
}, 60_000);
