import { readdirSync, readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/export/csv.ts';
import { writeDocxDocument } from '../../src/export/docx-document.ts';
import { writeHtmlDocument } from '../../src/export/html.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';
import { renderTerms } from '../../src/text/render-terms.ts';
import { describeTree } from './describe-tree.ts';

const parseText = (text: string, name: string) => parseFile(new TextEncoder().encode(text), { name });

const revisions = ['general-terms', 'hosting-terms', 'mobile-terms'].flatMap((id) => {
  const folder = new URL(`../../corpus/${id}/revisions/`, import.meta.url);
  return readdirSync(folder).map((name) => [`${id}@${name}`, new URL(name, folder)] as const);
});

describe.each(revisions)('%s', (_, url) => {
  let document: YakkanDocument;
  beforeAll(async () => {
    document = await parseFile(readFileSync(url), { name: 'terms.md' });
  });
  const words = (text: string) => text.replace(/\s/g, '');
  /** Everything that the tree prints, without white space. */
  const printed = () =>
    indexTree(document.tree)
      .sentences.map(({ sentence }) => words(sentence.value))
      .join('');

  it('is the same tree in Markdown', async () => {
    const back = await parseText(renderTerms(document.tree, 'markdown'), 'back.md');
    expect(describeTree(back.tree)).toEqual(describeTree(document.tree));
  });

  it('has all words and an anchor for each clause in HTML', () => {
    const html = writeHtmlDocument(document);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, type } of indexTree(document.tree).containers)
      if (['article', 'item', 'subitem', 'table', 'tableRow'].includes(type)) expect(ids).toContain(id);
    const text = textOf(fromHtml(html));
    for (const { sentence } of indexTree(document.tree).sentences)
      expect(text).toContain(words(sentence.value));
  });

  it('has all words in Word, with headings and tables', async () => {
    const bytes = await writeDocxDocument(document);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const text = textOf(fromHtml(value));
    for (const { sentence } of indexTree(document.tree).sentences)
      expect(text).toContain(words(sentence.value));
    expect(value).toContain('<h1>');
    expect(value.includes('<table>')).toBe(
      indexTree(document.tree).containers.some(({ type }) => type === 'table'),
    );
    expect(printed().length).toBeGreaterThan(1000);
  });

  it('has a row for each clause, definition and reference in the tables for Excel', () => {
    expect(writeCsv(document, 'definitions').split('\r\n')).toHaveLength(document.definitions.length + 2);
    expect(writeCsv(document, 'references').split('\r\n')).toHaveLength(document.references.length + 2);
    expect(writeCsv(document, 'clauses')).toMatch(/^\ufeffID,引用,種類,/);
  });
});

function textOf(node: { type: string; value?: string; children?: unknown[] }): string {
  if (node.type === 'text') return (node.value ?? '').replace(/\s/g, '');
  return (node.children ?? []).map((child) => textOf(child as { type: string })).join('');
}

it('shows hostile words as words', async () => {
  const text = '規約\n\n第1条（目的）\n=HYPERLINK("http://a.b") は、"甲"、1 < 2 && <scriptx> を定める。\n';
  const document = await parseText(text, 'a.txt');
  expect(writeHtmlDocument(document)).not.toContain('<scriptx>');
  const csv = writeCsv(document, 'clauses');
  expect(csv).not.toMatch(/[\n,]"?=HYPERLINK/);
  expect(csv).toContain(`"'=HYPERLINK(""http://a.b"")`);
});
