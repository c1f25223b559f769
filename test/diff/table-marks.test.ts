import { expect, it } from 'vitest';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import { pairClauses } from '../../src/diff/table/paired-clauses.ts';
import { parseFile } from '../../src/parse.ts';

const things = [
  '届出',
  '請求',
  '点検',
  '事故',
  '用具',
  '駐車',
  '図書',
  '食堂',
  '苦情',
  '鍵',
  '会議',
  '清掃',
  '防火',
];

/** Chapters with articles on the things at some places of the list. */
function write(chapters: Readonly<Record<string, readonly number[]>>): Uint8Array {
  let number = 0;
  const article = (place: number): string =>
    `### 第${++number}条（${things[place]}）\n\n${things[place].repeat(9)}に関する事項は、${things[place]}の担当が定める。\n\n`;
  const text = Object.entries(chapters).map(
    ([title, places], at) => `## 第${at + 1}章 ${title}\n\n${places.map(article).join('')}`,
  );
  return new TextEncoder().encode(`# 施設規程\n\n${text.join('')}`);
}

it('marks of moved clauses stand in the order that the clauses had, also in a chapter that moved', async () => {
  const [old, young] = await Promise.all(
    [
      write({ 総則: [0], 利用: [1, 2, 3, 4, 5], 雑則: [6, 7, 8, 9, 10, 11, 12] }),
      write({ 総則: [0], 雑則: [6, 7, 8, 9, 10, 11, 12], 利用: [3, 4, 5, 1, 2] }),
    ].map((bytes) => parseFile(bytes, { name: 'terms.md' })),
  );
  const pairs = pairClauses(old, young, diffDocuments(old, young));
  expect(pairs.flatMap(({ isMark, old: left }) => (isMark && left ? left.node.id : []))).toEqual([
    'chp_2',
    'art_2',
    'art_3',
    'art_4',
    'art_5',
    'art_6',
  ]);
});
