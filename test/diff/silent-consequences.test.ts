import { expect, it } from 'vitest';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import type { Consequence } from '../../src/model/comparison.ts';
import { parseFile } from '../../src/parse.ts';

async function consequencesOf(old: string, young: string): Promise<Consequence[]> {
  const [left, right] = await Promise.all(
    [old, young].map((text) => parseFile(new TextEncoder().encode(text), { name: 'a.txt', norms: true })),
  );
  return diffDocuments(left, right).consequences;
}

const told = (list: readonly Consequence[]): string[] =>
  list.map(({ kind, before, after, worseFor }) => [kind, worseFor, before, after].filter(Boolean).join(' '));

const rules = (article: string): string =>
  `休暇規則\n\n第1条（休暇）\n${article}\n\n第2条（届出）\n社員は、会社に届け出るものとする。\n`;

it.each([
  ['another way to write a number of the same clause', '第2条の届出を要する。', '第二条の届出を要する。'],
  [
    'a phrase for the same time',
    '付与日から9か月後を迎えた社員は、申し出る。',
    '付与日から9か月が経過した社員は、申し出る。',
  ],
  ['a number whose unit went', '休暇は、30時間÷7日とする。', '休暇は、30時間÷7とする。'],
  ['the name of a number', '休暇は、日数とする。', '休暇は、1か月平均所定日数とする。'],
  ['a new 前項 before which nothing stands', '休暇を与える。', '前項1から4項までにより休暇を与える。'],
])('nothing is told of %s', async (_, old, young) => {
  expect(told(await consequencesOf(rules(old), rules(young)))).toEqual([]);
});

it('amounts that count within other spans of time are not one amount', async () => {
  const found = await consequencesOf(
    rules('労働時間は、月160時間を基本とする。'),
    rules('労働時間は、8時間に所定労働日数を乗じたものとする。'),
  );
  expect(found.filter(({ before, after }) => before !== undefined && after !== undefined)).toEqual([]);
});

it('a date that stands in place of another is one change', async () => {
  const found = await consequencesOf(
    rules('2023年＿月＿日までに採用された社員に与える。'),
    rules('2024年1月22日までに採用された社員に与える。'),
  );
  expect(found.filter(({ kind }) => kind === 'changed-quantity')).toHaveLength(1);
});

it('a duty that only was put another way is not new', async () => {
  const old = `${rules('休暇を与える。')}\n第3条（会費）\n会員は、会計年度ごとに会費を納めなければならない。\n`;
  const young = `${rules('休暇を与える。')}\n第3条（積立て）\n理事は、基金を置く。\n\n第4条（納入）\n会員は、会計年度ごとに、会計役員が指定する期間に会費を納めなければならない。\n`;
  expect(told(await consequencesOf(old, young)).filter((one) => one.includes('会員'))).toEqual([]);
  // Where nobody had to, it is.
  const none = old.replace('会員は、会計年度ごとに会費を納めなければならない。', '会費は、なしとする。');
  expect(
    told(await consequencesOf(none, young)).filter((one) => one.startsWith('changed-norm 会員')),
  ).toHaveLength(1);
});

it('the employer is not worse off by what it must do for those who work', async () => {
  const young = `${rules('休暇を与える。')}\n第3条（割増賃金）\n使用者は、割増賃金を支払わなければならない。\n`;
  const found = await consequencesOf(rules('休暇を与える。'), young);
  expect(found.filter(({ worseFor }) => worseFor !== undefined)).toEqual([]);
});

it('offices have duties for others', async () => {
  const young = `${rules('休暇を与える。')}\n第3条（考慮）\n所属長は、諸事情を考慮しなければならない。\n`;
  expect((await consequencesOf(rules('休暇を与える。'), young)).filter(({ worseFor }) => worseFor)).toEqual(
    [],
  );
});

it('who gets something is bound to nothing', async () => {
  const young = `${rules('休暇を与える。')}\n第3条（休憩）\n六時間を超えて勤務する者には、休憩を与える。\n`;
  expect((await consequencesOf(rules('休暇を与える。'), young)).filter(({ worseFor }) => worseFor)).toEqual(
    [],
  );
});

it('a definition is another where its own words changed, and not those around it', async () => {
  const define = (words: string): string =>
    `会則\n\n第1条（定義）\n${words}\n\n第2条（会費）\n会員は、会費を納める。\n`;
  const old = define('この会において、会の目的に賛同し、入会した者を「会員」という。');
  const around = define('本会では、会の目的に賛同し、入会した者を「会員」という。');
  const kinds = async (young: string) => (await consequencesOf(old, young)).map(({ kind }) => kind);
  expect(await kinds(around)).not.toContain('changed-definition');
  expect(await kinds(define('この会において、入会し、会費を納めた者を「会員」という。'))).toContain(
    'changed-definition',
  );
});

it('a word was renamed though it goes on in longer words', async () => {
  const text = (name: string): string =>
    `規程\n\n第1条\n${name}に補助を行う。\n\n第2条\n正社員を除く${name}に適用する。\n\n第3条\n${name}は、届け出る。\n\n第4条\n役員及び${name}とする。\n`;
  expect(told(await consequencesOf(text('社員'), text('従業員')))).toContain('renamed-term 社員 従業員');
});

const taxes = '利用者は、本サービスに係るすべての税金その他の費用を負担します。';
const terms = (...articles: string[]): string =>
  `利用規約\n\n${articles.map((words, at) => `第${at + 1}条（定め）\n${words}\n`).join('\n')}`;

it.each([
  [
    'a duty that stood behind a sign that is not read',
    terms(`次の事項に留意する。\n\u200b\ti.${taxes}`),
    terms(`次の事項に留意する。\n${taxes}`),
  ],
  [
    'the page that somebody is shown',
    terms('当社は、本サービスを提供します。'),
    terms('当社は、本サービスを提供します。\n本サービスの利用者は、各サービスの方針をご参照ください。'),
  ],
])('no duty is told of %s', async (_, old, young) => {
  const found = await consequencesOf(old, young);
  expect(found.filter(({ effect }) => effect === 'duty-added')).toEqual([]);
});

it('a definition is told once, and by its own words', async () => {
  const secret = (thing: string) =>
    `「秘密情報」とは、相手方から開示された${thing}に関する情報を意味します（以下、かかる情報を開示する者を「開示者」といいます。）。開示者は、秘密情報を管理します。`;
  const meeting = (host: string) =>
    `${host}（以下「主催者」といいます。）が主催する勉強会（以下「本勉強会」といいます。）に適用します。主催者は、本勉強会を開きます。`;
  const found = await consequencesOf(
    terms(secret('技術'), meeting('東の会')),
    terms(secret('営業'), meeting('西の会')),
  );
  const names = found
    .filter(({ kind }) => kind === 'changed-definition')
    .map(({ reason }) => reason.split('」')[0]);
  expect(names.toSorted()).toEqual(['用語「主催者', '用語「秘密情報']);
});
