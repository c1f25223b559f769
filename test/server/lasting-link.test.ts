import { beforeAll, expect, it } from 'vitest';
import { addText } from '../../src/corpus/build/add.ts';
import { buildCorpus } from '../../src/corpus/build/build.ts';
import { openCorpus } from '../../src/corpus/open-corpus.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { emptyCorpus } from '../corpus/copy-corpus.ts';
import { makeTestApp, serverOptions } from './start-server.ts';

const purpose = 'この規約は、会の運営を定める。';
const fee = '会員は、会費を毎年四月末日までに支払わなければならない。';
const stop = '会費を支払わない会員は、施設の利用を停止されることがある。';
const check = '会員は、入会の際に本人であることを示す書面を提出する。';
const write = (...articles: [caption: string, words: string][]) =>
  `会員規約\n${articles.map(([caption, words], place) => `第${place + 1}条（${caption}）\n${words}\n`).join('')}`;

const texts = {
  '2024-04-01': write(['目的', purpose], ['会費', fee], ['利用停止', stop]),
  '2026-04-01': write(['目的', purpose], ['会費', fee], ['本人確認', check], ['利用停止', stop]),
  '2026-05-01': write(['目的', purpose], ['本人確認', check], ['利用停止', stop]),
};
let ask: ReturnType<typeof makeTestApp>['ask'];
const lineages = new Map<string, string>();

beforeAll(async () => {
  const corpus = emptyCorpus();
  for (const [effective, text] of Object.entries(texts)) {
    const bytes = new TextEncoder().encode(text);
    await addText(corpus, { bytes, name: 'a.txt', document: 'members', effective });
  }
  await buildCorpus(corpus, { version: '0.0.0' });
  for (const revision of (await openCorpus(corpus)).documents[0].revisions) {
    for (const { lineage, caption } of indexTree((await revision.model()).tree).containers)
      if (lineage !== undefined && caption !== undefined) lineages.set(caption, lineage);
  }
  ({ ask } = makeTestApp(serverOptions(corpus)));
});

const follow = async (caption: string, day = '') => {
  const answer = await ask(`/doc/members/c/${lineages.get(caption)}${day}`);
  return [answer.status, answer.headers.get('location')];
};

it('leads to the clause in the revision in force, and with a day to the one of then', async () => {
  expect(await follow('利用停止')).toEqual([302, '/documents/members/2026-05-01.html#art_3']);
  expect(await follow('利用停止', '@2026-04-15')).toEqual([302, '/documents/members/2026-04-01.html#art_4']);
  expect(await follow('利用停止', '@2025-01-01')).toEqual([302, '/documents/members/2024-04-01.html#art_3']);
});

it('says where the clause is gone, or was not there yet', async () => {
  expect(await follow('会費')).toEqual([
    302,
    '/documents/members/2026-04-01.html?clause=ended&on=2026-07-01#art_2',
  ]);
  expect(await follow('本人確認', '@2024-05-01')).toEqual([
    302,
    '/documents/members/2026-04-01.html?clause=not-yet&on=2024-05-01#art_3',
  ]);
});

it('answers the same as JSON, and takes a lineage for a citation', async () => {
  const lineage = lineages.get('会費');
  const told = await ask(`/api/v1/documents/members/lineages/${lineage}?asOf=2026-07-01`);
  expect(await told.json()).toMatchObject({
    state: 'ended',
    gone: '2026-05-01',
    places: [{ effective: '2026-04-01', node: 'art_2' }],
  });
  const clause = await ask(`/api/v1/documents/members/revisions/2026-04-01/clauses/${lineage}`);
  expect(await clause.json()).toMatchObject({ clauses: [{ node: 'art_2', lineage }] });
});

it('has nothing for a lineage that never was', async () => {
  expect((await ask('/doc/members/c/c00000000')).status).toBe(404);
  expect((await ask('/doc/members/c/art_3')).status).toBe(404);
  expect((await ask('/doc/none/c/c00000000')).status).toBe(404);
  expect((await ask('/api/v1/documents/members/lineages/art_3')).status).toBe(400);
});
