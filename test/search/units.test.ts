import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Hook } from '../../src/model/annotation/hook.ts';
import { walk } from '../../src/model/tree-walk.ts';
import { collectUnits } from '../../src/search/unit/units.ts';
import { readInput, readSampleCorpus, type SourcedInput } from './search-corpus.ts';

/** Texts in the tree that no unit holds, the table of contents aside. */
function listLost({ model, ...input }: SourcedInput): string[] {
  const held = new Map<string, number>();
  for (const { leaves } of collectUnits({ model, ...input })) {
    for (const { value } of leaves) held.set(value, (held.get(value) ?? 0) + 1);
  }
  const lost: string[] = [];
  walk(model.tree, (node) => {
    if (!('value' in node) || node.type === 'tocLine' || node.value === '') return;
    const count = held.get(node.value) ?? 0;
    if (count === 0) lost.push(node.value);
    held.set(node.value, count - 1);
  });
  return lost;
}

describe('collectUnits', () => {
  it('has every text of the sample corpus in a unit', async () => {
    for (const input of await readSampleCorpus()) expect(listLost(input)).toEqual([]);
  });

  it('has every text of odd documents in a unit', async () => {
    const folder = new URL('../fixtures/block/', import.meta.url);
    for (const name of readdirSync(folder)) {
      const file = readdirSync(new URL(`${name}/`, folder)).find((one) => one.startsWith('input.'));
      if (!file) continue;
      const bytes = readFileSync(new URL(`${name}/${file}`, folder));
      expect(listLost(await readInput(bytes, { name: file })), name).toEqual([]);
    }
  });

  it('knows the rules of a clause and of those above it, and of no other of a like id', async () => {
    const articles = Array.from({ length: 11 }, (_, at) => `第${at + 1}条\n${at + 1}回目の料金を支払う。\n`);
    const input = await readInput(`規約\n${articles.join('')}`);
    const hook: Hook = { rule: 'terms/fee', nodes: ['art_1'], kind: 'amount', state: 'fresh' };
    const ruled = collectUnits({ ...input, hooks: [hook] }).filter(({ facts }) => facts.hasRule);
    expect(ruled.map(({ node }) => node.split('__')[0])).toEqual(['art_1']);
  });

  it('gives each unit a key of its own', async () => {
    const keys = (await readSampleCorpus()).flatMap(collectUnits).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('makes a row of definitions a unit and keeps items with their paragraph', async () => {
    const text = [
      '規約',
      '（定義）',
      '第1条　用語は次のとおりとします。',
      '| 用語 | 意味 |',
      '| --- | --- |',
      '| 利用者 | 当社と契約する者 |',
      '| 会員 | 登録した者 |',
      '',
      '（届出）',
      '第2条　利用者は、次の事項を14日前までに届け出なければなりません。',
      '一　住所',
      '二　氏名',
    ].join('\n');
    const units = collectUnits(await readInput(text, { name: 'terms.md' }));
    expect(units.map(({ node }) => node)).toEqual(
      expect.arrayContaining(['art_1__para_1__tbl_1__row_1', 'art_1__para_1__tbl_1__row_2']),
    );
    expect(units.find(({ node }) => node.endsWith('row_1'))).toMatchObject({
      terms: ['利用者'],
      caption: '定義',
    });
    const notice = units.find(({ node }) => node === 'art_2__para_1');
    expect(notice?.leaves.map(({ value }) => value)).toEqual(['届出', expect.any(String), '住所', '氏名']);
    expect(notice?.facts).toMatchObject({ hasDeadline: true, hasAmount: false, norms: ['obligation'] });
  });
});

it('tells what lists, and what goes on from a paragraph before it', async () => {
  const text = [
    '作業場規程',
    '第1条（禁止行為）',
    '会員は、次の行為をしてはならない。',
    '(1) 火を使うこと',
    '(2) 鍵を貸すこと',
    '２　前項の場合において、管理者は、会員を退場させる。',
    '３　会員は、退場の前に片付ける。',
    '第2条（鍵）',
    '前条の鍵は、管理者が保管する。',
  ].join('\n');
  const units = collectUnits(await readInput(text));
  const shape = units
    .filter(({ node }) => node.startsWith('art_'))
    .map(({ node, facts: { hasItems, isDependent, isFurther } }) => [node, hasItems, isDependent, isFurther]);
  expect(shape).toEqual([
    ['art_1__para_1', true, false, false],
    ['art_1__para_2', false, true, true],
    ['art_1__para_3', false, false, true],
    ['art_2__para_1', false, false, false],
  ]);
});
