import { beforeAll, describe, expect, it } from 'vitest';
import { openBrowserIndex } from '../../src/search/browser/open-index.ts';
import { Shards } from '../../src/search/browser/shards.ts';
import { writeBrowserIndex } from '../../src/search/browser/write-index.ts';
import { countFacets, searchFully } from '../../src/search/facets.ts';
import { holdFiles } from '../../src/search/segment/index-files.ts';
import { UnusableIndex } from '../../src/search/segment/unusable-index.ts';
import { buildSearchIndex } from '../../src/search/store/build-index.ts';
import { openSearchIndex } from '../../src/search/store/open-index.ts';
import type { SearchIndex } from '../../src/search/store/search-index.ts';
import type { SearchAnalyzer } from '../../src/search/words/analyzer.ts';
import { makeAnalyzer, readSampleCorpus } from './search-corpus.ts';

describe('facets', () => {
  let index: SearchIndex;
  let analyzer: SearchAnalyzer;
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    analyzer = await makeAnalyzer();
    const inputs = (await readSampleCorpus()).filter(({ documentId }) => documentId !== 'general-terms');
    ({ files } = await buildSearchIndex(inputs, { analyzer }));
    index = await openSearchIndex(holdFiles(files), analyzer.version);
  });

  const ask = async (question: string, filters = {}) => {
    const options = { analyzer, ...filters };
    const { result, found } = await searchFully(index, question, options);
    return { result, found, facets: await countFacets(index, question, options, found) };
  };
  const countOf = (values: readonly { value: string; count: number }[], wanted: string) =>
    values.find(({ value }) => value === wanted)?.count ?? 0;

  it('count what is found by their value', async () => {
    const { facets, found } = await ask('通信');
    const inDocuments = facets.documents.reduce((sum, { count }) => sum + count, 0);
    expect(found.length).toBeGreaterThan(0);
    expect(inDocuments).toBe(found.length);
    for (const { value, count } of facets.norms)
      expect((await ask('通信', { norms: [value] })).found.length, value).toBe(count);
  });

  it('of a facet that is chosen count its other values too', async () => {
    const all = await ask('通信');
    const { facets } = await ask('通信', { documents: ['mobile-terms'] });
    expect(facets.documents).toEqual(all.facets.documents);
    expect(countOf(facets.norms, 'obligation')).toBeLessThanOrEqual(countOf(all.facets.norms, 'obligation'));
  });

  it('list all clauses where nothing is asked', async () => {
    const { result, found } = await ask('  ');
    expect(found).toHaveLength(index.count);
    expect(result.hits).toHaveLength(10);
    const { found: some } = await ask('', { norms: ['obligation'] });
    expect(some.length).toBeLessThan(found.length);
  });

  it('of a revision find that revision alone', async () => {
    const { found } = await ask('通信', { revisions: ['1999-01-01'] });
    expect(
      found.every(
        ({ segment, unit }) =>
          segment.columns.names.revisions[segment.columns.revision[unit]] !== '1999-01-01',
      ),
    ).toBe(true);
    const one = await ask('', { revisions: ['2026-06-01'] });
    expect(one.facets.documents.map(({ value }) => value)).toEqual(['hosting-terms']);
  });

  it('are counted in the shards that a browser loads', async () => {
    const written = writeBrowserIndex(holdFiles(files));
    expect([...written.keys()]).toContain('core');
    expect([...written.keys()].some((name) => name.includes('lunr'))).toBe(false);
    const shards = new Shards();
    for (const [name, bytes] of written) shards.hold(name, bytes);
    const opened = openBrowserIndex(written.get('core') as Uint8Array, shards, analyzer.version).index;
    expect((await searchFully(opened, '通信', { analyzer })).found.length).toBeGreaterThan(0);
    expect(() => writeBrowserIndex(holdFiles({}))).toThrow(UnusableIndex);
  });
});
