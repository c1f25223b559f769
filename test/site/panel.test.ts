import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { beforeAll, expect, it } from 'vitest';
import { parseFile } from '../../src/parse.ts';
import { citeClause } from '../../src/site/data/cite-clause.ts';
import { type ClauseData, makeClauseData } from '../../src/site/data/clause-data.ts';
import type { SiteCorpus, SiteDocument, SiteRevision } from '../../src/site/data/site-corpus.ts';
import { panelContent } from '../../src/site/page/read/panel-content.ts';
import { referencePreview } from '../../src/site/page/read/preview-content.ts';

const text =
  'みどり会員規約\n第1条（適用）\n　この規約は、会員に適用する。\n第2条（料金）\n　会員は、次の表の料金を支払う。\n| 区分 | 料金 |\n| --- | --- |\n| 一般 | 第1条の会員は100円 |\n';

let data: ClauseData;
beforeAll(async () => {
  const model = await parseFile(new TextEncoder().encode(text), { name: 'a.md' });
  const revision = {
    effective: '2026-04-01',
    model: async () => model,
    hooks: async () => [],
    findings: async () => [],
  } as unknown as SiteRevision;
  const document = { id: 'midori', title: 'みどり会員規約', revisions: [revision] } as unknown;
  const corpus = { documents: [] } as unknown as SiteCorpus;
  data = await makeClauseData(corpus, document as SiteDocument, revision);
});

const write = (children: ElementContent[]) =>
  toHtml({ type: 'root', children })
    .replace(/<[^>]*>/g, ' ')
    .trim();

it('what means the whole text is called by its title, once', () => {
  const own = data.references.find(({ text: words }) => words === 'この規約');
  expect(own?.targets).toEqual(['root']);
  expect(write(own ? referencePreview(data, own, '../../') : [])).toBe('みどり会員規約');
});

it('a cell of a table is called as the row that holds it', () => {
  const inTable = data.references.find(({ node }) => node.includes('tbl'));
  expect(inTable?.text).toBe('第1条');
  expect(citeClause(data, `${inTable?.node}__cell_2`)).toBe('第2条「一般」');
  expect(citeClause(data, 'root')).toBe('みどり会員規約');
  const panel = write(panelContent(data, 'art_1', '../../'));
  expect(panel).toContain('引用元');
  expect(panel).not.toMatch(/tbl|art_|root/);
});
