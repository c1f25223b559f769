import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../../src/parse.ts';
import { isShared, listShared, titleFor } from '../../block/shared-folder.ts';
import { type MadeArticle, readArticles } from '../generate-revision.ts';
import { readFileText } from './parse-plain.ts';
import { roundTrip, roundTripPairs } from './round-trip-pairs.ts';

const laws = 'examples/laws/';
const revisions = ['selelab-kaisoku', 'tuqulore-shugyo'].map((name) => `examples/revisions/${name}/`);

/** Bytes above which a text takes too long for hundreds of rounds. */
const largest = 150_000;

async function readStocks(files: readonly URL[]): Promise<MadeArticle[][]> {
  const texts = files.map((file) => ({ name: file.pathname, bytes: readFileSync(file) }));
  const small = texts.filter(({ bytes }) => bytes.length <= largest);
  const documents = await Promise.all(small.map(({ name, bytes }) => parseFile(bytes, { name })));
  return documents.map(({ tree }) => readArticles(tree)).filter(({ length }) => length >= 6);
}

async function checkPairs(files: readonly URL[], count: number): Promise<void> {
  const { all, refused, unequal } = await roundTripPairs(await readStocks(files), {
    from: 1000,
    count,
    edits: 8,
    most: 30,
  });
  expect(unequal).toEqual([]);
  expect(all).toBeGreaterThan(0.8 * count);
  expect(refused.length / all).toBeLessThanOrEqual(0.1);
}

describe('amendments of pairs made by moves, splits and merges', () => {
  it('lead to the new text of our corpus, or are refused', async () => {
    const folder = new URL('../../../corpus/general-terms/revisions/', import.meta.url);
    await checkPairs(
      ['2023', '2024', '2025', '2026'].map((year) => new URL(`${year}-04-01.md`, folder)),
      400,
    );
  });

  it.skipIf(!isShared(laws))(titleFor('lead to the new text of laws, or are refused', laws), async () => {
    await checkPairs(listShared(laws, /\.terms\.txt$/), 800);
  });
});

describe.each(revisions)('the steps of %s', (folder) => {
  it.skipIf(!isShared(folder))(titleFor('are written, at most one in ten refused', folder), async () => {
    const files = listShared(folder, /\.md$/).toSorted((left, right) => (left.href < right.href ? -1 : 1));
    const texts = await Promise.all(files.map(readFileText));
    const outcomes = texts.slice(1).map(({ document }, index) => roundTrip(texts[index], document));
    expect(outcomes.filter((outcome) => typeof outcome === 'object')).toEqual([]);
    expect(outcomes.filter((outcome) => typeof outcome === 'string').length / outcomes.length).toBeLessThan(
      0.1,
    );
  });
});
