import { beforeAll, describe, expect, it } from 'vitest';
import {
  countByArticle,
  coverSentences,
  type SentenceCoverage,
} from '../../../src/rule/cover/sentence-coverage.ts';
import { notComputable } from '../../../src/rule/index.ts';
import { makeNoticeRule, noticeText } from '../notice-rule.ts';
import { parseWithNorms } from '../parse-with-norms.ts';

const text = `${noticeText}
## 第20条（目的）

この約款は、利用の条件を定めることを目的とします。

2　会員は、端末の管理に努めるものとします。

3　当社は、提供を中止することができます。

4　料金については、料金表の定めによります。

5　会員は、遅滞なく通知します。

6　次の行為は、禁止します。

(1) 端末の改造

7　料金は、1,000円とします。

8　「会員」とは、登録した者をいいます。

9　受付は、営業所で行われます。

10　当社は、損害について責任を負いません。

## 第21条（裁量）

当社は、2日以内に返答します。
`;

let sentences: SentenceCoverage[];
let counts: ReturnType<typeof countByArticle>;
beforeAll(async () => {
  const model = await parseWithNorms(text);
  const drafted = new Map([['art_20__para_7__sent_1', ['terms/price']]]);
  sentences = coverSentences(
    { id: 'terms', model },
    [makeNoticeRule()],
    [notComputable({ 第21条: '裁量による。' })],
    drafted,
  );
  counts = countByArticle(sentences, model);
}, 30_000);

describe('coverage by sentence', () => {
  it('says what is done with each, and tells from its annotations why nothing can be', () => {
    const found = sentences
      .filter(({ article }) => article === 'art_20')
      .map(({ node, state, kind }) => [node, state, kind]);
    expect(found).toEqual([
      ['art_20__para_1__sent_1', 'declared', 'purpose'],
      ['art_20__para_2__sent_1', 'declared', 'effort'],
      ['art_20__para_3__sent_1', 'declared', 'discretion'],
      ['art_20__para_4__sent_1', 'declared', 'elsewhere'],
      ['art_20__para_5__sent_1', 'declared', 'judged'],
      ['art_20__para_6__sent_1', 'declared', 'procedure'],
      // An item that sets nothing by itself goes with the words above it.
      ['art_20__para_6__item_1__sent_1', 'declared', 'procedure'],
      ['art_20__para_7__sent_1', 'drafted', undefined],
      ['art_20__para_8__sent_1', 'declared', 'definition'],
      ['art_20__para_9__sent_1', 'declared', 'statement'],
      ['art_20__para_10__sent_1', 'declared', 'effect'],
    ]);
  });

  it('puts a rule before all, and a person before what could be drafted', () => {
    const of = (article: string) =>
      sentences.filter((one) => one.article === article).map(({ state, rules }) => [state, rules]);
    expect(of('art_8-2')).toContainEqual(['computed', ['terms/notice']]);
    expect(sentences.find(({ article }) => article === 'art_21')).toMatchObject({
      state: 'declared',
      kind: 'written',
      reason: '裁量による。',
    });
  });

  it('counts by article', () => {
    expect(counts.find(({ node }) => node === 'art_20')).toMatchObject({
      citation: '第20条',
      caption: '目的',
      counts: { computed: 0, drafted: 1, declared: 10, open: 0 },
    });
  });

  it('leaves open what sets a number that nobody computes, and everything where norms were not read', async () => {
    const model = await parseWithNorms('# 約款\n\n## 第1条（料金）\n\n料金は、1,000円とします。\n');
    const cover = (one: typeof model) =>
      coverSentences({ id: 'terms', model: one }, [], [], new Map()).map(({ state }) => state);
    expect(cover(model)).toEqual(['open']);
    const { norms: _, ...plain } = await parseWithNorms(
      '# 約款\n\n## 第1条（場所）\n\n受付は、営業所で行われます。\n',
    );
    expect(cover(plain)).toEqual(['open']);
  });
});
