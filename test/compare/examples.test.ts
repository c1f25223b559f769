import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareWithStandard } from '../../src/compare/compare-with-standard.ts';
import { parseFile } from '../../src/parse.ts';
import { isShared, shared, titleFor } from '../block/shared-folder.ts';

interface Gold {
  ours: string;
  standard: string;
  /** `art_3 art_8`: clauses of which a person said that they treat the same matter. */
  pairs: string[];
  /** Pairs of which a person was not sure. */
  optional: string[];
}

const folder = 'examples/terms/';
const all: Gold[] = JSON.parse(
  readFileSync(new URL('../examples/standard-pairs.json', import.meta.url), 'utf8'),
);
// Pages of PDF and of Word take long to read.
const gold = all.filter(({ ours, standard }) =>
  [ours, standard].every((name) => /\.(?:md|html)$/.test(name)),
);

async function listPairs({ ours, standard }: Gold): Promise<string[]> {
  const [own, other] = await Promise.all(
    [ours, standard].map((name) => parseFile(readFileSync(new URL(folder + name, shared)), { name })),
  );
  return compareWithStandard(own, other).rows.flatMap((row) =>
    row.ours.flatMap((left) => row.standard.map((right) => `${left.node} ${right.node}`)),
  );
}

describe.skipIf(!isShared(folder))(titleFor('texts of the same trade', folder), () => {
  it('are paired as a person pairs them', async () => {
    let [hits, wrong, missed] = [0, 0, 0];
    for (const pair of gold) {
      const found = await listPairs(pair);
      const right = found.filter((each) => pair.pairs.includes(each)).length;
      hits += right;
      wrong += found.filter((each) => !pair.pairs.includes(each) && !pair.optional.includes(each)).length;
      missed += pair.pairs.length - right;
    }
    expect(hits + missed).toBeGreaterThan(70);
    expect((2 * hits) / (2 * hits + wrong + missed)).toBeGreaterThan(0.9);
  });
});
