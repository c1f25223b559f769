import { fileURLToPath } from 'node:url';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { makeHomeData } from '../../src/site/data/home-data.ts';
import { openSiteCorpus, type SiteDocument } from '../../src/site/data/site-corpus.ts';
import { documentTable } from '../../src/site/page/home/document-table.ts';
import { homeNews } from '../../src/site/page/home/home-news.ts';
import { homePage } from '../../src/site/page/home/home-page.ts';

const folder = fileURLToPath(new URL('../../corpus', import.meta.url));

function makeDocument(
  id: string,
  facts: Partial<SiteDocument['facts']>,
  days: readonly string[],
): SiteDocument {
  const revisions = days.map((effective) => ({ effective }) as SiteDocument['revisions'][number]);
  return {
    id,
    title: id,
    facts: facts as SiteDocument['facts'],
    revisions,
    current: revisions.at(-1),
    rules: async () => ({ rules: [], notComputable: [] }) as never,
  };
}

describe('the first page', () => {
  it('tells what comes and what was revised last, with its changes', async () => {
    const documents = [
      makeDocument('a', { kind: 'general' }, ['2024-04-01', '2026-09-01']),
      makeDocument('b', {}, ['2026-01-01']),
    ];
    const corpus = { documents, today: '2026-07-01' } as never;
    const html = toHtml(homePage({ corpus, hasServer: false }));
    const at = (words: string) => html.indexOf(words);
    expect(at('これから施行')).toBeLessThan(at('最近の改訂'));
    expect(html).toContain('documents/a/compare/2024-04-01..2026-09-01.html');
    expect(at('documents/b/2026-01-01.html')).toBeLessThan(at('documents/a/2024-04-01.html'));
    expect(html).toContain('施行前');
    expect(html.match(/id="question"/g)).toHaveLength(1);
  });

  it('has a filter where there are many documents', () => {
    const documents = Array.from({ length: 8 }, (_, at) =>
      makeDocument(`d${at}`, { kind: at % 2 ? 'general' : '会則', issuer: `会社${at % 3}` }, ['2026-01-01']),
    );
    const html = toHtml({ type: 'root', children: documentTable(documents, '2026-07-01') });
    expect(html.match(/<tr data-kind/g)).toHaveLength(8);
    expect(html).toMatch(/<select name="kind">.*一般規程.*<\/select>/);
    expect(html).toMatch(/<select name="issuer">/);
    expect(
      toHtml({ type: 'root', children: documentTable(documents.slice(0, 3), '2026-07-01') }),
    ).not.toContain('<form');
  });

  it('tells the coming days that the texts name, and findings', async () => {
    const data = await makeHomeData(await openSiteCorpus(folder, '2026-07-01'));
    expect(data.looked).toBe(3);
    expect(data.days.map(({ day }) => day)).toEqual(data.days.map(({ day }) => day).toSorted());
    expect(data.days).toContainEqual(
      expect.objectContaining({ day: '2026-09-30', document: 'general-terms', revision: '2026-04-01' }),
    );
    const html = toHtml({
      type: 'root',
      children: homeNews({
        ...data,
        findings: [{ document: 'a', title: '<b>', errors: 2, warnings: 0 }],
        all: 99,
      }),
    });
    expect(html).toContain('誤り 2');
    expect(html).toContain('&#x3C;b>');
    expect(html).toContain('最近改訂された3文書について');
  });
});
