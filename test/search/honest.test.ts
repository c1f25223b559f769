import { beforeAll, describe, expect, it } from 'vitest';
import { type SearchOptions, search } from '../../src/search/search.ts';
import type { SearchIndex } from '../../src/search/store/search-index.ts';
import { indexInputs, makeAnalyzer, readInput } from './search-corpus.ts';

const greenhouse = [
  '温室利用規約',
  '第1条（定義）',
  '「ハイ グレード鉢」とは、運営者が指定する鉢をいいます。',
  '第2条（禁止行為）',
  '会員は、次の行為を行わないものとします。',
  '(1) 鉢を動かすこと',
  '(2) 扉を開けたままにすること',
  '第3条（会費）',
  '会員は、会費を支払うものとします。',
  '2 会費は、月額2,500円とします。',
  '第3条の2（遅延）',
  '会費の支払の遅延について、会員は年14.6パーセントの割合による損害金を支払います。',
  '2 会費の支払の遅延について、運営者は会員に通知します。',
  '3 会費の支払の遅延は、会員の責任とします。',
  '第4条（停止）',
  '運営者は、会費の支払に遅延がある会員に対し、温室の利用を停止することがあります。',
  '第5条（除名）',
  '運営者は、会費の支払に二月以上の遅延がある会員を除名することがあります。',
].join('\n');

const shed = greenhouse
  .replaceAll('温室', '農具小屋')
  .replace(/第4条（停止）[\s\S]*/, '第12条（会費）\n会費は、返しません。');

let index: SearchIndex;
let ask: (question: string, options?: Partial<SearchOptions>) => ReturnType<typeof search>;

beforeAll(async () => {
  index = await indexInputs([
    await readInput(greenhouse, { documentId: 'greenhouse' }),
    await readInput(shed, { documentId: 'shed' }),
  ]);
  const analyzer = await makeAnalyzer(index);
  ask = (question, options = {}) => search(index, question, { analyzer, ...options });
}, 60_000);

const places = async (question: string, options?: Partial<SearchOptions>) =>
  (await ask(question, options)).hits.map(({ document, node }) => `${document}#${node}`);

describe('a citation that does not exist', () => {
  it('is said to be missing, with the last that there is', async () => {
    const { hits, missing, total } = await ask('99条', { documents: ['greenhouse'] });
    expect(hits).toEqual([]);
    expect(total).toBe(0);
    expect(missing).toEqual([
      {
        kind: 'citation',
        text: '第99条',
        document: 'greenhouse',
        title: '温室利用規約',
        last: { citation: '第5条', node: 'art_5' },
        reason: 'There is no 第99条 in 温室利用規約 (it ends with 第5条).',
      },
    ]);
  });

  it.each([
    ['温室利用規約の第3条第9項', '第3条第9項', '第3条第2項'],
    ['温室利用規約 三条九項', '第3条第9項', '第3条第2項'],
    ['温室利用規約の3条の2 9項', '第3条の2第9項', '第3条の2第3項'],
    ['温室利用規約の3条の9', '第3条の9', '第5条'],
    ['温室利用規約の2条1項5号', '第2条第1項第5号', '第2条第1項第2号'],
  ])('is told from what holds it: %s', async (question, text, last) => {
    const { hits, missing } = await ask(question);
    expect(missing).toHaveLength(1);
    expect(missing?.[0]).toMatchObject({ text, document: 'greenhouse', last: { citation: last } });
    expect(hits.filter(({ score }) => score >= 1000)).toEqual([]);
  });

  it('is told of the document that the question names, whatever others hold', async () => {
    const { missing } = await ask('温室利用規約の第12条');
    expect(missing?.map(({ document }) => document)).toEqual(['greenhouse']);
    expect((await ask('農具小屋利用規約の第12条')).missing).toBeUndefined();
  });

  it('is missing in all documents or in none where none is named', async () => {
    expect((await ask('12条')).missing).toBeUndefined();
    expect((await ask('13条')).missing?.map(({ document }) => document)).toEqual(['greenhouse', 'shed']);
  });

  it('is missing in the document from which it is asked, and given from others', async () => {
    const { missing, hits } = await ask('12条', { from: 'greenhouse' });
    expect(missing).toMatchObject([{ document: 'greenhouse' }]);
    expect(hits[0]).toMatchObject({ document: 'shed' });
  });

  it('is not said of a clause that only a filter hides', async () => {
    const { missing, hits, relaxed } = await ask('3条2項', { documents: ['shed'], norms: ['禁止'] });
    expect(missing).toBeUndefined();
    expect(hits[0]).toMatchObject({ document: 'shed', node: 'art_3__para_2' });
    expect(relaxed).toMatchObject([{ kind: 'filter', text: 'norms' }]);
  });

  it.each(['2条2号', '第3条の2第2項', '3条の2 3項', '３条２項', '第5条第1項'])(
    'is not said of %s',
    async (question) => {
      expect((await ask(question, { from: 'greenhouse' })).missing).toBeUndefined();
    },
  );
});

describe('several citations', () => {
  it('are all found, in their order, and each is told that does not exist', async () => {
    const { hits, missing } = await ask('第4条と第2条第1項、第9条の2', { documents: ['greenhouse'] });
    expect(hits.slice(0, 2).map(({ node }) => node)).toEqual(['art_4__para_1', 'art_2__para_1']);
    expect(missing?.map(({ text }) => text)).toEqual(['第9条の2']);
  });
});

describe('a heading that is cited', () => {
  const parted = [
    '作業場規程',
    '第1編　総則',
    '第1章　通則',
    '第1条（目的）',
    '作業場の使い方を定める。',
    '第2章　鍵',
    '第1節　貸与',
    '第2条（鍵）',
    '鍵は、会員に貸与する。',
    '第2編　雑則',
    '第1章　補則',
    '第3条（補則）',
    '細則は、別に定める。',
  ].join('\n');
  let index: SearchIndex;
  beforeAll(async () => {
    index = await indexInputs([await readInput(parted)]);
  });
  const find = async (question: string) =>
    search(index, question, { analyzer: await makeAnalyzer(index), limit: 4 });

  it.each([
    ['第2章', ['part_1__chp_2']],
    ['第一編第二章には何が書いてある', ['part_1__chp_2']],
    ['第1章', ['part_1__chp_1', 'part_2__chp_1']],
    ['第1節', ['part_1__chp_2__sec_1']],
    ['第2章第2条', ['art_2__para_1']],
  ])('is given first: %s', async (question, nodes) => {
    const { hits, missing } = await find(question);
    expect(hits.filter(({ score }) => score >= 1000).map(({ node }) => node)).toEqual(nodes);
    expect(missing).toBeUndefined();
  });

  it.each([
    ['第5章', '第2章'],
    ['第3編', '第2編'],
  ])('is told where it does not exist: %s', async (question, last) => {
    const { missing } = await find(question);
    expect(missing?.map(({ text, last: end }) => [text, end?.citation])).toEqual([[question, last]]);
  });
});

describe('filters that say which texts are asked', () => {
  it('stay, whatever other documents hold', async () => {
    const { hits, relaxed } = await ask('返しません', { documents: ['greenhouse'] });
    expect(new Set(hits.map(({ document }) => document)).has('shed')).toBe(false);
    expect(relaxed.some(({ kind }) => kind === 'filter')).toBe(false);
  });

  it('stay, where no text was in force on the day, and it is said', async () => {
    const { hits, missing, relaxed } = await ask('会員', { asOf: '1990-01-01' });
    expect([hits, relaxed]).toEqual([[], []]);
    expect(missing).toMatchObject([{ kind: 'revision', text: '1990-01-01' }]);
    expect(missing?.[0].reason).toContain('2026-04-01');
  });

  it('tell an unknown document', async () => {
    const { hits, missing } = await ask('会費', { documents: ['house'] });
    expect(hits).toEqual([]);
    expect(missing?.[0]).toMatchObject({ kind: 'document', text: 'house' });
    expect(missing?.[0].reason).toContain('greenhouse, shed');
  });
});

describe('what is found', () => {
  it('is counted in full', async () => {
    const { total, hits } = await ask('遅延', { documents: ['greenhouse'], limit: 2 });
    expect(hits).toHaveLength(2);
    expect(total).toBe(5);
    expect((await ask('「会費の支払の遅延」', { documents: ['greenhouse'], limit: 1 })).total).toBe(3);
  });

  it('is of several articles on the first screen', async () => {
    const many = Array.from(
      { length: 14 },
      (_, place) => `${place + 2} 会費の支払の遅延は、会員の責任とします。`,
    );
    const long = await indexInputs([
      await readInput(greenhouse.replace(/^3 会費.*$/m, many.slice(1).join('\n'))),
    ]);
    const { hits } = await search(long, '遅延', { analyzer: await makeAnalyzer(long) });
    expect([...new Set(hits.map(({ node }) => node.replace(/__.*/, '')))].sort()).toEqual([
      'art_3-2',
      'art_4',
      'art_5',
    ]);
  });

  it('is of the document from which it is asked first', async () => {
    for (const from of ['greenhouse', 'shed']) {
      expect((await places('鉢を動かす', { from }))[0]).toBe(`${from}#art_2__para_1`);
      expect((await places('3条2項', { from }))[0]).toBe(`${from}#art_3__para_2`);
    }
  });

  it('rests on no word that is cut out of another', async () => {
    expect((await places('してはいけないこと', { documents: ['greenhouse'] }))[0]).toBe(
      'greenhouse#art_2__para_1',
    );
  });

  it.each([
    ['かいひのちえん', 'greenhouse#art_3-2'],
    ['かいひをしはらわないとどうなるか', 'greenhouse#art_3'],
    ['ぐれど', 'greenhouse#art_1__para_1'],
  ])('is found by its reading, with no word about what was cut across: %s', async (question, node) => {
    const { hits, relaxed } = await ask(question, { documents: ['greenhouse'] });
    expect(hits.slice(0, 3).some((hit) => `greenhouse#${hit.node}`.startsWith(node))).toBe(true);
    expect(relaxed.filter(({ text }) => /かいひ|しはらい/.test(text))).toEqual([]);
  });
});
