import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { makeTerms, writeCorpus } from '../../bench/corpus/make-terms.ts';
import { addText } from '../../src/corpus/build/add.ts';
import { buildCorpus } from '../../src/corpus/build/build.ts';
import { makeIndexBuilder } from '../../src/corpus/build/index-corpus.ts';
import { openCorpusIndex } from '../../src/corpus/build/open-index.ts';
import { readManifest } from '../../src/corpus/manifest.ts';
import { builtFolder } from '../../src/corpus/open-corpus.ts';
import { search } from '../../src/search/search.ts';
import type { SearchAnalyzer } from '../../src/search/words/analyzer.ts';
import { loadSearchAnalyzer } from '../../src/search/words/tokens.ts';
import { emptyCorpus } from './copy-corpus.ts';

const questions = [
  '料金の支払',
  '第3条',
  '利用停止',
  '「損害」',
  '契約者の届出は何日以内',
  '追加の規程',
  'ほしょうきん',
];
let analyzer: SearchAnalyzer;
beforeAll(async () => {
  analyzer = await loadSearchAnalyzer();
});

async function build(corpus: string, force = false) {
  return buildCorpus(corpus, { version: '0.0.0', index: await makeIndexBuilder(corpus), force });
}

/** Answers of the index as it is stored. */
async function answer(corpus: string) {
  const index = await openCorpusIndex(corpus, { readVersion: () => '0.0.0' });
  const answers = [];
  for (const allRevisions of [false, true])
    for (const question of questions) answers.push(await search(index, question, { analyzer, allRevisions }));
  return answers;
}

async function add(corpus: string, document: string, effective: string, seed: number): Promise<void> {
  const bytes = new TextEncoder().encode(makeTerms(seed, 6, { title: `${document}追加の規程` }));
  await addText(corpus, { bytes, name: 'a.txt', document, effective, replace: true });
}

const segments = async (corpus: string) => {
  const { index } = (await readManifest(builtFolder(corpus))) ?? {};
  return index?.files.filter((name) => name.endsWith('.head')) ?? [];
};

it('answers as a full build does, whatever was added, replaced and removed', async () => {
  const corpus = emptyCorpus();
  writeCorpus(corpus, 6, 5);
  await build(corpus);
  expect(await segments(corpus)).toHaveLength(1);
  const steps = [
    () => add(corpus, 'extra', '2025-04-01', 1),
    () => add(corpus, 'extra', '2026-04-01', 2),
    () => add(corpus, 'terms-3', '2025-04-01', 3),
    () => add(corpus, 'extra', '2025-04-01', 4),
    async () => rmSync(join(corpus, 'terms-1'), { recursive: true }),
    async () =>
      writeFileSync(
        join(corpus, 'terms-2/revisions/2024-04-01.txt'),
        makeTerms(77, 5, { title: '別の規程' }),
      ),
  ];
  for (const step of steps) {
    await step();
    expect((await build(corpus)).indexed).toBe(true);
  }
  expect((await segments(corpus)).length).toBeGreaterThan(1);
  const stepwise = await answer(corpus);
  await build(corpus, true);
  expect(await segments(corpus)).toHaveLength(1);
  expect(stepwise).toEqual(await answer(corpus));
}, 60_000);

it('makes one of many small segments, and answers the same', async () => {
  const corpus = emptyCorpus();
  writeCorpus(corpus, 12, 3);
  await build(corpus);
  for (let seed = 0; seed < 9; seed++) {
    await add(corpus, `extra-${seed}`, '2025-04-01', seed);
    await build(corpus);
  }
  expect((await segments(corpus)).length).toBeLessThan(7);
  const stepwise = await answer(corpus);
  await build(corpus, true);
  expect(stepwise).toEqual(await answer(corpus));
}, 60_000);

it('searches a small corpus by lunr, and one that grew beyond by the arrays alone', async () => {
  const corpus = emptyCorpus();
  writeCorpus(corpus, 8, 45);
  await build(corpus);
  const engineOf = async () =>
    (await openCorpusIndex(corpus, { readVersion: () => '0.0.0', isForOne: false })).engine;
  const lunrFiles = async () =>
    (await readManifest(builtFolder(corpus)))?.index?.files.filter((name) => name.endsWith('.lunr'));
  expect([await engineOf(), await lunrFiles()]).toEqual(['lunr', ['segment-1.lunr']]);
  const bytes = new TextEncoder().encode(makeTerms(9, 400, { title: '長い規程' }));
  await addText(corpus, { bytes, name: 'a.txt', document: 'long', effective: '2025-04-01' });
  await build(corpus);
  expect([await engineOf(), await lunrFiles()]).toEqual(['arrays', []]);
}, 60_000);

it('parses, links and indexes no more than what changed', async () => {
  const corpus = emptyCorpus();
  writeCorpus(corpus, 6, 5);
  await build(corpus);
  await add(corpus, 'extra', '2025-04-01', 1);
  expect(await build(corpus)).toMatchObject({ parsed: 1, linked: 1, reused: 6 });
  // terms-3 cites terms-2, and nothing else does.
  await add(corpus, 'terms-2', '2024-04-01', 5);
  expect(await build(corpus)).toMatchObject({ parsed: 1, reused: 6 });
  expect(await build(corpus)).toMatchObject({ parsed: 0, linked: 0, indexed: false });
});
