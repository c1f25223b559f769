import { describe, expect, it } from 'vitest';
import { parsePlain } from '../../../src/cli/terminal/parse-plain.ts';
import { findDifference } from '../../../src/diff/amendment/write/compare-trees.ts';
import { parseFile } from '../../../src/parse.ts';

describe('a text that was amended', () => {
  it('is read again as its file is, without the headers and numbers of its pages', async () => {
    const page = (number: number, articles: readonly string[]) =>
      ['会員規程（令和七年版）', '', ...articles, '', String(number), '\f'].join('\n');
    const text = [1, 2, 3, 4]
      .map((number) =>
        page(
          number,
          [2 * number - 1, 2 * number].map(
            (article) => `第${article}条（事項${article}）\n会員は、事項${article}を守る。`,
          ),
        ),
      )
      .join('\n');
    const { tree } = await parseFile(new TextEncoder().encode(text), { name: 'text', format: 'plain' });
    expect(findDifference(parsePlain(text), tree)).toBeUndefined();
  });
});
