import { describe, expect, it } from 'vitest';
import { amendDraft, writeInPlace } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { writeAmendment } from '../../../src/diff/amendment/write/write-amendment.ts';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import { readText, rereadInPlace } from './parse-plain.ts';

/** Writes the amendment of a pair, and applies it: both texts. */
function amend(before: string, after: string, format: 'plain' | 'markdown' = 'plain'): [string, string] {
  const [old, young] = [readText(before, format), readText(after, format)];
  const written = writeAmendment(old.document, young.document, diffDocuments(old.document, young.document), {
    reread: rereadInPlace(old),
  });
  if (!('text' in written)) throw new Error(written.reason);
  const draft = amendDraft(old.document, parseAmendment(written.text));
  return [written.text, writeInPlace(draft, old.document, old.source)];
}

describe('numbers below numbers', () => {
  const old = [
    '利用規約',
    '',
    '1. 定義',
    '1.1 会員とは、登録した者をいいます。',
    '1.2 料金とは、会員が支払うものをいいます。',
    '',
    '2. 料金',
    '2.1 料金は、月額とします。',
    '2.2 料金は、返還しません。',
    '',
  ].join('\n');

  it('are put in as they are quoted', () => {
    const young = old.replace('\n\n2.', '\n1.3 機器とは、会員が使うものをいいます。\n\n2.');
    const [text, amended] = amend(old, young);
    expect(text).toContain('第1条第2項の次に次の1項を加える。\n　1.3　機器');
    expect(amended).toBe(young);
  });

  it('follow the number of their article', () => {
    const young = old.replace(/2\. 料金[\s\S]*/, (rest) => `2. 登録\n2.1 登録は、無料とします。\n\n${rest}`);
    const last = young.lastIndexOf('2. 料金');
    const counted = young.slice(0, last) + young.slice(last).replaceAll(/^2\./gm, '3.');
    const [text, amended] = amend(old, counted);
    expect(text).toContain('第2条を第3条とし');
    expect(amended).toBe(counted);
  });
});

it('ends new lines with the sign that breaks those beside them', () => {
  const old = [
    '# 利用規約',
    '### 1. 定義',
    '**1.1** 会員とは、登録した者をいいます。<br>',
    '**1.2** 料金とは、会員が支払うものをいいます。<br>',
    '',
    '### 2. 料金',
    '**2.1** 料金は、月額とします。<br>',
    '',
  ].join('\n');
  const young = old.replace(
    'をいいます。<br>\n\n',
    'をいいます。<br>\n**1.3** 機器とは、会員が使うものをいいます。<br>\n\n',
  );
  expect(amend(old, young, 'markdown')[1]).toBe(young);
});

it('counts articles below their chapters where the text does', () => {
  const old = [
    '# 会則',
    '',
    '## 第一章 総則',
    '',
    '### 第一条',
    '',
    '本会は、会と称する。',
    '',
    '## 第二章 会員',
    '',
    '### 第一条',
    '',
    '会員は、一名とする。',
    '',
    '### 第二条',
    '',
    '会費は、別に定める。',
    '',
  ].join('\n');
  const young = old.replace('称する。\n', '称する。\n\n### 第二条\n\n本会の事務所は、会長の住所に置く。\n');
  expect(amend(old, young, 'markdown')[1]).toBe(young);
});

it('leaves a 目次 where it stands behind lines that no clause holds', () => {
  const old = [
    '会員規程',
    '令和4年3月14日',
    '規程第66号',
    '目次',
    '　第一章　総則（第一条）',
    '　第二章　雑則（第二条）',
    '',
    '　　　第一章　総則',
    '',
    '第一条　会員は、速やかに届け出る。',
    '',
    '　　　第二章　雑則',
    '',
    '第二条　細則は、別に定める。',
    '',
  ].join('\n');
  const young = old.replace('速やかに', '直ちに');
  const [text, amended] = amend(old, young);
  expect(amended).toBe(young);
  expect(text).not.toContain('目次');
});

it('does not take a number that was given twice by mistake for a beginning', () => {
  const chapter = (number: string, articles: readonly string[]) => [
    `## 第${number}章 事項`,
    '',
    ...articles.flatMap((article) => [`### 第${article}条`, '', `第${article}の事項を定める。`, '']),
  ];
  const old = ['# 会則', '', ...chapter('一', ['一', '二']), ...chapter('二', ['二', '三'])].join('\n');
  const young = old.replace('### 第三条', '### 第一条\n\n会費を定める。\n\n### 第三条');
  expect(() => amend(old, young, 'markdown')).toThrow('第1条 twice');
});
