import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/parse-text.ts';

const rest =
  '2. 料金\n料金は、月額とします。\n\n3. 届出\n届出は、書面によります。\n\n4. 雑則\nその他は、別に定めます。\n';

/** What the words of the first clause refer to, each with the ids of its targets. */
async function refer(words: string, below = rest): Promise<string[]> {
  const { references } = await parseText(`見本会員規約\n\n1. 総則\n会員は、${words}を守ります。\n\n${below}`);
  return references.map(({ text, targets }) => `${text} ${targets.map(({ node }) => node).join()}`);
}

describe('articles that are printed as numbers and called 章', () => {
  it.each([
    ['第4章', ['第4章 art_4']],
    ['第 4 章の定め', ['第 4 章 art_4']],
    ['第２章及び第三章', ['第２章 art_2', '第三章 art_3']],
    ['第2章から第4章まで', ['第2章から第4章まで art_2,art_3,art_4']],
  ])('are meant by %s', async (words, found) => {
    expect(await refer(words)).toEqual(found);
  });

  it.each(['第9章', '就業規則第2章', '本章', '第2節'])('are not meant by %s', async (words) => {
    expect((await refer(words)).filter((one) => /art_/.test(one))).toEqual([]);
  });

  it('are not meant where articles are called 条', async () => {
    const articles = '第2条（料金）\n料金は、月額とします。\n第3条（届出）\n届出は、書面によります。\n';
    expect((await refer('第2章', articles)).filter((one) => /art_/.test(one))).toEqual([]);
  });
});
