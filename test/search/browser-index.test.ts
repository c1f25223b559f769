import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/corpus/build/load-knowledge.ts';
import { loadSynonyms } from '../../src/corpus/build/load-synonyms.ts';
import { openBrowserIndex } from '../../src/search/browser/open-index.ts';
import { Shards } from '../../src/search/browser/shards.ts';
import { writeBrowserIndex } from '../../src/search/browser/write-index.ts';
import { countFacets, searchFully } from '../../src/search/facets.ts';
import { holdFiles } from '../../src/search/segment/index-files.ts';
import { UnusableIndex } from '../../src/search/segment/unusable-index.ts';
import { buildSearchIndex } from '../../src/search/store/build-index.ts';
import { openSearchIndex } from '../../src/search/store/open-index.ts';
import { updateSearchIndex } from '../../src/search/store/update-index.ts';
import { openWordVocabulary, surfaceFileName } from '../../src/search/store/word-vocabulary.ts';
import { collectUnits } from '../../src/search/unit/units.ts';
import type { SearchAnalyzer } from '../../src/search/words/analyzer.ts';
import { createVocabularyAnalyzer } from '../../src/search/words/segment-vocabulary.ts';
import { makeAnalyzer, readSampleCorpus } from './search-corpus.ts';

const questions = [
  '通信速度を制限する',
  '解約したいときは',
  '「利用契約」',
  '「料金」「支払」',
  '「約」',
  '10条',
  '第3条2項',
  '999条',
  'りようりょうきん',
  '通信そくど',
  '損害陪償',
  '100円以内',
  'SIMカード',
  '',
];

describe('an index in shards', () => {
  let analyzer: SearchAnalyzer;
  let files: Record<string, Uint8Array>;
  let shards: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    analyzer = await makeAnalyzer();
    const knowledge = { synonyms: loadSynonyms(analyzer), ...loadKnowledge() };
    const inputs = (await readSampleCorpus()).filter(({ documentId }) => documentId !== 'general-terms');
    ({ files } = await buildSearchIndex(inputs, { analyzer, ...knowledge }));
    // In two segments, and some of the first one gone.
    const [input] = inputs;
    const added = collectUnits(input).slice(0, 30);
    files = { ...files, ...(await updateSearchIndex(holdFiles(files), { added }, { analyzer })) };
    shards = writeBrowserIndex(holdFiles(files));
  }, 300_000);

  /** Asks as a page does that has loaded nothing, and says what it loaded. */
  const ask = async (question: string, filters = {}) => {
    const held = new Shards();
    const loaded = new Map<string, number>();
    const load = async (name: string) => {
      const bytes = shards.get(name);
      if (!bytes) throw new Error(`There is no ${name}.`);
      loaded.set(name, deflateSync(bytes).length);
      held.hold(name, bytes);
    };
    await load('core');
    const opened = openBrowserIndex(shards.get('core') as Uint8Array, held, analyzer.version);
    const options = { analyzer: opened.analyzer, ...filters };
    const answer = await held.work(async () => {
      const { result, found } = await searchFully(opened.index, question, options);
      return { result, facets: await countFacets(opened.index, question, options, found) };
    }, load);
    return { ...answer, loaded };
  };

  it('finds and counts what the index finds that lies in files', async () => {
    const held = holdFiles(files);
    const index = await openSearchIndex(held, analyzer.version, { isForOne: true });
    const own = createVocabularyAnalyzer(openWordVocabulary(index, held));
    for (const question of questions) {
      for (const filters of [{}, { norms: ['obligation'] }, { allRevisions: true }]) {
        const options = { analyzer: own, ...filters };
        const { result, found } = await searchFully(index, question, options);
        const facets = await countFacets(index, question, options, found);
        const inShards = await ask(question, filters);
        const keys = (hits: typeof result.hits) => hits.map(({ key }) => key);
        expect(keys(inShards.result.hits), question).toEqual(keys(result.hits));
        expect(inShards.result.total, question).toBe(result.total);
        expect(inShards.result.missing, question).toEqual(result.missing);
        expect(inShards.result.suggestions, question).toEqual(result.suggestions);
        expect(inShards.facets, question).toEqual(facets);
      }
    }
  });

  it('shows of a hit what the index shows', async () => {
    const index = await openSearchIndex(holdFiles(files), analyzer.version, { isForOne: true });
    const { result } = await searchFully(index, '通信速度', { analyzer });
    const inShards = await ask('通信速度');
    expect(inShards.result.hits).toEqual(result.hits);
  });

  it('loads for a question a part of itself', async () => {
    const all = [...shards.values()].reduce((sum, bytes) => sum + deflateSync(bytes).length, 0);
    for (const question of ['通信速度を制限する', '「利用契約」', '損害陪償']) {
      const { loaded } = await ask(question);
      const size = [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
      expect(size, question).toBeLessThan(all / 2);
    }
  });

  it('is refused where its core is damaged or of another analyzer', () => {
    const core = shards.get('core') as Uint8Array;
    expect(() => openBrowserIndex(core.subarray(0, -3), new Shards(), analyzer.version)).toThrow(
      UnusableIndex,
    );
    expect(() => openBrowserIndex(core, new Shards(), 'other')).toThrow(UnusableIndex);
  });

  it('is not written of what is no index', () => {
    expect(() => writeBrowserIndex(holdFiles({}))).toThrow(UnusableIndex);
    const broken = { 'search.json': new TextEncoder().encode('{') };
    expect(() => writeBrowserIndex(holdFiles(broken))).toThrow(UnusableIndex);
  });

  it('holds how words are printed', async () => {
    expect(Object.keys(files)).toContain(surfaceFileName);
    const { result } = await ask('支払わない');
    expect(result.hits.length).toBeGreaterThan(0);
  });
});
