import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import type { Consequence } from '../../../src/model/comparison.ts';
import { parseFile } from '../../../src/parse.ts';
import { loadMorphemes } from '../../../src/text/dictionary/morpheme.ts';

const frame = (...words: string[]) =>
  ['利用規約', '', '第1条（遵守）', '利用者は、この規約を守らなければなりません。', '', ...words, ''].join(
    '\n',
  );

async function compare(before: string[], after: string[]): Promise<Consequence[]> {
  const [old, young] = await Promise.all(
    [before, after].map((words) =>
      parseFile(new TextEncoder().encode(frame(...words)), { name: 'a.txt', norms: true }),
    ),
  );
  return diffDocuments(old, young, { readMorphemes: await loadMorphemes() }).consequences;
}

const head = ['第2条（登録）'];

describe('no number changes', () => {
  it.each([
    [
      'in another sign for its unit',
      '満十八才以上の者は、登録できる。',
      '満十八歳以上の者は、登録することができる。',
    ],
    [
      'of the day of the last version',
      '登録は、無料です。登録の方法は、当社が定めます。最終更新日: 2023年12月28日',
      '登録は、無料です。登録の方法は、当社が定めます。最終更新日: 2024年1月8日',
    ],
    [
      'with one of a thing, or a month alone',
      '登録した者が使える機能は、当社が定める数までとします。総会は、毎年開きます。',
      '登録した者が使える機能は、1人で当社が定める数までとします。総会は、毎年11月に開きます。',
    ],
  ])('%s', async (_, before, after) => {
    const found = await compare([...head, before], [...head, after]);
    expect(found.filter(({ kind }) => kind === 'changed-quantity')).toEqual([]);
  });

  it('but the day from which it is in force does', async () => {
    const line = (month: number) => [...head, `この規約は、令和8年${month}月1日から施行します。`];
    expect(await compare(line(3), line(9))).toMatchObject([{ kind: 'changed-quantity' }]);
  });
});

it('binds the same one who has another name throughout', async () => {
  const line = (name: string, words: string) => [
    ...head,
    `${name}は、通信に要する機器を${words}準備しなければならない。`,
  ];
  const found = await compare(line('乙', '自らの責任で'), line('受講者', '自己の責任と費用において'));
  expect(found.filter(({ kind }) => kind === 'changed-norm')).toEqual([]);
});

describe('no duty comes', () => {
  const kept = [...head, '1 当社は、登録の方法を定めます。'];

  it.each([
    'しかし、利用者は、手数料を負担しません。',
    '利用者は、登録の更新を要しません。',
    '利用者は、この規約に基づいて本サービスを利用できますが、当社が商標の使用を許諾することはありません。',
  ])('with what asks nothing of the one who is named: %s', async (words) => {
    const found = await compare(kept, [...kept, `2 ${words}`]);
    expect(found.filter(({ kind, worseFor }) => kind === 'changed-norm' && worseFor)).toEqual([]);
  });

  it.each([
    '4 運営は、違反を調べます。\n5 運営は、違反の度合いを考え合わせて、様々な処罰を下します。',
    '4 本アプリ提供者は、この危険について説明責任を負います。',
  ])('that makes who offers the service worse off: %s', async (words) => {
    const offered = [
      ...kept,
      '2 運営は、利用者の損害について責任を負いません。',
      '3 本アプリ提供者は、通信の障害について責任を負いません。',
    ];
    const found = await compare(offered, [...offered, words]);
    expect(found.filter(({ worseFor }) => worseFor !== undefined)).toEqual([]);
  });
});

describe('what was said in other words is not new', () => {
  const told = (found: readonly Consequence[]) => found.filter(({ worseFor }) => worseFor !== undefined);

  it('in a list that was written anew', async () => {
    const list = (...items: string[]) => [
      '第2条（禁止事項）',
      '利用者は、次の行為をしてはなりません。',
      ...items,
    ];
    const old = list(
      '(1) 当社または第三者の著作権、その他の知的財産権を侵害する行為、またはそのおそれのある行為',
      '(2) 当社が提供に用いるサーバに不正にアクセスする行為',
    );
    const young = list(
      '(1) 権利の侵害：第三者の権利（著作権、商標権など）を侵害する行為',
      '(2) 不正アクセス：サーバへの不正なアクセス',
      '(3) 勧誘：他の利用者を宗教に勧誘すること',
    );
    const found = told(await compare(old, young)).filter(({ kind }) => kind === 'changed-norm');
    expect(found.map(({ new: at }) => at)).toEqual(['art_2__para_1__item_3']);
  });

  it('in an exclusion of liability that took the place of another', async () => {
    const old = [
      '第2条（免責）',
      '1 当社は、本サービスに関して、利用者と他の利用者または第三者との間において生じた取引、連絡または紛争等について一切責任を負いません。',
    ];
    const young = [
      '第2条（利用者間の問題）',
      '利用者の間で発生したトラブル、紛争、取引については、当社はいかなる責任も負いません。',
    ];
    const found = told(await compare(old, young));
    expect(found.filter(({ effect }) => effect === 'liability-narrowed')).toEqual([]);
  });

  it('of a burden', async () => {
    const line = (words: string) => ['第2条（通信）', `1 登録は、無料です。`, `2 ${words}`];
    const found = await compare(
      line('通信費（月千円前後）は、利用者のご負担となります。'),
      line('通信費（月千円前後）は、当社への決済とは別に、利用者が事業者へ直接お支払いいただきます。'),
    );
    expect(found.filter(({ kind }) => kind === 'changed-norm')).toEqual([]);
  });
});

it('nobody is bound by what tells whom it concerns', async () => {
  const line = (words: string) => [
    '第2条（広告）',
    `国外（EEA）・英国等の利用者には、端末の番号を使用しない広告のみを${words}`,
  ];
  const found = await compare(line('配信します。'), line('配信するため、同意の画面は表示しません。'));
  expect(found.filter(({ worseFor }) => worseFor !== undefined)).toEqual([]);
});

it('nobody is called by half a sentence', async () => {
  const found = await compare(
    ['第2条（名称）', '1 名称は、当社が定めます。'],
    [
      '第2条（名称）',
      '1 名称は、当社が定めます。',
      '2 「あおぞら」という名称を当社の許可なく第三者が使用することを禁止します。',
    ],
  );
  expect(found.filter(({ worseFor = '' }) => worseFor.startsWith('という'))).toEqual([]);
});

describe('no reference breaks', () => {
  const duties = [
    '住所を変更した者は、当社に届け出るものとする。',
    '当社は、届出を受けた日から手続を始めるものとする。',
  ];

  it('where it leads to what it meant, which became a part of a longer clause', async () => {
    const rule = '2 前項の届出は、十四日以内に行うものとする。';
    const added =
      '登録は、無料とする。登録証は、登録の日から三十日以内に交付し、再交付は有料とする。登録の方法及び登録証の様式は、別に定める。';
    const before = ['第2条（届出）', `1 ${duties[0]}`, rule];
    const after = ['第2条（届出）', `1 ${added}${duties[0]}`, rule];
    const found = await compare(before, after);
    expect(found.filter(({ kind }) => kind === 'broken-reference')).toEqual([]);
  });

  it('where a 別紙 is a paper of its own', async () => {
    const kept = ['第2条（料金）', '1 登録は、無料です。'];
    const found = await compare(kept, [...kept, '2 利用料は、別紙のとおりとします。']);
    expect(found.filter(({ kind }) => kind === 'broken-reference')).toEqual([]);
  });

  it('but it does where that went elsewhere', async () => {
    const rule = '2 前項の届出は、十四日以内に行うものとする。';
    const last = ['', '第3条（退会）', '利用者は、いつでも退会できる。'];
    const before = ['第2条（届出）', `1 ${duties[0]}`, rule, ...last];
    const after = [
      '第2条（届出）',
      '1 登録は、無料とし、登録証を交付する。',
      rule,
      ...last.slice(0, -1),
      `${last[2]}${duties[0]}`,
    ];
    expect(await compare(before, after)).toMatchObject([{ kind: 'broken-reference' }]);
  });

  it('where numbers are no longer read, and the words are there', async () => {
    const rules = [2, 3, 4].map((at) => `第${at}条の規定は、退会の手続について準用する。`);
    const article = (at: number) => [`第${at}条（手続）`, `${duties[at % 2]}（${at}）`, ''];
    const before = [
      ...article(2),
      ...article(3),
      ...article(4),
      '第5条（準用）',
      ...rules.map((one, at) => `${at + 1} ${one}`),
    ];
    const after = before.map((line) => line.replace(/^第([234])条（手続）$/, '＜$1：手続＞'));
    const found = await compare(before, after);
    expect(found.filter(({ kind }) => kind === 'broken-reference')).toEqual([]);
  });
});

it('no sign of a format is a word that got another name', async () => {
  const lines = (word: string) =>
    [1, 2, 3, 4].flatMap((at) => [`第${at + 1}条（登録）`, `${word} 登録は、無料です。`]);
  const found = await compare(lines('heading'), lines('section'));
  expect(found.filter(({ kind }) => kind === 'renamed-term')).toEqual([]);
});
