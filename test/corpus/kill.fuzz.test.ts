import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { emptyCorpus } from './copy-corpus.ts';
import { killWriter, listDamage } from './kill-writer.ts';

it.each(['add', 'build'] as const)(
  'leaves a whole corpus when %s is killed at a hundred moments',
  async (what) => {
    const corpus = emptyCorpus();
    for (let seed = 1; seed <= 100; seed++) {
      await killWriter(corpus, what, seed, 500);
      if (existsSync(corpus)) expect(await listDamage(corpus), `kill ${seed}`).toEqual([]);
    }
  },
);
