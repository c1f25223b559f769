import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Container } from '../../src/model/node.ts';
import { isContainer, walk } from '../../src/model/tree-walk.ts';
import { assertLossless } from './lossless.ts';
import { parseBytes } from './parse-source.ts';
import { isShared, listShared, shared, titleFor } from './shared-folder.ts';

const outlines = new URL('../examples/outlines/', import.meta.url);
const folder = 'examples/terms/';
const names = readdirSync(outlines)
  .filter((name) => name.endsWith('.tsv'))
  .map((name) => name.replace(/\.tsv$/, ''));

/** Types that an outline lists. */
const listed: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'article',
  'paragraph',
  'item',
  'subitem',
  'supplProvision',
  'appdx',
  'preamble',
  'tableRow',
]);

function readRows(name: string): string[] {
  const file = new URL(name, outlines);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : [];
}

function listOutline(tree: Container): string[] {
  const rows: string[] = [];
  walk(tree, (node) => {
    if (isContainer(node) && listed.has(node.type)) rows.push(`${node.id}\t${node.type}`);
  });
  return rows;
}

describe.skipIf(!isShared(folder))(titleFor('outlines made by hand', folder), () => {
  it.each(names)('%s has its outline, and nothing else', async (name) => {
    const ambiguous = readRows(`${name}.ambiguous`).map((row) => row.split('\t')[0]);
    const isClear = (row: string): boolean => {
      const [id] = row.split('\t');
      return !ambiguous.some((top) => id === top || id.startsWith(`${top}__`));
    };
    const { source, documents } = await parseBytes(readFileSync(new URL(folder + name, shared)), name);
    const clear = readRows(`${name}.tsv`).filter(isClear);
    expect(clear.length).toBeGreaterThan(5);
    expect(listOutline(documents[0].tree).filter(isClear).toSorted()).toEqual(clear.toSorted());
    assertLossless(
      documents.map(({ tree }) => tree),
      source,
    );
  });
});

describe.each([
  'examples/terms/',
  'examples/revisions/selelab-kaisoku/',
  'examples/revisions/tuqulore-shugyo/',
])('texts of %s', (texts) => {
  it.skipIf(!isShared(texts))(titleFor('are read without loss', texts), async () => {
    for (const file of listShared(texts, /\.(?:txt|md)$/)) {
      const { source, documents } = await parseBytes(readFileSync(file), file.pathname);
      assertLossless(
        documents.map(({ tree }) => tree),
        source,
      );
    }
  });
});
