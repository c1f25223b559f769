import { describe, expect, it } from 'vitest';
import { readForms } from '../../src/corpus/rules/form/read-forms.ts';
import { bindRule, evaluateBound, makePins } from '../../src/rule/index.ts';
import { assertQuotes, parseText } from './rule-text.ts';

const fees = `## 別表第1（料金）

| 区分 | 料金 |
|---|---|
| 大人 | 2,000円 |
| 小人 | 1,000円 |
`;
const text = `# 約款

## 第1条（料金）

料金は、別表第1のとおりとする。

## 第2条（手数料）

| 種類 | 手数料 |
|---|---|
| 変更 | 300円 |
| 取消し | 500円 |

${fees}`;

const form = `id: terms/fee
title: 料金
kind: amount
implements: [別表第1「小人」, 第2条「取消し」]
inputs: { persons: { kind: count, about: 人数 } }
parameters:
  fee: { clause: 別表第1「小人」, kind: money }
  cancel: { clause: 第2条「取消し」, kind: money }
outputs: { total: { kind: number, about: 料金の合計 } }
answer:
  status: value
  give: { total: persons * fee + cancel }
  reasons: [{ say: '{fee}に人数を乗じ、{cancel}を加える。', quote: [fee, cancel] }]
examples: []
`;

async function bindIn(edited: string) {
  const [unpinned] = readForms(form).rules;
  const pins = makePins(bindRule(unpinned, [await parseText(text)]));
  const [own] = readForms(form, () => pins).rules;
  const document = await parseText(edited);
  return { bound: bindRule(own, [document]), document };
}

const newTable = `## 別表第1（特典）

| 名称 | 内容 |
|---|---|
| 年会員 | 2割引 |

`;
const [before, after] = text.split(fees);

describe('a rule on rows of tables', () => {
  it('keeps its rows where others are put before them and their amounts change', async () => {
    const edited = text
      .replace('| 大人 |', '| 団体 | 1,500円 |\n| 大人 |')
      .replace('| 小人 | 1,000円 |', '| 小人 | 1,100円 |');
    const { bound, document } = await bindIn(edited);
    expect(bound).toMatchObject({
      state: 'followed',
      moved: [],
      drifts: [],
      problems: [],
      followed: [{ parameter: 'fee', pinned: '1000', current: '1100' }],
    });
    const result = evaluateBound(bound, { given: { persons: 3 } });
    expect(result.value).toEqual({ total: 3800 });
    assertQuotes(result, [document]);
  });

  it('follows its 別表 to another number', async () => {
    const edited = `${before}${newTable}${fees.replace('別表第1', '別表第2')}${after}`.replace(
      '別表第1のとおり',
      '別表第2のとおり',
    );
    const { bound } = await bindIn(edited);
    expect(bound).toMatchObject({
      state: 'fresh',
      moved: [{ from: '別表第1', to: '別表第2' }],
      drifts: [],
      problems: [],
    });
    expect(evaluateBound(bound, { given: { persons: 3 } }).value).toEqual({ total: 3500 });
  });

  it('follows a row into another table, and asserts nothing where two have it', async () => {
    const table = '| 種類 | 手数料 |\n|---|---|\n| 変更 | 300円 |\n| 取消し | 500円 |\n';
    expect(text).toContain(table);
    const moved = `${text.replace(table, '手数料は、別表第2のとおりとする。\n')}\n## 別表第2（手数料）\n\n${table}`;
    const { bound } = await bindIn(moved);
    expect(bound).toMatchObject({
      state: 'fresh',
      moved: [{ from: '第2条「取消し」', to: '別表第2「取消し」' }],
      problems: [],
    });
    const twice = `${moved}\n## 別表第3（手数料）\n\n${table}`;
    expect((await bindIn(twice)).bound).toMatchObject({ state: 'stale', moved: [] });
  });

  it('is stale where the words of its row are others', async () => {
    const { bound } = await bindIn(text.replace('| 小人 | 1,000円 |', '| 小人 | 1,000円（税抜き） |'));
    expect(bound).toMatchObject({
      state: 'stale',
      drifts: [{ citation: '別表第1「小人」', kind: 'edited' }],
    });
    const gone = await bindIn(text.replace('小人', '子供'));
    expect(gone.bound).toMatchObject({
      state: 'stale',
      drifts: [{ citation: '別表第1「小人」', kind: 'gone' }],
    });
  });

  it('does not take 別表第10 for a part of 別表第1', async () => {
    const many = Array.from(
      { length: 9 },
      (_, place) => `## 別表第${place + 2}（その${place + 2}）\n\n内容は、別に定める。\n`,
    ).join('\n');
    const { bound } = await bindIn(`${text}\n${many}`);
    expect(bound).toMatchObject({ state: 'fresh', moved: [], problems: [] });
  });
});
