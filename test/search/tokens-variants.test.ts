import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SearchAnalyzer } from '../../src/search/words/analyzer.ts';
import { loadSearchAnalyzer } from '../../src/search/words/tokens.ts';

const groups = parse(readFileSync(new URL('variants.yaml', import.meta.url), 'utf8')) as Record<
  string,
  [string, string][]
>;
const pairs = Object.entries(groups).flatMap(([kind, list]) =>
  list.map(([one, other]) => ({ kind, one, other })),
);
const contexts = [
  '契約者は、〓に関する通知を行います。',
  '〓',
  '前項の規定により〓が当社の定めるものとなるときは、この限りでない。',
];

let analyzer: SearchAnalyzer;
beforeAll(async () => {
  analyzer = await loadSearchAnalyzer();
}, 60_000);

function termsOf(text: string): string[] {
  return analyzer.analyzeText(text).map(({ term, kind }) => `${kind} ${term}`);
}

describe('spelling variants', () => {
  test('are 200 pairs at least, all different', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    expect(pairs.filter(({ one, other }) => one === other)).toEqual([]);
    expect(new Set(pairs.map(({ one, other }) => `${one} ${other}`)).size).toBe(pairs.length);
  });

  test.each(pairs)('$kind: $one and $other give the same terms', ({ one, other }) => {
    for (const context of contexts) {
      const [first, second] = [termsOf(context.replace('〓', one)), termsOf(context.replace('〓', other))];
      expect(first).toEqual(second);
      const words = (text: string) =>
        analyzer
          .analyzeQuery(text)
          .filter(({ kind }) => kind !== 'bigram')
          .map(({ term }) => term);
      expect(words(context.replace('〓', one))).toEqual(words(context.replace('〓', other)));
    }
  });

  test.each([
    ['一般', '1般'],
    ['一切', '1切'],
    ['第三者', '第3者'],
    ['十分な', '10分な'],
    ['千葉', '1000葉'],
    ['万一', '10001'],
  ])('%s is a word, not a number', (word, number) => {
    expect(termsOf(`${word}の場合`)).not.toEqual(termsOf(`${number}の場合`));
    expect(analyzer.analyzeText(`${word}の場合`).some(({ kind }) => kind === 'number')).toBe(false);
  });
});
