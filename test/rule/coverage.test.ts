import { describe, expect, it } from 'vitest';
import { findCoverage, hooksFor, notComputable } from '../../src/rule/index.ts';
import { makeNoticeRule, noticeText } from './notice-rule.ts';
import { parseText } from './rule-text.ts';

const rule = makeNoticeRule();
const text = `${noticeText}\n## 第9条 削除\n\n## 第10条（管轄）\n\n東京とします。\n\n## 附則\n\nこの約款は、令和8年4月1日から実施します。\n`;
const document = await parseText(text);

describe('coverage', () => {
  it('says of every article what computes it', () => {
    const { articles, unknown } = findCoverage(
      document,
      [rule],
      [notComputable({ 第1条: '目的のみ。', 第８条の２第１項: '裁量による。', 第99条: '' })],
    );
    expect(articles.map(({ citation, state, rules, reasons }) => [citation, state, rules, reasons])).toEqual([
      ['第1条', 'declared', [], ['目的のみ。']],
      ['第8条の2', 'computed', ['terms/notice'], ['裁量による。']],
      ['第9条', 'deleted', [], []],
      ['第10条', 'open', [], []],
    ]);
    expect(unknown).toEqual(['第99条']);
  });

  it('counts all articles of a chapter that is cited, and paragraphs where there are no articles', async () => {
    const chapters = await parseText(
      '第1章 総則\n第1条（一）\nあ。\n第2条（二）\nい。\n第2章 雑則\n第3条（三）\nう。\n',
    );
    const { articles } = findCoverage(chapters, [], [notComputable({ 第1章: '総則' })]);
    expect(articles.map(({ state }) => state)).toEqual(['declared', 'declared', 'open']);
    const plain = await parseText('約款\n\n1.　一の定めです。\n2.　二の定めです。\n');
    expect(findCoverage(plain, [], []).articles).toHaveLength(2);
  });
});

describe('hooks', () => {
  it('name the clauses that a rule computes, for the document that it is about', async () => {
    expect(hooksFor(document, [rule])).toEqual([
      { rule: 'terms/notice', nodes: ['art_8-2__para_2'], kind: 'deadline', state: 'fresh' },
    ]);
    expect(hooksFor(await parseText(noticeText, 'other'), [rule])).toEqual([]);
  });
});
