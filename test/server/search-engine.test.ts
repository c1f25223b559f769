import { afterAll, expect, it } from 'vitest';
import type { SearchIndex } from '../../src/search/store/search-index.ts';
import { runWith } from '../cli/surface.ts';
import { makeTestApp, serverOptions, smallCorpus } from './start-server.ts';

const options = serverOptions(smallCorpus());
const near = makeTestApp(options);
afterAll(() => near.corpus.settle());

it('the search of a server asks the index that is far where one is named', async () => {
  const { index } = await near.corpus.openIndex();
  let opened = 0;
  const far = makeTestApp({
    ...options,
    openFarIndex: async (): Promise<SearchIndex> => {
      opened++;
      return { ...index, engine: 'opensearch' };
    },
  });
  const response = await far.ask(`/api/v1/search?q=${encodeURIComponent('解約')}`);
  expect((await response.json()).hits.length).toBeGreaterThan(0);
  expect(opened).toBe(1);
  expect((await far.corpus.openIndex()).index.engine).toBe('opensearch');
}, 60_000);

it.each(['serve', 'mcp'])('%s wants to know where the cluster is', async (verb) => {
  const { code, stderr } = await runWith([verb, '--engine', 'opensearch', '--corpus', options.corpus]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('--url')]);
});
