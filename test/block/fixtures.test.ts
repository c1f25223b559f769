import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFixtures, writeTrees } from './fixture-cases.ts';
import { assertLossless } from './lossless.ts';
import { parseBytes } from './parse-source.ts';

const fixtures = listFixtures();

describe.each(fixtures)('fixture $name', ({ file, bytes, tree }) => {
  it('gives its tree', async () => {
    expect(await writeTrees(bytes, file)).toBe(readFileSync(tree, 'utf8'));
  });

  it('is lossless', async () => {
    const { source, documents } = await parseBytes(bytes, file);
    assertLossless(
      documents.map((document) => document.tree),
      source,
    );
  });

  it('gives the same tree with CRLF', async () => {
    const lines = new TextDecoder().decode(bytes).replace(/\r?\n/g, '\r\n');
    expect(await writeTrees(new TextEncoder().encode(lines), file)).toBe(readFileSync(tree, 'utf8'));
  });
});

it('there are fixtures', () => {
  expect(fixtures.length).toBeGreaterThan(150);
});
