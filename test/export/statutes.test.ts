import { beforeAll, describe, expect, it } from 'vitest';
import { quoteStatutes } from '../../src/corpus/law/quote-statutes.ts';
import { writeCsv } from '../../src/export/csv.ts';
import { writeDocxDocument } from '../../src/export/docx-document.ts';
import { writeHtmlDocument } from '../../src/export/html.ts';
import { writeMarkdown } from '../../src/export/markdown.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';
import { linkStatutes } from '../../src/resolve/link-statutes.ts';
import { assertLossless } from '../block/lossless.ts';
import { parseBytes } from '../block/parse-source.ts';
import { writeAct } from '../law/write-act.ts';
import { describeTree } from './describe-tree.ts';
import { parseText } from './parsed-texts.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const id = '502AC0000009999';
const act = writeAct('見本契約法', '令和二年法律第九千九百九十九号', [
  ['1', '目的', ['この法律は、*見本*契約の公正を図る。']],
  ['2', '解約', ['消費者は、解約することができる。', '1. 事業者は、--解約料を請求してはならない。']],
]);
const text = [
  '見本利用規約',
  '',
  '第1条（解約）',
  '会員は、見本契約法（令和2年法律第9999号）第2条第1項により解約できる。見本契約法第2条第1項は、次の場合に適用する。',
  '(1) 見本契約法第2条第2項の場合',
  '第2条（料金）',
  '見本契約法第1条により次のとおりとする。',
  '区分\t額',
  '甲\t見本契約法第2条の額',
].join('\n');

let terms: YakkanDocument;
beforeAll(async () => {
  const statute = await parseText(act, 'act.xml');
  const index = indexTree(statute.tree);
  const plain = await parseText(text);
  const linked = linkStatutes(plain, '2021-04-01', new Map([[id, { id, effective: '2020-04-01', index }]]));
  terms = { ...linked, statutes: await quoteStatutes(linked.references, async () => statute) };
});

const formats = {
  'back.md': async (document: YakkanDocument) => encode(writeMarkdown(document)),
  'back.html': async (document: YakkanDocument) => encode(writeHtmlDocument(document)),
  'back.docx': writeDocxDocument,
} as const;

describe('words of statutes beside the clauses that cite them', () => {
  it('are read back as no part of the text', async () => {
    for (const [name, write] of Object.entries(formats)) {
      const bytes = await write(terms);
      const { statutes: _, ...plain } = terms;
      expect(bytes.length, name).toBeGreaterThan((await write(plain)).length);
      expect(describeTree((await parseFile(bytes, { name })).tree), name).toEqual(describeTree(terms.tree));
      const { documents, source } = await parseBytes(bytes, name);
      assertLossless(
        documents.map(({ tree }) => tree),
        source,
      );
    }
  });

  it('stand behind their clause, once', () => {
    const written = writeMarkdown(terms);
    const first = written.indexOf(
      '> **見本契約法（令和2年法律第9999号）第2条第1項（解約）［2020-04-01の版］**',
    );
    expect(first).toBeGreaterThan(written.indexOf('により解約できる'));
    expect(first).toBeLessThan(written.indexOf('の場合\n'));
    expect(written.split('第2条第1項（解約）').length).toBe(2);
    expect(written).toContain('> この法律は、\\*見本\\*契約の公正を図る。');
    expect(written).toContain('> 2 1. 事業者は、--解約料');
  });

  it('stand folded in a page and in a column of the table for Excel', () => {
    const page = writeHtmlDocument(terms);
    expect(page).toMatch(/<aside class="statute"><details><summary>見本契約法[^<]*第2条第1項/);
    expect(page.match(/<aside/g)).toHaveLength(4);
    const [head, row] = writeCsv(terms, 'references').split('\r\n');
    expect(head).toMatch(/,法令の規定の文言$/);
    expect(row).toMatch(/,消費者は、解約することができる。$/);
  });
});
