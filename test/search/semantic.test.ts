import { beforeAll, expect, it } from 'vitest';
import { makeFilter } from '../../src/search/filter.ts';
import type { SemanticReader } from '../../src/search/rank/fuse-semantic.ts';
import { type SearchOptions, search } from '../../src/search/search.ts';
import type { SearchIndex } from '../../src/search/store/search-index.ts';
import { indexInputs, makeAnalyzer, readInput } from './search-corpus.ts';

const text = [
  '温室利用規約',
  '第1条（会費）',
  '会員は、会費を支払うものとします。',
  '第2条（停止）',
  '運営者は、暴風の日に温室を閉じます。',
  '第3条（会費の変更）',
  '会費は、変更することがあります。',
].join('\n');

/** Stands for a model: it knows one thing, and says so always alike. */
const double: SemanticReader = {
  rank: (question, { segments, filters }) =>
    segments.flatMap((segment) => {
      const unit = segment.findUnit('terms@2026-04-01#art_2__para_1');
      const isFound = question.includes('台風') && makeFilter(segment, filters)(unit);
      return isFound ? [{ segment, unit, closeness: 1 }] : [];
    }),
};

let index: SearchIndex;
let ask: (question: string, options?: Partial<SearchOptions>) => Promise<string[]>;

beforeAll(async () => {
  index = await indexInputs([await readInput(text)]);
  const analyzer = await makeAnalyzer(index);
  ask = async (question, options = {}) =>
    (await search(index, question, { analyzer, ...options })).hits.map(({ node }) => node);
});

it('finds what only a reader of meaning knows', async () => {
  const question = '台風のとき会費はどうなる';
  expect(await ask(question)).not.toContain('art_2__para_1');
  const both = await ask(question, { semantic: double });
  expect(both.slice(0, 3)).toContain('art_2__para_1');
  expect(both).toContain('art_1__para_1');
});

it('changes nothing where the reader knows nothing', async () => {
  expect(await ask('会費の支払', { semantic: double })).toEqual(await ask('会費の支払'));
});

it('keeps to filters, citations and exact words', async () => {
  expect(await ask('台風', { semantic: double, documents: ['nowhere'] })).not.toContain('art_2__para_1');
  expect((await ask('1条 台風', { semantic: double }))[0]).toBe('art_1__para_1');
  expect(await ask('「会費は」台風', { semantic: double })).not.toContain('art_2__para_1');
});
