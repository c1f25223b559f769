import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse.ts';

/** Terms with lists, a table, a note and tracked changes, and what LibreOffice made of them. */
const folder = new URL('../fixtures/office/', import.meta.url);
const describeNode = ({ id, type, label, value, children }: Record<string, unknown>): unknown[] => [
  [type, id, label, value],
  ...((children as Record<string, unknown>[] | undefined) ?? []).flatMap(describeNode),
];

async function readTree(format: string, tracked: 'final' | 'original'): Promise<unknown[]> {
  const bytes = new Uint8Array(readFileSync(new URL(`terms.${format}`, folder)));
  const document = await parseFile(bytes, { name: `terms.${format}`, tracked });
  expect(document.document.source.format).toBe(format);
  return describeNode(document.tree as unknown as Record<string, unknown>);
}

describe.each(['final', 'original'] as const)(
  'the %s side of one document in the formats of office programs',
  (side) => {
    let word: unknown[];
    beforeAll(async () => {
      word = await readTree('docx', side);
    });

    it('has articles', () => {
      expect(word.filter((node) => Array.isArray(node) && node[0] === 'article')).toHaveLength(3);
    });

    it.each(['odt', 'rtf'])('is the same tree in %s', async (format) => {
      expect(await readTree(format, side)).toEqual(word);
    });
  },
);
