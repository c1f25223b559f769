import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadSynonyms } from '../../src/corpus/load-synonyms.ts';
import { buildSearchIndex, openSearchIndex } from '../../src/search/build-index.ts';
import { holdFiles } from '../../src/search/index-files.ts';
import { search } from '../../src/search/search.ts';
import { collectUnits } from '../../src/search/units.ts';
import { measure, type RelevanceQuestion } from './relevance.ts';
import { makeAnalyzer, readSampleCorpus } from './search-corpus.ts';

const read = (half: string): RelevanceQuestion[] =>
  parse(readFileSync(new URL(`questions/${half}.yaml`, import.meta.url), 'utf8'));
const halves = { tune: read('tune'), report: read('report') };
const nodes = new Set<string>();
let ask: (question: string) => Promise<string[]>;

beforeAll(async () => {
  const inputs = await readSampleCorpus();
  for (const input of inputs.filter(({ isCurrent }) => isCurrent))
    for (const { node } of collectUnits(input)) nodes.add(`${input.documentId}#${node}`);
  const plain = await makeAnalyzer();
  const built = await buildSearchIndex(inputs, { analyzer: plain, synonyms: loadSynonyms(plain) });
  const index = await openSearchIndex(holdFiles(built.files), plain.version);
  const analyzer = await makeAnalyzer(index);
  ask = async (question) =>
    (await search(index, question, { analyzer })).hits.map(({ key }) => key.replace(/@[^#]*/, ''));
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
