import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
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
  const bodies: Promise<{ url: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const url = response.url();
    if (url.startsWith('data:')) return;
    bodies.push(response.body().then((body) => ({ url, bytes: gzipSync(body).length })));
  });
  await page.goto(addressOf('server', path), { waitUntil: 'networkidle' });
  const loaded = await Promise.all(bodies);
  const weight = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(loaded.length).toBeGreaterThan(2);
  expect(weight, loaded.map(({ url, bytes }) => `${url} ${bytes}`).join('\n')).toBeLessThanOrEqual(most);
  await page.close();
});
