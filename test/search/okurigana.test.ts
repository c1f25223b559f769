import { expect, test } from 'vitest';
import { search } from '../../src/search/search.ts';
import { listOkurigana } from '../../src/search/words/okurigana.ts';
import { indexInputs, makeAnalyzer, readInput } from './search-corpus.ts';

test.each([
  ['取り消す', ['取消', '取消し', '取り消し']],
  ['取り消し', ['取消', '取消し', '取り消す']],
  ['取消し', ['取消', '取消す']],
  ['受け付ける', ['受付', '受付け', '受け付け']],
  ['見積もり', ['見積', '見積もる']],
  ['見積もる', ['見積', '見積り', '見積もり']],
  ['繰り下げる', ['繰下げ', '繰り下げ']],
])('%s is printed as %j as well', (word, spelled) => {
  expect(listOkurigana(word)).toEqual(expect.arrayContaining(spelled));
});

test.each(['契約', '当社', '組合', '払う', '取締役', 'サービス', 'とりけす'])('%s is left alone', (word) => {
  expect(listOkurigana(word)).toEqual([]);
});

test('a union is no combination', () => {
  expect(listOkurigana('組み合わせ')).not.toContain('組合');
});

test('a verb finds the noun that the texts print', async () => {
  const input = await readInput(
    [
      '# 会則',
      '',
      '第1条（会期）',
      '会期は、毎年4月に始まる。',
      '',
      '第2条（会期の繰下げ）',
      '会長は、会期の繰下げを定める。',
    ].join('\n'),
  );
  const index = await indexInputs([input]);
  const { hits, relaxed } = await search(index, '繰り下げる', { analyzer: await makeAnalyzer(index) });
  expect(hits[0]?.key).toContain('art_2');
  expect(relaxed).toEqual([]);
});
