import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSiteCorpus } from '../../src/site/data/site-corpus.ts';
import { findPage, listPages } from '../../src/site/site-map.ts';
import type { SiteContext } from '../../src/site/site-page.ts';

const folder = fileURLToPath(new URL('../../corpus', import.meta.url));
let context: SiteContext;
beforeAll(async () => {
  context = { corpus: await openSiteCorpus(folder, '2026-07-01'), hasServer: false };
}, 60_000);

async function read(path: string): Promise<string> {
  const page = await findPage(context, path);
  expect(page, path).toBeDefined();
  return String(await page?.render());
}

describe('the map of clauses', () => {
  it('shows each sentence by sign and words, not by colour alone, and leads to its clause', async () => {
    const html = await read('documents/general-terms/map.html');
    expect(html).toMatch(
      /<a class="map-square is-computed" href="2026-04-01\.html#art_33__para_1" title="第33条第1項 計算: [^"]*equipment-return" aria-label="第33条第1項 計算: [^"]*" lang="ja">計<\/a>/,
    );
    expect(html).toMatch(/<a class="map-square is-declared" [^>]*title="第1条第1項 対象外: [^"]*"/);
    expect(html).toMatch(/<button type="button" class="button" data-draft="art_9" aria-controls="draft">/);
  });

  it('holds the drafts of each article as the file that a person would begin with', async () => {
    const script = await read('data/drafts-general-terms.js');
    const [, json] = /\]=(\{.*\});\nself/s.exec(script) ?? [];
    const drafts = JSON.parse(json ?? '{}') as Record<string, string>;
    expect(drafts.art_33).toContain('期限: last(終了の日, 期間)');
    expect(drafts.art_33).toContain('accepted: false');
  });
});

describe('the page of duties and deadlines', () => {
  it('asks for the days that deadlines count from, and lists duties by who has them', async () => {
    const html = await read('documents/general-terms/duties.html');
    expect(html).toContain('<input type="date" id="event-1" name="');
    expect(html).toMatch(/<h3 lang="ja" id="holder-1">[^<]+ \(\d+\)<\/h3>/);
    expect(html).toMatch(/<input type="checkbox" id="duty-1-1"><div><label for="duty-1-1">/);
    expect((await read('documents/general-terms/duties.csv')).startsWith('\ufeff名宛人,種類')).toBe(true);
  });

  it('is there for every document that has a text, and for no statute', async () => {
    const paths = new Set((await listPages(context)).map(({ path }) => path));
    for (const { id, current } of context.corpus.documents)
      expect([id, paths.has(`documents/${id}/duties.html`)]).toEqual([id, current !== undefined]);
  });
});
