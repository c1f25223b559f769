import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFlipped } from './pdf-flip.ts';

it('a PDF of the corpus with changed bytes is read without loss, or refused, a thousand times', async () => {
  const file = new URL('../fixtures/readers/mobile-terms/document.pdf', import.meta.url);
  expect(await readFlipped(new Uint8Array(readFileSync(file)), 1000, 11)).toEqual([]);
}, 1_800_000);
