import { expect, it } from 'vitest';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import { parsePlain } from './amendment/parse-plain.ts';

/** What happened to each clause, as `kind old → new`. */
function eventsOf(old: string, young: string): string[] {
  return diffDocuments(parsePlain(old), parsePlain(young)).changes.flatMap(({ kinds, old: from, new: to }) =>
    kinds.map((kind) => `${kind} ${from.join()} → ${to.join()}`),
  );
}

const policy = (middle: string): string => `個人情報の取扱いについて

取得する情報
当社は、お名前、ご住所及び電話番号を取得します。

${middle}
当社は、個人情報への不正なアクセスを防ぐため、適切な措置を講じます。

お問い合わせ
お問い合わせは、お客様相談室で承ります。
`;

it('knows a heading without a number that says more, though what stood before it is gone', () => {
  const old = policy('委託\n当社は、配送業者に商品の発送を委託します。\n\n安全管理');
  const found = eventsOf(old, policy('安全管理のために講じる措置'));
  expect(found.map((event) => event.split(' ')[0]).toSorted()).toEqual(['deleted', 'deleted', 'edited']);
});

it('does not tell again of a number that follows the clause above it', () => {
  const old = `1. 総則
1.1 この規約は、貸出しの条件を定めます。
1.2 利用者は、この規約に従います。
2. 投稿
2.1 投稿の権利は、利用者に属します。
2.2 当社は、投稿を消すことがあります。
`;
  const young = old
    .replace('2. 投稿', '2. 年齢\n2.1 十五歳に満たない方は、利用できません。\n3. 投稿')
    .replace('2.1 投稿', '3.1 投稿')
    .replace('2.2 当社', '3.2 当社');
  const found = eventsOf(old, young);
  expect(found.filter((event) => event.startsWith('numberingOnly'))).toEqual([]);
  expect(found.some((event) => event.startsWith('renumbered'))).toBe(true);
});

it('says that the clauses moved which have other numbers, where one of them might have stayed', () => {
  const clauses = [
    '会員は、館内の掲示を守るものとする。',
    '鍵は、返す。',
    '部屋は、夜十時に閉めるものとする。',
    '掃除は、毎朝行う。',
  ];
  const write = (order: readonly number[]): string =>
    `規約\n\n${order.map((place, at) => `第${at + 1}条　${clauses[place]}\n`).join('')}`;
  expect(eventsOf(write([0, 1, 2, 3]), write([2, 1, 0, 3])).toSorted()).toEqual([
    'moved art_1 → art_3',
    'moved art_3 → art_1',
  ]);
});
