import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/read.ts';
import { expectLossless } from './lossless.ts';

const shared = new URL('../../../shared/', import.meta.url);
const isThere = existsSync(new URL('examples/laws/', shared));
const title = isThere ? 'example texts' : 'example texts (skipped: no folder `shared` beside the repository)';

const listFiles = (folder: string, ending: RegExp): URL[] =>
  readdirSync(new URL(folder, shared))
    .filter((name) => ending.test(name))
    .map((name) => new URL(folder + name, shared));

describe.skipIf(!isThere)(title, () => {
  it('are read without loss', async () => {
    const folders = [
      'seed/',
      'examples/terms/',
      'examples/revisions/selelab-kaisoku/',
      'examples/revisions/tuqulore-shugyo/',
    ];
    for (const file of folders.flatMap((folder) => listFiles(folder, /\.(?:txt|md)$/))) {
      const { source } = await readSource(readFileSync(file), { name: file.pathname });
      expectLossless(source);
      expect(source.lines.length).toBeGreaterThan(20);
    }
  });

  it('lose their page headers and numbers, and nothing else', async () => {
    for (const file of listFiles('examples/laws/', /\.paged\.txt$/)) {
      const { source, messages } = await readSource(readFileSync(file), { name: file.pathname });
      const pageCount = source.value.split('\f').length;
      expectLossless(source);
      expect(source.syntax).toHaveLength(2 * pageCount);
      expect(source.lines.filter((line) => line.pageBefore)).toHaveLength(pageCount - 1);
      expect(messages).toHaveLength(1);
    }
  });

  it('without pages lose nothing', async () => {
    for (const file of listFiles('examples/laws/', /\.(?:terms|statute|flat)\.txt$/)) {
      const { source } = await readSource(readFileSync(file), { name: file.pathname });
      expect(source.syntax).toEqual([]);
    }
  });
});
