import { fileURLToPath } from 'node:url';
import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ComparisonTable } from '../../src/diff/table/comparison-table.ts';
import { openSiteCorpus, type SiteCorpus } from '../../src/site/data/site-corpus.ts';
import { comparisonTable, countKinds } from '../../src/site/page/compare/comparison-rows.ts';
import { listPairs, namePair } from '../../src/site/page/compare/find-view.ts';
import { listFindPages } from '../../src/site/page/find-pages.ts';
import type { SitePage } from '../../src/site/site-page.ts';

const table: ComparisonTable = {
  title: '<b>',
  headings: { old: '旧', new: '新' },
  newFirst: false,
  hasRemarks: false,
  rows: [
    {
      group: 0,
      old: [{ indent: 9, runs: [{ text: '<script>', changed: true }] }],
      new: [
        {
          indent: 1,
          runs: [
            { text: '30', changed: true },
            { text: '日', changed: true },
            { text: '以内', changed: false },
          ],
        },
      ],
      kinds: ['edited', 'renumbered'],
      clauses: { old: ['art_1'], new: ['art_2'] },
      remark: '',
    },
    { group: 0, old: [], new: [], kinds: [], clauses: { old: [], new: [] }, remark: '' },
    { group: 1, old: [], new: [], kinds: ['edited'], clauses: { old: [], new: [] }, remark: '' },
  ],
};

describe('the table of a comparison', () => {
  const html = toHtml(comparisonTable(table));

  it('marks what changed on each side, neighbours as one', () => {
    expect(html).toContain('<ins>30日</ins>以内');
    expect(html).toContain('<del>&#x3C;script></del>');
  });

  it('needs no style of its own, however deep a line stands', () => {
    expect(html).not.toContain('style=');
    expect(html).toContain('indent-6');
  });

  it('tells the kinds of each row, and how many rows have them', () => {
    expect(html).toContain('data-kinds="edited renumbered"');
    expect([...countKinds(table.rows)]).toEqual([
      ['edited', 2],
      ['renumbered', 1],
    ]);
  });

  it('puts the new text first where it is asked to', () => {
    const turned = toHtml(comparisonTable({ ...table, newFirst: true }));
    expect(turned.indexOf('>新<')).toBeLessThan(turned.indexOf('>旧<'));
  });
});

describe('the comparisons of the sample', () => {
  const today = '2026-11-23';
  let corpus: SiteCorpus;
  let pages: SitePage[];
  beforeAll(async () => {
    corpus = await openSiteCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)), today);
    pages = await listFindPages({ corpus, hasServer: false });
  });

  const render = async (path: string) => String(await pages.find((page) => page.path === path)?.render());
  const folder = 'documents/general-terms/compare';

  it('have a page, a Word file and a Markdown file for each pair', () => {
    const document = corpus.find('general-terms');
    if (!document) throw new Error('the sample has general-terms');
    const names = listPairs(document, false).map(namePair);
    expect(names).toHaveLength(6);
    for (const name of names)
      for (const end of ['html', 'docx', 'md'])
        expect(pages.map(({ path }) => path)).toContain(`${folder}/${name}.${end}`);
  });

  it('of many revisions are those of neighbours where no server makes the others', () => {
    const document = corpus.find('general-terms');
    if (!document) throw new Error('the sample has general-terms');
    const [first] = document.revisions;
    const many = {
      ...document,
      revisions: Array.from({ length: 9 }, (_, day) => ({ ...first, effective: `${day}` })),
    };
    expect(listPairs(many, false).map(namePair)).toEqual(
      Array.from({ length: 8 }, (_, day) => `${day}..${day + 1}`),
    );
    expect(listPairs(many, true)).toHaveLength(36);
  });

  it('list what follows before the table, and offer filters with counts', async () => {
    const html = await render(`${folder}/2025-04-01..2026-04-01.html`);
    expect(html.indexOf('数値・期間の変更')).toBeGreaterThan(0);
    expect(html.indexOf('数値・期間の変更')).toBeLessThan(html.indexOf('<table'));
    expect(html).toMatch(/name="kind" value="edited" checked>/);
    expect(html).toContain('href="2025-04-01..2026-04-01.docx"');
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/);
  });

  it('say so where there is only one revision', async () => {
    expect(await render('documents/mobile-terms/compare/index.html')).toContain('改訂が一つしかない');
  });

  it('are written as Markdown that can be stored', async () => {
    expect(await render(`${folder}/2025-04-01..2026-04-01.md`)).toMatch(/^# .*新旧対照表/);
  });
});
