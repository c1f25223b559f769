import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressOf, launch } from './open-page.ts';

/** What a page may weigh: bytes, compressed. */
const most = 300 * 1024;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

it.each([
  'index.html',
  'documents/general-terms/index.html',
  'documents/general-terms/clause.html#art_12@2026-04-01',
  'documents/general-terms/overview.html',
  'documents/general-terms/compare/2025-04-01..2026-04-01.html',
  'documents/general-terms/rules/late-charge.html',
  'search.html',
  'add.html',
])('%s weighs at most 300 KB', async (path) => {
  const page = await browser.newPage();
  const weigh = watchWeight(page);
  await page.goto(addressOf('server', path), { waitUntil: 'networkidle' });
  const { weight, told, count } = await weigh();
  expect(count).toBeGreaterThan(2);
  expect(weight, told).toBeLessThanOrEqual(most);
  await page.close();
});

it.each(['解約の通知', '「利用契約」', '利用料金の支払が遅れたとき'])(
  'a search for %s in a folder weighs at most 300 KB with its page',
  async (question) => {
    const page = await browser.newPage();
    const weigh = watchWeight(page);
    await page.goto(addressOf('folder', `search.html?q=${encodeURIComponent(question)}`));
    await page.locator('#facet-form details').first().waitFor();
    const { weight, told } = await weigh();
    expect(told).toContain('search-core');
    expect(weight, told).toBeLessThanOrEqual(most);
    await page.close();
  },
);

/** Weighs all that a page loads from now on. */
function watchWeight(page: Page): () => Promise<{ weight: number; told: string; count: number }> {
  const bodies: Promise<{ url: string; bytes: number }>[] = [];
  const listen = (response: Response): void => {
    const url = response.url();
    if (url.startsWith('data:')) return;
    const body = response.body().then((bytes) => ({ url, bytes: gzipSync(bytes).length }));
    // One that fails is told where all are awaited, and not before.
    body.catch(() => {});
    bodies.push(body);
  };
  page.on('response', listen);
  return async () => {
    // What comes later is not weighed, and the page may be gone before it is there.
    page.off('response', listen);
    const loaded = await Promise.all(bodies);
    return {
      weight: loaded.reduce((sum, { bytes }) => sum + bytes, 0),
      told: loaded.map(({ url, bytes }) => `${url} ${bytes}`).join('\n'),
      count: loaded.length,
    };
  };
}
