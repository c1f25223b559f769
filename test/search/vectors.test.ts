import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../src/search/search.ts';
import { UnusableIndex } from '../../src/search/segment/unusable-index.ts';
import { readSegments } from '../../src/search/semantic/read-segments.ts';
import { makeVectorReader } from '../../src/search/semantic/vector-reader.ts';
import { readVectorTable } from '../../src/search/semantic/vector-table.ts';
import type { SearchIndex } from '../../src/search/store/search-index.ts';
import { indexInputs, makeAnalyzer, readInput } from './search-corpus.ts';
import { makeStandIn } from './stand-in-model.ts';

const text = [
  '温室利用規約',
  '第1条（会費）',
  '会員は、会費を支払うものとします。',
  '第2条（休止）',
  '運営者は、暴風の日に温室を閉じます。',
  '第3条（退会）',
  '会員は、書面により退会することができます。',
  '第4条（退会）',
  '会員は、書面により退会することができます。',
].join('\n');

const digest = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 16);
const segmentsOf = ({ parts }: SearchIndex) => parts.map(({ segment }) => segment);

let index: SearchIndex;
let later: SearchIndex;

beforeAll(async () => {
  index = await indexInputs([await readInput(text)]);
  later = await indexInputs([await readInput(text.replace('暴風の日', '暴風の日及び祝日'))]);
});

async function read(of: SearchIndex, model = makeStandIn(), before?: Uint8Array) {
  const known = before && readVectorTable(before, 'before');
  const { table, read: count } = await readSegments(segmentsOf(of), model, {
    digest,
    ...(known && { known }),
  });
  return { bytes: table, table: readVectorTable(table, 'table'), count, texts: model.texts };
}

describe('vectors of an index', () => {
  it('are read once for each wording', async () => {
    const { texts, count } = await read(index);
    expect(count).toBe(texts.length);
    expect(texts.filter((words) => words.includes('書面により'))).toHaveLength(1);
    expect(texts).toContain('休止 運営者は、暴風の日に温室を閉じます。');
  });

  it('are kept for what stays as it was', async () => {
    const { bytes } = await read(index);
    expect((await read(later, makeStandIn(), bytes)).texts).toEqual([
      '休止 運営者は、暴風の日及び祝日に温室を閉じます。',
    ]);
    expect((await read(later, makeStandIn('another'), bytes)).count).toBeGreaterThan(1);
  });

  it('say how near a sentence is, whatever the scale of its numbers', async () => {
    const { table } = await read(index);
    const row = table.find(digest('休止 運営者は、暴風の日に温室を閉じます。'));
    const vector = await makeStandIn().read('台風', 'question');
    expect(table.compare(vector, row)).toBeCloseTo(1, 2);
    expect(table.find(digest('別の言葉'))).toBe(-1);
  });

  it('are refused where they are damaged', async () => {
    const { bytes } = await read(index);
    bytes[bytes.length - 1] ^= 1;
    expect(() => readVectorTable(bytes, 'table')).toThrow(UnusableIndex);
  });
});

describe('a search by meaning', () => {
  const ask = async (question: string, options: { documents?: string[]; isOff?: boolean } = {}) => {
    const model = makeStandIn();
    const semantic = makeVectorReader(model, (await read(index)).table);
    const { isOff = false, ...filters } = options;
    const result = await search({ ...index, semantic }, question, {
      analyzer: await makeAnalyzer(index),
      explain: true,
      ...filters,
      ...(isOff && { semantic: false }),
    });
    return { ...result, nodes: result.hits.map(({ node }) => node), texts: model.texts };
  };

  it('finds what no word leads to, and counts it', async () => {
    const { nodes, hits, total } = await ask('台風');
    expect(nodes[0]).toBe('art_2__para_1');
    expect(hits[0].parts?.map(({ kind }) => kind)).toContain('meaning');
    expect(total).toBe(nodes.length);
    expect((await ask('台風', { isOff: true })).nodes).not.toContain('art_2__para_1');
  });

  it('keeps to filters', async () => {
    expect((await ask('台風', { documents: ['elsewhere'] })).nodes).toEqual([]);
  });

  it.each(['「会費」台風', '1条 台風'])(
    'is not made where what is asked for is exact: %s',
    async (question) => {
      expect((await ask(question)).texts).toEqual([]);
    },
  );

  it('asks the model once, with the words as they were given', async () => {
    expect((await ask('台風の日はどうなりますか')).texts).toEqual(['台風の日はどうなりますか']);
    const model = makeStandIn();
    const reader = makeVectorReader(model, (await read(index)).table);
    const request = { limit: 3, segments: segmentsOf(index), filters: { inForce: new Map() } };
    const first = await reader.rank('台風', request);
    expect(await reader.rank('台風', request)).toEqual(first);
    expect(first[0]).toMatchObject({ closeness: 1 });
    expect(model.texts).toEqual(['台風']);
  });
});
