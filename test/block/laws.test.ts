import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assertLossless } from './lossless.ts';
import { parseBytes } from './parse-source.ts';
import { f1Of, readGold, scoreStructure, sumScores } from './score-structure.ts';
import { isShared, listShared, titleFor } from './shared-folder.ts';

const folder = 'examples/laws/';
const lawsAtHand = 36;

describe.skipIf(!isShared(folder))(titleFor('laws at hand', folder), () => {
  it.each([
    ['terms', 0.999, 0.998],
    ['statute', 0.999, 0.998],
    ['flat', 0.999, 0.998],
    ['paged', 0.99, 0.985],
  ])('are read in the layout %s with F1 ≥ %d and text ≥ %d, without loss', async (layout, f1, text) => {
    const files = listShared(folder, new RegExp(`\\.${layout}\\.txt$`));
    const scores = [];
    for (const file of files) {
      const { source, documents } = await parseBytes(readFileSync(file), file.pathname);
      const gold = readFileSync(new URL(file.href.replace(`.${layout}.txt`, '.gold.tsv')), 'utf8');
      scores.push(scoreStructure(readGold(gold), documents[0].tree));
      assertLossless(
        documents.map(({ tree }) => tree),
        source,
      );
    }
    expect(files).toHaveLength(lawsAtHand);
    const sum = sumScores(scores);
    const misses = sum.misses.slice(0, 20).join('\n');
    expect(f1Of(sum), misses).toBeGreaterThanOrEqual(f1);
    expect(sum.agree / sum.gold, misses).toBeGreaterThanOrEqual(text);
  });
});

const others = 'examples/laws-2/';

describe.skipIf(!isShared(others))(titleFor('laws that are hard to read', others), () => {
  // Every fifth of 150; all of them give F1 0.998, 0.998 and 0.994.
  it.each([
    ['terms', 0.995],
    ['statute', 0.995],
    ['paged', 0.99],
  ])('are read in the layout %s with F1 ≥ %d', async (layout, f1) => {
    const files = listShared(others, new RegExp(`\\.${layout}\\.txt$`)).filter((_, at) => at % 5 === 0);
    const scores = [];
    for (const file of files) {
      const { documents } = await parseBytes(readFileSync(file), file.pathname);
      const gold = readGold(readFileSync(new URL(file.href.replace(/\.[a-z]+\.txt$/, '.gold.tsv')), 'utf8'));
      scores.push(scoreStructure(gold, documents[0].tree));
    }
    const sum = sumScores(scores);
    expect(f1Of(sum), sum.misses.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(f1);
  });
});
