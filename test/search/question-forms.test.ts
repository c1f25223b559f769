import { describe, expect, it } from 'vitest';
import { search } from '../../src/search/search.ts';
import { indexInputs, makeAnalyzer, readInput } from './search-corpus.ts';

const articles = (words: readonly string[]): string =>
  ['約款', ...words.map((text, place) => `第${place + 1}条　${text}`)].join('\n\n');

describe('the form of a question', () => {
  const ask = async (clauses: readonly string[], question: string) => {
    const index = await indexInputs([await readInput(articles(clauses))]);
    return (await search(index, question, { analyzer: await makeAnalyzer(index), explain: true })).hits;
  };

  it.each([
    [
      '館内で撮影してもいいですか',
      '館内における撮影は、係員が案内する。',
      '会員は、館内において撮影をしてはならない。',
    ],
    [
      '会費はいくらですか',
      '会費は、総会で定める。',
      '会員が毎年払う会費は、ひとりにつき金３，０００円とする。',
    ],
    ['会費はいつ払いますか', '会費を払う。', '会員は、会費を毎年４月３０日までに払う。'],
  ])('%s asks for more than its words', async (question, other, answer) => {
    const [first, second] = await ask([other, answer], question);
    expect([first.node, second.node]).toEqual(['art_2__para_1', 'art_1__para_1']);
    expect(first.parts?.find(({ kind }) => kind === 'hint')?.value).toBeGreaterThan(1.3);
  });
});

describe('a caption', () => {
  it('says what a clause is about', async () => {
    const text = [
      '約款',
      '（機器の保証）',
      '第1条　会社が負う。',
      '（費用）',
      '第2条　機器の保証を含む。',
    ].join('\n');
    const index = await indexInputs([await readInput(text)]);
    const { hits } = await search(index, '機器の保証', {
      analyzer: await makeAnalyzer(index),
      explain: true,
    });
    const [captioned, worded] = ['art_1__para_1', 'art_2__para_1'].map(
      (node) =>
        hits.find((hit) => hit.node === node)?.parts?.find(({ kind }) => kind === 'coverage')?.value ?? 0,
    );
    expect(worded).toBeGreaterThan(0);
    expect(captioned).toBeGreaterThan(worded);
  });
});
