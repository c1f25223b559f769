import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectQuantities } from '../../src/inline/quantity.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { parseFile } from '../../src/parse.ts';
import { growTree } from './tree.ts';

/** Quantities of one paragraph as `kind of value relation unit currency [text]`. */
function detect(text: string): string[] {
  return detectQuantities(growTree({ art_1__para_1: text })).map(
    ({ kind, of, value, relation, unit, currency, text: printed }) =>
      [kind, of, value, relation, unit, currency, `[${printed}]`]
        .filter((part) => part !== undefined)
        .join(' '),
  );
}

/** The quantities of a text, one a line in the fixture. */
interface Case {
  text: string;
  quantities: string[];
}

const fixtures = new URL('../fixtures/inline/quantity/', import.meta.url);

function readCases(name: string): Case[] {
  const lines = readFileSync(new URL(name, fixtures), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text, ...quantities] = line
        .split(' => ')
        .flatMap((part, index) => (index === 0 ? [part] : part.split(' ; ')));
      return { text, quantities: quantities.filter((quantity) => quantity !== '') };
    });
}

describe('quantities', () => {
  it.each(readCases('quantities.txt'))('$text', ({ text, quantities }) => {
    expect(detect(text)).toEqual(quantities);
  });
});

describe('numbers that are no quantity', () => {
  it.each(readCases('bad-quantities.txt'))('$text', ({ text }) => {
    expect(detect(text)).toEqual([]);
  });
});

it('places a quantity after 𠮷 and a line break in UTF-16 units', () => {
  const [quantity] = detectQuantities(growTree({ art_1__para_1: '𠮷田は\r\n１４日前までに' }));
  expect(quantity.at).toEqual([{ leaf: 'art_1__para_1__sent_1', start: 6, end: 13 }]);
  expect(quantity.text).toBe('１４日前までに');
});

it('belongs to the clause, and in a table to the row', () => {
  const index = growTree({
    'art_9-2__para_1__item_3': '10日以内とします。',
    art_10__para_1__tbl_1__row_2__cell_1: '30日',
  });
  expect(detectQuantities(index).map(({ id, node }) => [id, node])).toEqual([
    ['qty_1', 'art_9-2__para_1__item_3'],
    ['qty_2', 'art_10__para_1__tbl_1__row_2'],
  ]);
});

it('never throws, stays inside the sentence, does not overlap and says the same twice', () => {
  const parts = fc.constantFrom(
    ...'令和 平成 元 8 １４ 三十 十分 百 万 年 月 日 か月 週間 時間 分 の 円 倍 割 % パーセント 人 回 前までに 以内 を超える から まで ごとに 毎月 翌月 第 条 項'.split(
      ' ',
    ),
    ...[
      '(',
      ')',
      '（',
      '、',
      ',',
      '.',
      '・',
      '/',
      '〜',
      ' ',
      '　',
      '\r\n',
      '𠮷',
      '端数',
      'を切り捨て',
      '直ちに',
      '過半数',
      '法律第52号',
      '12月29日',
      '末日',
    ],
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 20 }), (words) => {
      const index = growTree({ art_1__para_1: words.join('') });
      const quantities = detectQuantities(index);
      expect(detectQuantities(index)).toEqual(quantities);
      const ends = new Map<string, number>();
      for (const { at, text, value } of quantities) {
        const [{ leaf, start, end }] = at;
        const sentence = index.byId.get(leaf);
        expect(sentence && 'value' in sentence ? sentence.value.slice(start, end) : undefined).toBe(text);
        expect(start).toBeGreaterThanOrEqual(ends.get(leaf) ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(value).not.toMatch(/NaN|undefined/);
        ends.set(leaf, end);
      }
    }),
    { numRuns: 500 },
  );
});

const seed = new URL('../../../shared/seed/000_1bf093a91684ffbc.txt', import.meta.url);

describe.skipIf(!existsSync(seed))('the seed document (skipped where ../shared/seed is missing)', () => {
  it('has these quantities in its main provision and no others', async () => {
    const { tree } = await parseFile(readFileSync(seed), { name: 'seed.txt' });
    const found = detectQuantities(indexTree(tree))
      .filter(({ node }) => !node.startsWith('suppl'))
      .map(({ kind, value, relation, at: [{ leaf, start, end }] }) =>
        [leaf, start, end, kind, value, relation ?? '-'].join('\t'),
      );
    const gold = readFileSync(new URL('seed-main-provision.tsv', fixtures), 'utf8');
    expect(found).toEqual(gold.trimEnd().split('\n').slice(1));
  });
});
