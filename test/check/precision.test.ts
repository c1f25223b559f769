import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/check/baseline.ts';
import { checks } from '../../src/check/check-table.ts';
import { checkText } from './check-text.ts';

/** Ids of what is asserted, of the checks named. */
async function asserted(text: string, ids: readonly string[], name = 'terms.txt') {
  const { findings } = await checkText(text, { checks: checks.filter(({ id }) => ids.includes(id)) }, name);
  return findings.filter(({ severity }) => severity !== 'info').map(({ checkId, quote }) => [checkId, quote]);
}

const article = (number: number, text: string) => `第${number}条（規定${number}）\n${text}\n`;

describe('what is asserted', () => {
  it('takes <br> in Markdown for the break of a line, and for a leftover elsewhere', async () => {
    const text = `## 第1条（目的）\n\n会員は、届け出る。<br>\n当社は、通知する。\n\n## 第2条（料金）\n\n会員は、<br>料金を支払う。\n\n| 区分 | 額 |\n|---|---|\n| 甲<br>乙 | 100円 |\n`;
    expect(await asserted(text, ['language-markup'], 'terms.md')).toEqual([['language-markup', '<br>']]);
  });

  it('tells a number that recurs once, and not a list that starts again', async () => {
    const lists = '次のとおりとする。\n(1) 氏名\n(2) 住所\n';
    expect(await asserted(article(1, `${lists}(2) 年齢`), ['numbering-duplicate'])).toEqual([
      ['numbering-duplicate', '(2)'],
    ]);
    expect(await asserted(article(1, `${lists}(1) 電話\n(2) 年齢`), ['numbering-duplicate'])).toEqual([]);
  });

  it('leaves two wordings of one article to choose from', async () => {
    const both = `第1条（目的）\n会の運営を定める。\n第2条（届出）\n会員は、書面で届け出る。\n第2条（届出）\n会員は、電子メールで届け出る。\n第3条（料金）\n会員は、料金を支払う。\n`;
    expect(await asserted(both, ['numbering-duplicate'])).toEqual([]);
    expect(await asserted(both.replace('（届出）', '（通知）'), ['numbering-duplicate'])).toEqual([
      ['numbering-duplicate', '第2条'],
    ]);
  });

  it('asserts nothing of how an act of the state is numbered and refers', async () => {
    const text = (self: string) =>
      article(1, `${self}は、会の運営を定める。`) + article(2, '会員は、第9条の規定により届け出る。');
    expect(await asserted(text('この法律'), ['reference-unresolved'])).toEqual([]);
    expect(await asserted(text('この規約'), ['reference-unresolved'])).toEqual([
      ['reference-unresolved', '第9条'],
    ]);
  });

  it('does not assert that the kana of an act of the state are wrong', async () => {
    const text = (self: string) =>
      article(1, `${self}は、会の運営を定める。`) + article(2, '会員は、少くとも一月に一度届け出る。');
    expect(await asserted(text('この法律'), ['language-misspelling'])).toEqual([]);
    expect(await asserted(text('この規約'), ['language-misspelling'])).toEqual([
      ['language-misspelling', '少くとも'],
    ]);
  });

  it('does not assert that 項 is missing where articles are printed without 条', async () => {
    const bare =
      '1. 料金\n会員は、料金を支払う。\n\n2. 通知\n当社は、会員に通知する。\n\n3. 解約\n会員は、第2項の規定により解約する。\n';
    expect(await asserted(bare, ['reference-unresolved', 'reference-outside'])).toEqual([]);
  });

  it('asks for the number of a statute that is cited without one, but not of the constitution', async () => {
    const cited = (title: string) =>
      article(1, '会員は、民法（明治29年法律第89号）及び商法（明治32年法律第48号）を守る。') +
      article(2, `会員は、${title}を守る。`);
    expect(await asserted(cited('労働契約法'), ['law-number-absent'])).toHaveLength(1);
    expect(await asserted(cited('日本国憲法'), ['law-number-absent'])).toEqual([]);
  });

  it('leaves the full title beside its short form, and tells another noun', async () => {
    const text = (odd: string) =>
      `運送約款\n${article(1, 'この約款は、運送の条件を定める。')}${article(2, 'この約款は、荷送人に適用する。')}${article(3, `当店は、${odd}を改定することができる。`)}`;
    expect(await asserted(text('この運送約款'), ['reference-self-name'])).toEqual([]);
    expect(await asserted(text('この規約'), ['reference-self-name'])).toEqual([
      ['reference-self-name', 'この規約'],
    ]);
  });

  it('tells a missing 。 where the others are there, and not where the text goes without', async () => {
    const many = (mark: string) =>
      [1, 2, 3, 4, 5, 6].map((number) => article(number, `会員は、料金を支払うものとする${mark}`)).join('');
    expect(await asserted(many(''), ['language-sentence-end'])).toEqual([]);
    expect(await asserted(many('。').replace('。', ''), ['language-sentence-end'])).toHaveLength(1);
  });

  it('knows a word that is only explained from a term that is defined', async () => {
    const rest = article(2, '会員は、料金を支払う。');
    expect(await asserted(article(1, '利益とは、会の収入をいう。') + rest, ['term-unused'])).toEqual([]);
    expect(await asserted(article(1, '「会益」とは、会の収入をいう。') + rest, ['term-unused'])).toHaveLength(
      1,
    );
  });
});

it('knows a finding again though the count in its reason has changed', async () => {
  const text = (count: number) =>
    article(1, `${'会員は、氏名及び住所を届け出る。'.repeat(count)}署名および押印をする。`);
  const prints = await Promise.all(
    [3, 4].map(async (count) => (await checkText(text(count))).findings.map(fingerprint)),
  );
  expect(prints[0].length).toBeGreaterThan(0);
  expect(prints[1]).toEqual(prints[0]);
});

it('takes what is built otherwise on purpose for what it is', async () => {
  const heads =
    '規約\n前文を置く。\n❤ 第1条（理念）\n会員は、集う。\n❤ 第2条（会費）\n会員は、会費を納める。\n';
  expect(await asserted(heads, ['reference-unresolved', 'reference-caption'])).toEqual([]);
  const registered = article(1, '当店の登録は、青葉県保第008805号とする。');
  expect(await asserted(registered, ['reference-unresolved'])).toEqual([]);
  const statutes = `${article(1, '会員および家族は、届け出る。').repeat(3)}${article(4, '会員は、外国為替及び外国貿易法を守る。')}`;
  expect(await asserted(statutes, ['language-notation'])).toEqual([]);
  const days = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => `期間は、${day}日とする。`).join('');
  expect(await asserted(article(1, `${days}${days}期間は、３日とする。`), ['language-width'])).toEqual([]);
  expect(await asserted(article(1, `${days}${days}期間は、１0日とする。`), ['language-width'])).toEqual([
    ['language-width', '１'],
  ]);
  const told = `${article(1, 'この規程は、会の運営を定める。')}${article(2, 'この規程は、会員に適用する。')}附則\nこの規程は、令和6年4月1日から施行する。\n附則\nこの規則は、令和5年4月1日から施行する。\n附則\nこの規程は、令和7年4月1日から施行する。\n`;
  expect(await asserted(told, ['reference-self-name'])).toEqual([]);
  expect(await asserted(article(1, '当社は、会員に知らせることなく休む。'), ['language-kana-slip'])).toEqual(
    [],
  );
});
