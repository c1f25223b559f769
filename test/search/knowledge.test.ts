import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/corpus/build/load-knowledge.ts';
import { loadSynonyms } from '../../src/corpus/build/load-synonyms.ts';
import { keepHeld, shareOf } from '../../src/search/knowledge/background.ts';
import { keepHeldKin, readKin, writeKin } from '../../src/search/knowledge/kin.ts';
import type { SynonymData } from '../../src/search/lexicon/data.ts';
import { makeConcepts } from '../../src/search/query/concepts.ts';
import { search } from '../../src/search/search.ts';
import { holdFiles } from '../../src/search/segment/index-files.ts';
import { UnusableIndex } from '../../src/search/segment/unusable-index.ts';
import { buildSearchIndex } from '../../src/search/store/build-index.ts';
import { openSearchIndex } from '../../src/search/store/open-index.ts';
import { weights } from '../../src/search/weights.ts';
import { makeAnalyzer, readInput } from './search-corpus.ts';

const knowledge = loadKnowledge();
let synonyms: SynonymData | undefined;

async function ask(text: string, question: string): Promise<string[]> {
  const plain = await makeAnalyzer();
  synonyms ??= loadSynonyms(plain);
  const options = { analyzer: plain, synonyms, ...knowledge };
  const { files } = await buildSearchIndex([await readInput(text)], options);
  const index = await openSearchIndex(holdFiles(files), plain.version);
  const { hits } = await search(index, question, { analyzer: await makeAnalyzer(index) });
  return hits.map(({ node }) => node);
}

describe('words near in meaning', () => {
  it('are read as they were written', () => {
    const word = fc.string({ minLength: 1, maxLength: 4, unit: 'binary' });
    const list = fc.array(fc.record({ term: word, nearness: fc.integer({ min: 1, max: 255 }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, list)), (entries) => {
        const kin = new Map(
          entries.map(([own, near]) => [own, near.map((one) => ({ ...one, nearness: one.nearness / 255 }))]),
        );
        const read = readKin(writeKin(kin), 'kin.bin');
        for (const [own, near] of kin) expect(read.list(own)).toEqual(near);
        expect([...read.words()].sort()).toEqual([...kin.keys()].sort());
      }),
    );
  });

  it('are kept as far as an index holds them', () => {
    const kin = writeKin(
      new Map([
        ['売る', [{ term: '売却', nearness: 1 }]],
        ['待つ', [{ term: '待機', nearness: 1 }]],
      ]),
    );
    const kept = readKin(
      keepHeldKin(readKin(kin, 'all'), (term) => term === '待機'),
      'kept',
    );
    expect([kept.list('売る'), kept.list('待つ')]).toEqual([[], [{ term: '待機', nearness: 1 }]]);
  });

  it('are the nearest, of which few are enough', async () => {
    const analyzer = await makeAnalyzer();
    const words = Array.from(
      { length: 20 },
      (_, place) => `${'甲乙丙丁戊己庚辛壬癸'[place % 10]}${place < 10 ? '種' : '類'}`,
    );
    const near = words.map((term, place) => ({ term, nearness: 1 - place / 40 }));
    const { concepts } = makeConcepts('品目', analyzer, { kin: { list: () => near } }, () => 1);
    const found = concepts[0].alternatives.flatMap(({ kind, name }) => (kind === 'kin' ? name : []));
    expect(found).toEqual(words.slice(0, weights.kinMost));
  });

  it('are refused where they are damaged', () => {
    expect(() => readKin(writeKin(new Map()).subarray(0, -4), 'kin.bin')).toThrow(UnusableIndex);
  });

  it.each([
    ['待つ', '待機'],
    ['給料', '給与'],
    ['返す', '返送'],
  ])('lead from %s to %s', (word, near) => {
    expect(knowledge.kin.list(word).map(({ term }) => term)).toContain(near);
  });
});

describe('how common words are at large', () => {
  it('is kept as far as an index holds them, and unknown for what is no word', () => {
    const background = keepHeld({ clauses: 10, found: { 甲: 5, 乙: 1 } }, (term) => term === '甲');
    expect(background.found).toEqual({ 甲: 5 });
    expect([shareOf(background, '甲'), shareOf(background, '乙'), shareOf(background, '\u0001甲乙')]).toEqual(
      [0.5, 0, undefined],
    );
    expect(shareOf(background, 'constructor')).toBe(0);
  });
});

const specimens = [
  '標本運搬規約',
  '第1条（受付）',
  '標本の運搬の受付は、標本室で行います。受付を待つ人は、番号札を取ってください。',
  '第2条（点検）',
  '当館は、標本の種類に疑いがあるときは、依頼者の同意を得て標本を点検することがあります。',
  '第3条（荷造り）',
  '依頼者は、標本に適した荷造りをします。標本の外装に標本名を書きます。',
  '第4条（待機料）',
  '車両が標本の発地に到着した後に待機した時間に応じて、標本の待機料を収受します。',
].join('\n');

it.each([
  ['標本の中身を見られることはあるか', 'art_2__para_1'],
  ['車を待たせたらお金を取られるか', 'art_4__para_1'],
])('%s is answered though what it is about stands in every clause', async (question, node) => {
  expect((await ask(specimens, question))[0]).toBe(node);
});

it.each([
  ['STC', 'STCs', 'Standard Transfer Clauses'],
  ['Data Processing Agreement', 'Data Processing Agreement', 'DPA'],
  ['DPA', 'DPA', 'Data Processing Agreement'],
])('%s is found by its initials', async (question, _name, printed) => {
  const text = `温室利用規約\n第1条（会費）\n会費は、月額2,500円とします。\n第2条（個人情報）\n運営者は、個人情報の移転について、別に定める ${printed} に従います。`;
  expect((await ask(text, question))[0]).toBe('art_2__para_1');
});
