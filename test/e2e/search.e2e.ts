import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, launch, openPage, type Surface, surfaces } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

async function use(surface: Surface, path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults, close } = await openPage(browser, addressOf(surface, path));
  await work(page);
  expect(faults).toEqual([]);
  await close();
}

const answered = (page: Page, question: string) =>
  page.locator(`#search[data-answered="${question}"]`).waitFor();
const listHits = (page: Page) =>
  page.locator('#hits a.hit-link').evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));

describe.each(surfaces)('on the %s', (surface) => {
  it('no index is loaded before a question is asked', async () => {
    await use(surface, 'index.html', async (page) => {
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      await page.goto(addressOf(surface, 'search.html'));
      await page.waitForTimeout(500);
      expect(loaded.filter((url) => url.includes('/data/'))).toEqual([]);
      await page.locator('#question').fill('解約');
      await answered(page, '解約');
      const parts = loaded.filter((url) => url.includes('/data/search-'));
      if (surface === 'server') expect(parts).toEqual([]);
      else expect(parts.length).toBeGreaterThan(2);
    });
  });

  it('Back undoes a filter, and the filter lives in the address', async () => {
    await use(surface, 'search.html', async (page) => {
      await page.locator('#question').fill('料金');
      await answered(page, '料金');
      const all = await listHits(page);
      await page.locator('details.facet[data-facet="documents"] > summary').click();
      await page.locator('#facet-form input[value="mobile-terms"]').check();
      await page.waitForURL(/document=mobile-terms/);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('#hits a.hit-link')].every((one) =>
          one.getAttribute('href')?.includes('mobile-terms'),
        ),
      );
      await page.goBack();
      await page.waitForURL(/^((?!document=).)*$/);
      await expect.poll(() => listHits(page)).toEqual(all);
      expect(await page.locator('#question').inputValue()).toBe('料金');
    });
  });

  it('a citation in the box of another page leads to the clause, in the document that is read', async () => {
    await use(surface, 'documents/mobile-terms/index.html', async (page) => {
      const before = page.url();
      await page.locator('#header-question').fill('3条');
      await page.locator('#header-question').press('Enter');
      await page.waitForURL(/documents\/mobile-terms\/2026-04-01\.html#art_3$/);
      await page.goBack();
      await page.waitForURL((url) => url.pathname === new URL(before).pathname);
      // What it has not is told, and no other document is opened in its place.
      await page.locator('#header-question').fill('40条');
      await page.locator('#header-question').press('Enter');
      await page.locator('#search-notes').getByText('第40条はありません').waitFor();
      expect((await listHits(page))[0]).toContain('documents/general-terms/');
      expect(page.url()).toContain('search.html');
    });
  });

  it('what is asked in a document is answered from it first', async () => {
    await use(
      surface,
      `search.html?from=mobile-terms&q=${encodeURIComponent('料金の支払')}`,
      async (page) => {
        await answered(page, '料金の支払');
        expect((await listHits(page))[0]).toContain('documents/mobile-terms/');
      },
    );
  });
});

it('the folder finds what the server finds', async () => {
  for (const question of ['解約の通知', '34条2項', '「利用契約」', '延滞利息', '最低利用期間']) {
    const found: string[][] = [];
    for (const surface of surfaces)
      await use(surface, `search.html?q=${encodeURIComponent(question)}`, async (page) => {
        await answered(page, question);
        found.push(await listHits(page));
      });
    const [server, folder] = found;
    expect(folder.slice(0, 3), question).toEqual(server.slice(0, 3));
  }
});
