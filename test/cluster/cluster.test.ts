import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadKnowledge } from '../../src/corpus/build/load-knowledge.ts';
import { loadSynonyms } from '../../src/corpus/build/load-synonyms.ts';
import { openClusterIndex } from '../../src/corpus/cluster/open-cluster.ts';
import { updateClusterIndex, writeClusterIndex } from '../../src/corpus/cluster/write-cluster.ts';
import { type SearchOptions, search } from '../../src/search/search.ts';
import { holdFiles } from '../../src/search/segment/index-files.ts';
import { UnusableIndex } from '../../src/search/segment/unusable-index.ts';
import { buildFromUnits } from '../../src/search/store/build-index.ts';
import { openSearchIndex } from '../../src/search/store/open-index.ts';
import type { SearchIndex } from '../../src/search/store/search-index.ts';
import type { SearchUnit } from '../../src/search/unit/unit.ts';
import { collectUnits } from '../../src/search/unit/units.ts';
import { makeAnalyzer, readInput, readSampleCorpus } from '../search/search-corpus.ts';
import { findObstacle, startCluster, type TestCluster } from './start-cluster.ts';

const obstacle = findObstacle();
if (obstacle) console.log(`Skipped: the tests of a cluster, since ${obstacle}.`);

describe.skipIf(obstacle !== undefined)('an index in a cluster', () => {
  let cluster: TestCluster;
  let units: SearchUnit[];
  let arrays: SearchIndex;
  let far: SearchIndex;
  let analyzer: Awaited<ReturnType<typeof makeAnalyzer>>;
  const knowledge = loadKnowledge();
  let words: object;
  const reach = () => ({ nodes: cluster.urls, timeout: 5_000 });
  /** Keys with their scores; those of equal scores in one order, and those that stand last, where others may be equal, without keys. */
  const keysOf = async (index: SearchIndex, question: string, options: Partial<SearchOptions> = {}) => {
    const { hits } = await search(index, question, { analyzer, ...options });
    const last = hits.at(-1)?.score;
    return hits.map(({ key, score }) => `${score} ${score === last && hits.length === 10 ? '' : key}`).sort();
  };

  beforeAll(async () => {
    cluster = await startCluster();
    const plain = await makeAnalyzer();
    words = { synonyms: loadSynonyms(plain), ...knowledge };
    units = (await readSampleCorpus()).flatMap(collectUnits);
    const { files } = await buildFromUnits(units, { analyzer: plain, ...words });
    arrays = await openSearchIndex(holdFiles(files), plain.version);
    analyzer = await makeAnalyzer(arrays);
    await writeClusterIndex(units, { ...reach(), analyzer: plain, key: 'first' });
    far = await openClusterIndex(reach(), plain.version, words);
  }, 300_000);
  afterAll(() => cluster?.stop());

  const questions: { question: string; file?: string }[] = ['tune', 'report'].flatMap((half) =>
    parse(readFileSync(new URL(`../search/questions/${half}.yaml`, import.meta.url), 'utf8')),
  );

  it('answers in the order of the arrays', async () => {
    for (const { question } of questions)
      expect(await keysOf(far, question), question).toEqual(await keysOf(arrays, question));
  }, 120_000);

  it.each<[string, Partial<SearchOptions>]>([
    ['料金', { documents: ['mobile-terms'] }],
    ['料金', { asOf: '2024-06-01' }],
    ['料金', { asOf: '1990-01-01' }],
    ['契約者', { norms: ['義務'], hasDeadline: true }],
    ['料金', { chapters: ['第2章'] }],
    ['料金', { allRevisions: true }],
    ['料金', { documents: ['nowhere'] }],
    ['「利用契約」', {}],
    ['34条2項', {}],
    ['199条', { documents: ['general-terms'] }],
    ['損害陪償', {}],
  ])('answers %s with %j as the arrays do', async (question, options) => {
    const ask = async (index: SearchIndex) => {
      const { engine: _, hits: _hits, ...result } = await search(index, question, { analyzer, ...options });
      return { ...result, hits: await keysOf(index, question, options) };
    };
    expect(await ask(far)).toEqual(await ask(arrays));
  });

  it('takes changes', async () => {
    const text = '温室利用規約\n第1条（目的）\nこの規約は、温室の利用を定める。\n';
    const added = collectUnits(await readInput(text, { documentId: 'greenhouse' }));
    await updateClusterIndex({ added }, { ...reach(), analyzer });
    const more = await openClusterIndex(reach(), analyzer.version, words);
    expect((await search(more, '温室の利用', { analyzer })).hits[0].document).toBe('greenhouse');
    await updateClusterIndex({ added: [], removed: added.map(({ key }) => key) }, { ...reach(), analyzer });
    far = await openClusterIndex(reach(), analyzer.version, words);
    expect(far.count).toBe(arrays.count);
    expect(await keysOf(far, '料金の支払')).toEqual(await keysOf(arrays, '料金の支払'));
  });

  it('loses nothing when a node is killed while it is searched and while it is written', async () => {
    await cluster.waitForNodes(3, 'green');
    const expected = await Promise.all(
      questions.slice(0, 20).map(({ question }) => keysOf(arrays, question)),
    );
    cluster.kill(0);
    for (const [place, { question }] of questions.slice(0, 20).entries())
      expect(await keysOf(far, question), question).toEqual(expected[place]);
    cluster.restart(0);
    await cluster.waitForNodes(3, 'green');
    const many = Array.from({ length: 4 }, (_, copy) =>
      units.map((unit) => ({
        ...unit,
        document: `${unit.document}-${copy}`,
        key: `copy-${copy}-${unit.key}`,
      })),
    ).flat();
    let isKilled = false;
    await writeClusterIndex(many, {
      ...reach(),
      alias: 'many',
      analyzer,
      key: 'many',
      onProgress: () => {
        if (!isKilled) cluster.kill(1);
        isKilled = true;
      },
    });
    const index = await openClusterIndex({ ...reach(), alias: 'many' }, analyzer.version);
    const { total } = await search(index, '料金', { analyzer, allRevisions: true });
    const once = await search(arrays, '料金', { analyzer, allRevisions: true, synonyms: undefined });
    expect(index.count).toBe(many.length);
    expect(total % 4).toBe(0);
    expect(total).toBeGreaterThan(0);
    expect(once.total).toBeGreaterThan(0);
    cluster.restart(1);
    await cluster.waitForNodes(3, 'green');
  }, 240_000);

  it('goes on with what was broken off, and switches when it is whole', async () => {
    const stop = new Error('broken off');
    const options = { ...reach(), alias: 'resumed', analyzer, key: 'resumed' };
    const breakOff = writeClusterIndex(units, {
      ...options,
      onProgress: () => {
        throw stop;
      },
    });
    await expect(breakOff).rejects.toBe(stop);
    await expect(openClusterIndex({ ...reach(), alias: 'resumed' }, analyzer.version)).rejects.toThrow(
      UnusableIndex,
    );
    const { resumedAt } = await writeClusterIndex(units, options);
    expect(resumedAt).toBeGreaterThan(0);
    const index = await openClusterIndex({ ...reach(), alias: 'resumed' }, analyzer.version, words);
    expect(await keysOf(index, '料金の支払')).toEqual(await keysOf(arrays, '料金の支払'));
    const { index: next } = await writeClusterIndex(units.slice(0, 50), { ...options, key: 'smaller' });
    expect(next).toBe('resumed-smaller');
    expect((await openClusterIndex({ ...reach(), alias: 'resumed' }, analyzer.version)).count).toBe(50);
  }, 120_000);

  it('tells what is wrong', async () => {
    const nowhere = openClusterIndex(
      { nodes: ['http://user:secret@127.0.0.1:9'], timeout: 500 },
      analyzer.version,
    );
    await expect(nowhere).rejects.toThrow(/127\.0\.0\.1:9 cannot be reached/);
    await expect(nowhere).rejects.not.toThrow(/secret/);
    await expect(openClusterIndex(reach(), 'other')).rejects.toThrow(/analyzer/);
  });
});
