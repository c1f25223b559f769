import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseFile } from '../../../src/parse.ts';
import { readArticles } from '../generate-revision.ts';
import { roundTripPairs } from './round-trip-pairs.ts';

it('amendments of pairs made by moves, splits and merges lead to the new text, at most one in ten refused', async () => {
  const name = 'general-terms/revisions/2026-04-01.md';
  const bytes = readFileSync(new URL(`../../../corpus/${name}`, import.meta.url));
  const articles = readArticles((await parseFile(bytes, { name })).tree);
  const { all, refused, unequal } = await roundTripPairs([articles], {
    from: 1,
    count: 40,
    edits: 6,
    most: 10,
  });
  expect(unequal).toEqual([]);
  expect(all).toBeGreaterThanOrEqual(36);
  expect(refused.length / all).toBeLessThanOrEqual(0.1);
});
