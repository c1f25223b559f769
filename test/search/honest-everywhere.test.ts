import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeServer } from '../../src/mcp/server.ts';
import { runWith } from '../cli/surface.ts';
import { makeTestApp, serverOptions } from '../server/start-server.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const canal = (fee: string, closing: string) =>
  [
    '運河カヌー規約',
    '第1章　総則',
    '第1条（目的）',
    'この規約は、運河でカヌーを貸す条件を定める。',
    '第2条（予約）',
    '利用者は、前日までに予約しなければならない。',
    '2 予約の取消しは、次の各号のいずれかにより行う。',
    '(1) 窓口での申出',
    '(2) 電話',
    '第2章　料金',
    '第3条（料金）',
    `利用者は、一艇につき${fee}円を支払わなければならない。`,
    '2 返却の遅延については、三十分ごとに五百円を加算する。',
    '3 返却の遅延を知ったときは、利用者は管理者に連絡しなければならない。',
    '第3条の2（支払の遅延）',
    '料金の支払に遅延があるときは、年三パーセントの遅延損害金を申し受ける。',
    '第4条（停止）',
    '管理者は、料金の支払に遅延がある利用者への貸出しを停止することができる。',
    '第5条（登録の抹消）',
    '管理者は、二回以上の遅延がある利用者の登録を抹消することができる。',
    '第6条（禁止行為）',
    '利用者は、橋に艇を係留してはならない。',
    ...(closing === '' ? [] : ['第7条（冬の休業）', closing]),
    '附則',
    '第1条　この規約は、公布の日から施行する。',
  ].join('\n');

const loft = [
  '屋根裏貸室規約',
  '第1条（目的）',
  'この規約は、屋根裏の貸室の条件を定める。',
  '第2条（料金）',
  '利用者は、月額四千円を支払わなければならない。',
  '第3条（禁止行為）',
  '利用者は、屋根に出てはならない。',
].join('\n');

const write = (corpus: string, id: string, kind: string, texts: Record<string, string>) => {
  mkdirSync(join(corpus, id, 'revisions'), { recursive: true });
  const revisions = Object.keys(texts).map((day) => `  - { effective: ${day}, file: revisions/${day}.md }`);
  writeFileSync(
    join(corpus, id, 'document.yaml'),
    [`kind: ${kind}`, 'revisions:', ...revisions, ''].join('\n'),
  );
  for (const [day, text] of Object.entries(texts))
    writeFileSync(join(corpus, id, 'revisions', `${day}.md`), `${text}\n`);
};

/** What a question is asked with, in the words of this test; every surface has its own. */
interface Options {
  document?: string[];
  kind?: string[];
  norm?: string[];
  asOf?: string;
  from?: string;
  limit?: number;
}

// biome-ignore lint/suspicious/noExplicitAny: three surfaces answer in two shapes
type Loose = any;

let corpus: string;
let app: ReturnType<typeof makeTestApp>;
let client: Client;

beforeAll(async () => {
  corpus = makeTemporaryFolder();
  write(corpus, 'canal', 'general', {
    '2024-04-01': canal('二千', '十二月から二月までは休業する。'),
    '2026-04-01': canal('二千五百', ''),
  });
  write(corpus, 'loft', 'individual', { '2025-04-01': loft });
  await runWith(['build', '--corpus', corpus]);
  app = makeTestApp(serverOptions(corpus));
  client = new Client({ name: 'test', version: '0' });
  const [own, other] = InMemoryTransport.createLinkedPair();
  await makeServer({ corpus, readVersion: () => '0.0.0', today: () => '2026-07-01' }).connect(other);
  await client.connect(own);
}, 120_000);
afterAll(async () => {
  await client.close();
  await app.corpus.settle();
});

const list = (values: readonly string[] | undefined, name: string) =>
  (values ?? []).flatMap((value) => [name, value]);

const surfaces: Record<string, (question: string, options: Options) => Promise<Loose>> = {
  cli: async (question, { document, kind, norm, asOf, from, limit }) => {
    const words = [
      ...['search', '--corpus', corpus, '--format', 'json'],
      ...list(document, '--document'),
      ...list(kind, '--kind'),
      ...list(norm, '--norm'),
      ...(asOf ? ['--as-of', asOf] : []),
      ...(from ? ['--from', from] : []),
      ...(limit ? ['--limit', `${limit}`] : []),
      question,
    ];
    return JSON.parse((await runWith(words)).stdout);
  },
  http: async (question, { document, kind, norm, ...others }) => {
    const query = new URLSearchParams({ q: question });
    for (const [name, value] of Object.entries(others)) query.set(name, `${value}`);
    for (const [name, values] of Object.entries({ document, kind, norm }))
      for (const value of values ?? []) query.append(name, value);
    return (await app.ask(`/api/v1/search?${query}`)).json();
  },
  mcp: async (question, { document, asOf, from, limit }) => {
    const input = { question, ...(document && { document: document[0] }), ...{ asOf, from, limit } };
    const { structuredContent } = (await client.callTool({
      name: 'search_clauses',
      arguments: JSON.parse(JSON.stringify(input)),
    })) as Loose;
    return { relaxed: [], suggestions: [], ...structuredContent, hits: structuredContent.clauses };
  },
};
/** What only command line and HTTP take. */
const wide = (options: Options) => options.kind || options.norm || (options.document?.length ?? 0) > 1;

const ask = (surface: string, question: string, options: Options = {}) =>
  surfaces[surface](question, options);
const nodesOf = ({ hits }: Loose): string[] => hits.map(({ document, node }: Loose) => `${document}#${node}`);

describe.each(Object.keys(surfaces))('%s', (surface) => {
  const missing: [question: string, options: Options, text: string, last: string | undefined][] = [
    ['99条', { document: ['canal'] }, '第99条', '第6条'],
    ['第九十九条', { document: ['canal'] }, '第99条', '第6条'],
    ['第８条', { document: ['canal'] }, '第8条', '第6条'],
    ['第3条第9項', { document: ['canal'] }, '第3条第9項', '第3条第3項'],
    ['2条2項5号', { document: ['canal'] }, '第2条第2項第5号', '第2条第2項第2号'],
    ['第3条の5', { document: ['canal'] }, '第3条の5', '第6条'],
    ['3条の2第4項', { document: ['canal'] }, '第3条の2第4項', undefined],
    ['第4章', { document: ['canal'] }, '第4章', '第2章'],
    ['附則第5条', { document: ['canal'] }, '附則第5条', undefined],
    ['別表第3', { document: ['canal'] }, '別表第3', undefined],
    ['第7条', { document: ['canal'] }, '第7条', '第6条'],
    ['屋根裏貸室規約の第5条', {}, '第5条', '第3条'],
    ['第5条', { from: 'loft' }, '第5条', '第3条'],
    ['第12条の予約の取消しはどうする', { document: ['canal'] }, '第12条', '第6条'],
  ];
  it.each(missing)('says that there is no %s %j', async (question, options, text, last) => {
    const answer = await ask(surface, question, options);
    expect(answer.missing).toHaveLength(1);
    expect(answer.missing[0]).toMatchObject({ kind: 'citation', text });
    if (last !== undefined) expect(answer.missing[0].last?.citation).toBe(last);
    expect(answer.hits.filter(({ score }: Loose) => score >= 1000 && question !== '第5条')).toEqual([]);
  });

  it.each([
    ['3条の2', {}, 'canal#art_3-2__para_1'],
    ['第２条第２項第１号', {}, 'canal#art_2__para_2'],
    ['第三条第二項', { document: ['canal'] }, 'canal#art_3__para_2'],
    ['第7条', { document: ['canal'], asOf: '2025-01-01' }, 'canal#art_7__para_1'],
    ['附則第1条', { document: ['canal'] }, 'canal#suppl_1__art_1'],
  ] as [string, Options, string][])(
    'gives %s %j, of which nothing is missing',
    async (question, options, node) => {
      const answer = await ask(surface, question, options);
      expect(answer.missing).toBeUndefined();
      expect(nodesOf(answer)[0]).toMatch(new RegExp(`^${node}`));
    },
  );

  it('tells which of two citations is missing', async () => {
    const answer = await ask(surface, '第4条と第40条', { document: ['canal'] });
    expect(answer.missing.map(({ text }: Loose) => text)).toEqual(['第40条']);
    expect(nodesOf(answer)[0]).toBe('canal#art_4__para_1');
  });

  it('keeps to the document that is asked, whatever others hold', async () => {
    const answer = await ask(surface, '艇の係留', { document: ['loft'] });
    expect(nodesOf(answer).filter((node) => !node.startsWith('loft'))).toEqual([]);
    expect(answer.relaxed.filter(({ kind }: Loose) => kind === 'filter')).toEqual([]);
  });

  it('keeps to the day that is asked', async () => {
    const old = await ask(surface, '料金', { asOf: '2025-01-01' });
    expect(new Set(old.hits.map(({ revision }: Loose) => revision))).toEqual(new Set(['2024-04-01']));
  });

  it('says so where only an older revision holds what is asked', async () => {
    const { hits, relaxed } = await ask(surface, '冬の休業', { document: ['canal'] });
    expect(new Set(hits.map(({ revision }: Loose) => revision))).toEqual(new Set(['2024-04-01']));
    expect(relaxed).toContainEqual(expect.objectContaining({ kind: 'filter', text: 'current revisions' }));
  });

  it('finds a clause that a newer revision left out on the day that it was in force', async () => {
    const answer = await ask(surface, '冬は休みですか', { document: ['canal'], asOf: '2025-01-01' });
    expect(nodesOf(answer)[0]).toBe('canal#art_7__para_1');
  });

  it('names the word that no clause holds, alone or beside others', async () => {
    for (const word of ['ペンギン', '菠薐', '抹梢']) {
      for (const question of [word, `${word}の料金`]) {
        const { relaxed } = await ask(surface, question);
        const words = relaxed.filter(({ kind }: Loose) => kind === 'word');
        expect(words.map(({ text }: Loose) => text)).toEqual([word]);
      }
    }
  });

  it('names no word that other words stand for', async () => {
    const { relaxed, hits } = await ask(surface, '値段', { document: ['canal'] });
    expect(relaxed).toEqual([]);
    expect(hits[0].node).toBe('art_3__para_1');
  });

  it('says that no clause holds words as they are quoted, and looks for them', async () => {
    const { relaxed, hits } = await ask(surface, '「艇を橋に」', { document: ['canal'] });
    expect(relaxed).toContainEqual(expect.objectContaining({ kind: 'phrase', text: '艇を橋に' }));
    expect(hits[0].node).toBe('art_6__para_1');
  });

  it('finds quoted words exactly, and counts them', async () => {
    const { total, hits, relaxed } = await ask(surface, '「支払に遅延」', { document: ['canal'], limit: 1 });
    expect([total, hits.length, relaxed]).toEqual([2, 1, []]);
  });

  it('counts all that was found, however few are shown', async () => {
    const few = await ask(surface, '遅延', { document: ['canal'], limit: 1 });
    expect(few.hits).toHaveLength(1);
    expect(few.total).toBe(5);
    expect((await ask(surface, '99条', { document: ['canal'] })).total).toBe(0);
  });

  it('offers what a misspelt word may be', async () => {
    const { suggestions } = await ask(surface, '禁止行偽', { document: ['canal'] });
    expect(suggestions).toEqual([{ word: '禁止行偽', instead: ['禁止行為'] }]);
  });

  it('gives what the document says first from which is asked', async () => {
    for (const from of ['canal', 'loft']) {
      const [first] = nodesOf(await ask(surface, '禁止行為', { from }));
      expect(first.startsWith(`${from}#`)).toBe(true);
    }
  });

  it('shows the late charge, the halt and the end on the first screen', async () => {
    const nodes = nodesOf(await ask(surface, '遅延', { document: ['canal'], limit: 4 }));
    const articles = new Set(nodes.map((node) => node.replace(/__.*/, '')));
    for (const article of ['art_3-2', 'art_4', 'art_5']) expect(articles).toContain(`canal#${article}`);
  });

  const repeated: [string, Options, (answer: Loose) => void][] = [
    [
      'several documents',
      { document: ['canal', 'loft'] },
      (answer) => expect(new Set(nodesOf(answer).map((node) => node.split('#')[0])).size).toBe(2),
    ],
    [
      'several norms',
      { norm: ['禁止', '許可'], document: ['canal'] },
      (answer) =>
        expect(nodesOf(answer).sort()).toEqual([
          'canal#art_4__para_1',
          'canal#art_5__para_1',
          'canal#art_6__para_1',
        ]),
    ],
    [
      'a kind, which stays',
      { kind: ['individual'] },
      (answer) => expect(nodesOf(answer).filter((node) => !node.startsWith('loft'))).toEqual([]),
    ],
    [
      'a norm that nothing has, which is left out and said',
      { norm: ['免責'], document: ['loft'] },
      ({ relaxed }) =>
        expect(relaxed).toContainEqual(expect.objectContaining({ kind: 'filter', text: 'norms' })),
    ],
  ];
  it.each(repeated.filter(([, options]) => surface !== 'mcp' || !wide(options)))(
    'takes %s',
    async (_, options, check) => check(await ask(surface, '利用者 管理者', options)),
  );
});

it('takes an option before the question, each with one value', async () => {
  const { code, stdout } = await runWith(['search', '--corpus', corpus, '--document', 'loft', '料金']);
  expect(code).toBe(0);
  expect(stdout).toContain('loft@2025-04-01#art_2__para_1');
});

it('says in words what is missing', async () => {
  const { stdout } = await runWith(['search', '--corpus', corpus, '--document', 'canal', '99条']);
  expect(stdout).toContain('There is no 第99条 in 運河カヌー規約 (it ends with 第6条).');
  expect(stdout).toContain('Nothing was found.');
});

it('tells a day before any revision, and a document that is not there', async () => {
  for (const surface of ['cli', 'http']) {
    const early = await ask(surface, '料金', { asOf: '1990-01-01' });
    expect(early.hits).toEqual([]);
    expect(early.missing).toMatchObject([{ kind: 'revision', text: '1990-01-01' }]);
    const foreign = await ask(surface, '料金', { document: ['attic'] });
    expect(foreign.hits).toEqual([]);
    expect(foreign.missing).toMatchObject([{ kind: 'document', text: 'attic' }]);
  }
});
