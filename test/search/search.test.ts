import { beforeAll, describe, expect, it } from 'vitest';
import { searchResult } from '../../src/model/search-result.ts';
import { type SearchOptions, search } from '../../src/search/search.ts';
import type { SearchIndex } from '../../src/search/store/search-index.ts';
import {
  indexInputs,
  makeAnalyzer,
  readInput,
  readSampleCorpus,
  type SourcedInput,
} from './search-corpus.ts';

const text = [
  '倉庫利用規約',
  '第1章 総則',
  '（適用）',
  '第1条　この規約は、倉庫の利用について定めます。',
  '第2章 利用',
  '（保管料）',
  '第2条　利用者は、保管料を毎月末日までに支払わなければなりません。ただし、当社が𠮷田支店で認めた場合は、この限りではありません。',
  '２　保管料は、１区画につき5,000円とします。',
  '（禁止事項）',
  '第3条　利用者は、次の物を保管してはなりません。',
  '一　爆発のおそれのある物',
  '二　生きた動物',
  '（解除）',
  '第3条の2　当社は、利用者が保管料の支払を怠ったときは、契約を解除することができます。',
  '附　則',
  'この規約は、令和8年4月1日から施行します。保管料については従前の例によります。',
].join('\r\n');

let index: SearchIndex;
let input: SourcedInput;
let ask: (question: string, options?: Partial<SearchOptions>) => ReturnType<typeof search>;

beforeAll(async () => {
  input = await readInput(text);
  index = await indexInputs([
    input,
    await readInput(text.replace('5,000円', '4,000円'), { revision: '2024-04-01', isCurrent: false }),
    await readInput(text.replaceAll('倉庫', '車庫'), { documentId: 'garage', kind: 'individual' }),
  ]);
  const analyzer = await makeAnalyzer(index);
  ask = (question, options = {}) => search(index, question, { analyzer, documents: ['terms'], ...options });
});

const nodesOf = async (question: string, options?: Partial<SearchOptions>) =>
  (await ask(question, options)).hits.map(({ node }) => node);

describe('search', () => {
  it('gives results by the schema', async () => {
    const result = await ask('保管料の支払', { explain: true });
    expect(searchResult.parse(result)).toEqual(result);
    expect(result.hits[0].parts?.length).toBeGreaterThan(0);
  });

  it.each([
    ['第2条第2項', 'art_2__para_2'],
    ['２条２項', 'art_2__para_2'],
    ['第二条第二項はどこ？', 'art_2__para_2'],
    ['第3条の2', 'art_3-2__para_1'],
    ['3条2号', 'art_3__para_1'],
    ['附則', 'suppl_1__para_1'],
  ])('goes straight to the citation %s', async (question, node) => {
    expect((await nodesOf(question))[0]).toBe(node);
  });

  it('keeps a citation to the document that the question names', async () => {
    const { hits } = await ask('車庫利用規約の第2条第2項', { documents: ['terms', 'garage'] });
    expect(hits[0]).toMatchObject({ document: 'garage', node: 'art_2__para_2' });
  });

  it('finds words in quotation marks across sentences and items', async () => {
    expect(await nodesOf('「保管してはなりません。爆発のおそれ」')).toEqual(['art_3__para_1']);
    expect(await nodesOf('「なりません。ただし、当社が𠮷田」')).toEqual(['art_2__para_1']);
    expect(await nodesOf('"保管料の支払を怠った"')).toEqual(['art_3-2__para_1']);
  });

  it('says that a phrase stands nowhere and looks for its words', async () => {
    const { hits, relaxed } = await ask('「保管料の免除」');
    expect(relaxed[0]).toMatchObject({ kind: 'phrase', text: '保管料の免除' });
    expect(hits.length).toBeGreaterThan(0);
  });

  it('tells words that stand nowhere', async () => {
    const { relaxed, hits } = await ask('保管料とペンギン');
    expect(relaxed).toEqual([expect.objectContaining({ kind: 'word', text: 'ペンギン' })]);
    expect(hits[0].node).toMatch(/^art_2__/);
  });

  it('suggests what a misspelt word may mean, and finds it', async () => {
    const { suggestions, hits } = await ask('ほかん料の支払、禁止事頂');
    expect(suggestions.flatMap(({ instead }) => instead)).toContain('禁止事項');
    expect(hits.map(({ node }) => node)).toContain('art_3__para_1');
  });

  it('finds words by their reading', async () => {
    expect((await nodesOf('どうぶつ'))[0]).toBe('art_3__para_1');
  });

  it('leaves 附則 behind what says the same', async () => {
    const nodes = await nodesOf('保管料');
    expect(nodes.indexOf('suppl_1__para_1')).toBeGreaterThan(nodes.indexOf('art_2__para_2'));
  });

  it.each<[string, Partial<SearchOptions>, string[]]>([
    ['norm', { norms: ['禁止'] }, ['art_3__para_1']],
    ['norm in English', { norms: ['prohibition'] }, ['art_3__para_1']],
    ['amount', { hasAmount: true }, ['art_2__para_2']],
    ['chapter', { chapters: ['第1章'] }, ['art_1__para_1', 'chp_1']],
    ['actor', { actors: ['当社'] }, ['art_3-2__para_1']],
  ])('filters by %s', async (_name, filters, nodes) => {
    expect((await nodesOf('利用者 保管料 倉庫', filters)).toSorted()).toEqual(nodes);
  });

  it('filters by kind of document', async () => {
    const { hits } = await search(index, '保管料', { analyzer: await makeAnalyzer(), kinds: ['individual'] });
    expect(new Set(hits.map(({ document }) => document))).toEqual(new Set(['garage']));
  });

  it('searches the current revisions, those of a day, or all', async () => {
    const revisions = async (options?: Partial<SearchOptions>) => [
      ...new Set((await ask('保管料', options)).hits.map(({ revision }) => revision)),
    ];
    expect(await revisions()).toEqual(['2026-04-01']);
    expect(await revisions({ asOf: '2025-12-31' })).toEqual(['2024-04-01']);
    expect((await revisions({ allRevisions: true })).toSorted()).toEqual(['2024-04-01', '2026-04-01']);
  });

  it('leaves filters out rather than finding nothing, and says so', async () => {
    const { hits, relaxed } = await ask('動物', { norms: ['みなし'] });
    expect(relaxed[0]).toMatchObject({ kind: 'filter', text: 'norms' });
    expect(hits[0].node).toBe('art_3__para_1');
  });

  it('finds nothing for nothing', async () => {
    expect((await ask('。、')).hits).toEqual([]);
  });

  it('takes marks that engines read as their own', async () => {
    expect((await nodesOf('保管料:*~^+-'))[0]).toMatch(/^art_2__/);
  });

  it('marks what it found at exact places in the source', async () => {
    for (const question of ['保管料を支払う', '「𠮷田支店で」', '生きた動物', '禁止事項']) {
      const { hits } = await ask(question);
      for (const { highlights, snippet } of hits) {
        for (const { source, text: words } of highlights) {
          expect(source && input.source.slice(...source)).toBe(words);
        }
        for (const [, end] of snippet.highlights) expect(end).toBeLessThanOrEqual(snippet.text.length);
      }
      expect(hits[0].highlights.length).toBeGreaterThan(0);
    }
  });
});

describe('engines', () => {
  it('lead to the same order', async () => {
    const inputs = await readSampleCorpus();
    const [lunr, arrays] = [await indexInputs(inputs, 'lunr'), await indexInputs(inputs)];
    expect([lunr.engine, arrays.engine]).toEqual(['lunr', 'arrays']);
    const analyzer = await makeAnalyzer(lunr);
    const captions = inputs.flatMap(({ model }) => model.definitions.map(({ term }) => term)).slice(0, 40);
    const questions = [
      '料金を払い忘れた',
      '契約を解除したいとき',
      '「利用契約」',
      '34条',
      '損害賠償の上限はいくら',
      ...captions,
    ];
    for (const question of questions) {
      const [one, other] = await Promise.all(
        [lunr, arrays].map(async (index) =>
          (await search(index, question, { analyzer })).hits.map(({ key }) => key),
        ),
      );
      expect(one, question).toEqual(other);
    }
  });
});
