import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, launch, openPage, surfaces } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe.each(surfaces)('on the %s', (surface) => {
  it('the documents can be sorted, and the order lives in the address', async () => {
    const { page, faults, close } = await openPage(browser, addressOf(surface, 'index.html'));
    const titles = () => page.locator('#documents tbody th').allInnerTexts();
    await page.locator('#documents th[data-sort="effective"] button').click();
    expect(await page.locator('#documents th[data-sort="effective"]').getAttribute('aria-sort')).toBe(
      'ascending',
    );
    const up = await titles();
    await page.locator('#documents th[data-sort="effective"] button').click();
    expect(new URL(page.url()).search).toBe('?sort=-effective');
    expect((await titles())[0]).not.toBe(up[0]);
    await page.reload();
    await expect.poll(titles).not.toEqual(up);
    await page.locator('#home-data').getByText('2026-09-30').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('a citation in the box goes to the clause', async () => {
    const { page, close } = await openPage(browser, addressOf(surface, 'index.html'));
    await page.locator('#question').fill('48条');
    await page.locator('#question').press('Enter');
    await page.waitForURL(/general-terms\/2026-04-01\.html#art_48$/);
    await close();
  });
});
