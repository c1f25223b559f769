import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { doTasks, phone } from './task.ts';

const text = `しらゆり会規約
第1条（目的）
この規約は、会の運営を定める。
第2条（退会）
会員は、退会の14日前までに届け出ることにより、退会することができる。
附則
この規約は、令和7年4月1日から施行する。
`;

/** Goes on by the Tab key until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 150; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`The Tab key does not come to ${selector}.`);
}

const own = '[data-document="shirayuri-kai-kiyaku"]';

doTasks([
  {
    name: 'add a text, mend a line of it and store it by the keyboard alone',
    from: 'add.html',
    only: 'server',
    work: async (page) => {
      await tabTo(page, '#file');
      const file = { name: 'しらゆり.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
      await page.locator('#file').setInputFiles(file);
      await page.locator('#reading-view #art_2').waitFor();
      await tabTo(page, '#source-lines li[data-line="1"] .line-reading');
      await page.keyboard.press('Enter');
      await page.locator('#reading-menu button:focus, #reading-menu input:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('#reading-menu').waitFor({ state: 'hidden' });
      await tabTo(page, '#document');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('shirayuri-kai-kiyaku');
      await tabTo(page, '#store');
      await page.keyboard.press('Enter');
      await page.locator('#stored a').waitFor();
      await page.locator('#store').focus();
      await tabTo(page, '#stored a');
      await page.keyboard.press('Enter');
      await page.waitForURL(/shirayuri-kai-kiyaku\/2025-04-01\.html/);
    },
  },
  {
    name: 'withdraw a text by the keyboard alone',
    from: 'manage.html',
    only: 'server',
    work: async (page) => {
      await tabTo(page, `${own} > summary`);
      await page.keyboard.press('Enter');
      await tabTo(page, `${own} > p [data-act=withdraw]`);
      await page.keyboard.press('Enter');
      await page.getByText('もう一度押すと取り下げます').waitFor();
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      expect(await page.locator(`${own} > summary`).innerText()).toContain('取下げ');
    },
  },
  {
    name: 'bring a text back on a phone, by touch, and open it',
    from: 'manage.html',
    only: 'server',
    options: phone,
    work: async (page) => {
      await page.locator(`${own} > summary`).tap();
      await Promise.all([page.waitForEvent('load'), page.locator(`${own} [data-act=restore]`).tap()]);
      const row = page.locator(`${own} tr[data-effective="2025-04-01"]`);
      const open = row.getByRole('link', { name: '開く' });
      expect((await open.boundingBox())?.height).toBeGreaterThanOrEqual(24);
      await open.tap();
      await page.waitForURL(/shirayuri-kai-kiyaku\/2025-04-01\.html/);
    },
  },
]);
