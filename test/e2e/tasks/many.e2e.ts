import { toHtml } from 'hast-util-to-html';
import { expect } from 'vitest';
import type { SiteCorpus } from '../../../src/site/data/site-corpus.ts';
import { managePage } from '../../../src/site/page/add/manage-page.ts';
import { homePage } from '../../../src/site/page/home/home-page.ts';
import { doTasks, phone } from './task.ts';

const count = 1000;
const titles = Array.from(
  { length: count },
  (_, at) => `第${at}号${at % 7 === 0 ? 'サーバー利用' : '会員'}規程`,
);

/** The first page of a corpus of a thousand documents. */
function writeHome(): string {
  const documents = titles.map((title, at) => {
    const revision = { effective: `20${10 + (at % 15)}-04-01` };
    const facts = { kind: at % 2 === 0 ? 'general' : '会則', issuer: at % 3 === 0 ? '総務部' : '人事部' };
    return { id: `terms-${at}`, title, facts, revisions: [revision], current: revision };
  });
  const corpus = { documents, today: '2026-07-01' } as unknown as SiteCorpus;
  return toHtml(homePage({ corpus, hasServer: true }));
}

function writeManage(): string {
  const documents = titles.map((title, at) => ({
    id: `terms-${at}`,
    title,
    revisions: ['2024-04-01'],
    withdrawnRevisions: [],
  }));
  return toHtml(managePage(documents));
}

doTasks([
  {
    name: 'find one of a thousand texts in the list, and undo with Back what was chosen',
    from: 'about.html',
    only: 'server',
    work: async (page) => {
      await page.route('**/index.html*', (route) =>
        route.fulfill({ contentType: 'text/html', body: writeHome() }),
      );
      await page.goto(new URL('index.html', page.url()).href);
      const shown = page.locator('#documents tbody tr:visible');
      expect(await shown.count()).toBe(count);
      await page.locator('#document-filter [name=kind]').selectOption('会則');
      await expect.poll(() => shown.count()).toBe(500);
      await page.locator('#document-filter [name=issuer]').selectOption('総務部');
      await page.locator('#document-filter [name=title]').fill('ｻｰﾊﾞｰ');
      await page.locator('#document-count', { hasText: /^24文書$/ }).waitFor();
      expect(await shown.count()).toBe(24);
      await page.locator('#document-filter [name=title]').fill('');
      await page.goBack();
      await expect.poll(() => shown.count()).toBe(500);
      expect(await page.locator('#document-filter [name=issuer]').inputValue()).toBe('');
      await page.goBack();
      await expect.poll(() => shown.count()).toBe(count);
    },
  },
  {
    name: 'find one of a thousand texts to manage, and choose what it goes with',
    from: 'about.html',
    only: 'server',
    options: phone,
    work: async (page) => {
      const body = writeManage();
      expect(body.length).toBeLessThan(4_000_000);
      await page.route('**/manage.html*', (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto(new URL('manage.html', page.url()).href);
      await page.locator('#manage-filter [name=title]').fill('第777号');
      await page.locator('#manage-count', { hasText: /^1文書$/ }).waitFor();
      const own = page.locator('[data-document="terms-777"]');
      await own.locator('summary').tap();
      await own.locator('[name=general]').selectOption('terms-42');
      expect(await own.locator('[name=general] option').count()).toBe(count);
    },
  },
]);
