import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { search } from '../../src/search/search.ts';
import { collectUnits } from '../../src/search/unit/units.ts';
import { indexInputs, makeAnalyzer, readSampleCorpus } from './search-corpus.ts';

const quotes = /[「」『』"“”＂]/;

describe('words in quotation marks', () => {
  it.each(['lunr', 'arrays'] as const)(
    'are found whichever part of a clause they are (%s)',
    async (engine) => {
      const inputs = (await readSampleCorpus()).filter(({ isCurrent }) => isCurrent);
      const index = await indexInputs(inputs, engine);
      const analyzer = await makeAnalyzer(index);
      const units = inputs.flatMap(collectUnits);
      const letters = /[\p{L}\p{N}]/gu;
      await fc.assert(
        fc.asyncProperty(
          fc.nat(units.length - 1),
          fc.nat(10_000),
          fc.integer({ min: 2, max: 24 }),
          async (number, offset, length) => {
            const { key, leaves } = units[number];
            const whole = leaves.map(({ value }) => value).join('');
            const start = offset % whole.length;
            const phrase = whole.slice(start, start + length);
            fc.pre((phrase.match(letters)?.length ?? 0) >= 2 && !quotes.test(phrase));
            const { hits, relaxed } = await search(index, `「${phrase}」`, { analyzer, limit: 400 });
            expect(relaxed.filter(({ kind }) => kind === 'phrase')).toEqual([]);
            expect(hits.map((hit) => hit.key)).toContain(key);
          },
        ),
        { numRuns: 120 },
      );
    },
  );
});
