import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { emptyCorpus } from './copy-corpus.ts';
import { killWriter, listDamage } from './kill-writer.ts';

// The fuzz run kills a hundred times each; here a few show that it works at all.
it.each(['add', 'build'] as const)(
  'leaves a whole corpus when %s is killed at any moment',
  async (what) => {
    const corpus = emptyCorpus();
    for (const seed of [1, 2, 3, 4]) {
      await killWriter(corpus, what, seed, 400);
      if (existsSync(corpus)) expect(await listDamage(corpus)).toEqual([]);
    }
  },
  60_000,
);
