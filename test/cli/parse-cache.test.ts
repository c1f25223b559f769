import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTerms } from '../../bench/corpus/make-terms.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const place = makeTemporaryFolder();
const cache = join(place, 'cache');
const file = join(place, 'terms.txt');
const held = () => {
  try {
    return readdirSync(cache);
  } catch {
    return [];
  }
};
const show = (...more: string[]) =>
  runWith(['show', file, '第3条', ...more], { env: { YAKKAN_CACHE: cache } });

it('parses a file once for many commands, and again when it changes', async () => {
  writeFileSync(file, makeTerms(1, 400, { title: '見本規程' }));
  const first = await show();
  expect(held()).toHaveLength(1);
  expect(statSync(join(cache, held()[0])).mode & 0o077).toBe(0);
  expect(await show()).toEqual(first);
  // What is kept is what is read.
  const [name] = held();
  writeFileSync(join(cache, name), 'broken');
  expect(await show()).toEqual(first);
  writeFileSync(file, makeTerms(2, 400, { title: '見本規程' }));
  expect((await show()).stdout).not.toBe(first.stdout);
  expect(held()).toHaveLength(2);
});

it('keeps nothing with --no-cache', async () => {
  writeFileSync(file, makeTerms(3, 400, { title: '見本規程' }));
  const before = held().length;
  expect((await show('--no-cache')).code).toBe(0);
  expect(held()).toHaveLength(before);
});
