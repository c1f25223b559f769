import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/model/node.ts';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';

const root = new URL('../../', import.meta.url);
const parse = (path: string): Promise<YakkanDocument> =>
  parseFile(new Uint8Array(readFileSync(new URL(path, root))), { name: path.split('/').at(-1)! });

/** One line for each node and leaf: what it is and says, without its place. */
function describeTree(node: Node): string[] {
  const { position: _, ...facts } = node as Node & Record<string, unknown>;
  const { children, labelPosition: __, captionPosition: ___, ...own } = facts as Record<string, unknown>;
  return [JSON.stringify(own), ...((children as Node[] | undefined) ?? []).flatMap(describeTree)];
}

const withoutSpace = (line: string): string => line.replace(/\s/g, '');

describe('a text of the corpus printed to PDF', () => {
  it.each([
    ['general-terms', '2026-04-01', 'document'],
    ['hosting-terms', '2026-06-01', 'document'],
    ['mobile-terms', '2026-04-01', 'document'],
    ['mobile-terms', '2026-04-01', 'vertical'],
  ])('has the tree of its Markdown: %s of %s, %s', async (document, revision, print) => {
    const printed = await parse(`test/fixtures/readers/${document}/${print}.pdf`);
    const written = await parse(`corpus/${document}/revisions/${revision}.md`);
    expect(describeTree(printed.tree)).toEqual(describeTree(written.tree));
    expect(printed.definitions.map(({ term, node }) => [term, node])).toEqual(
      written.definitions.map(({ term, node }) => [term, node]),
    );
    expect(printed.references.map(({ text, targets }) => [text, targets])).toEqual(
      written.references.map(({ text, targets }) => [text, targets]),
    );
  });

  it('has it apart from white space where two columns wrap it', async () => {
    const printed = await parse('test/fixtures/readers/hosting-terms/two-columns.pdf');
    const written = await parse('corpus/hosting-terms/revisions/2026-06-01.md');
    const spaceless = (tree: Node): string[] =>
      describeTree(tree)
        .map(withoutSpace)
        .map((line) => line.replace(/"(?:own|subtree)Digest":"\w+",?/g, ''));
    expect(spaceless(printed.tree)).toEqual(spaceless(written.tree));
  });

  it('has the rows of a table without ruling lines over several pages', async () => {
    const printed = await parse('test/fixtures/readers/general-terms/unruled.pdf');
    const written = await parse('corpus/general-terms/revisions/2026-04-01.md');
    const rows = (tree: Node): string[] =>
      describeTree(tree).filter((line) => line.includes('art_2__para_1__tbl_1'));
    expect(rows(printed.tree).length).toBeGreaterThan(100);
    expect(rows(printed.tree)).toEqual(rows(written.tree));
  });
});

const folder = '../shared/examples/terms/';
const isShared = existsSync(new URL(folder, root));
const why = isShared ? '' : ` (skipped: ${folder} is missing)`;

describe.skipIf(!isShared)(`terms at hand${why}`, () => {
  it('have a tree like that of their Markdown twin: F1 ≥ 0.97', async () => {
    // The dates before the first clause are a table in Markdown only.
    const ids = (node: Node): string[] => [
      ...('id' in node && node.id ? [`${node.type} ${node.id}`] : []),
      ...('children' in node && node.type !== 'cover' ? node.children : []).flatMap(ids),
    ];
    const printed = new Set(ids((await parse(`${folder}uec-web-kokoku-pdf.pdf`)).tree));
    const written = new Set(ids((await parse(`${folder}uec-web-kokoku-md.md`)).tree));
    const hits = [...printed].filter((id) => written.has(id)).length;
    expect((2 * hits) / (printed.size + written.size)).toBeGreaterThanOrEqual(0.97);
  });

  it.each([
    ['fon-hikari-yakkan', { chapter: 9, article: 59, tableRow: 20, appdx: 4, supplProvision: 1 }],
    ['mays-lease-yakkan', { article: 23, paragraph: 44, item: 27 }],
    ['mitstkc-space-kiyaku', { article: 15, item: 31, tableRow: 7 }],
    ['std-hikkoshi-yakkan', { title: 1, tocLine: 9, chapter: 9, article: 29, paragraph: 79, item: 39 }],
    ['std-trunkroom-yakkan', { title: 1, tocLine: 9, chapter: 9, article: 42, item: 50, appdx: 1 }],
    ['uec-web-kokoku-pdf', { article: 8, paragraph: 14, item: 6, supplProvision: 3 }],
  ])('are read as printed: %s', async (name, expected) => {
    const { tree } = await parse(`${folder}${name}.pdf`);
    const counts: Record<string, number> = {};
    const count = (node: Node): void => {
      counts[node.type] = (counts[node.type] ?? 0) + 1;
      for (const child of 'children' in node ? node.children : []) count(child);
    };
    count(tree);
    expect(counts).toMatchObject(expected);
  });
});
