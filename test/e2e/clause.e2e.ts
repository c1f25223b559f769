import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, launch, openPage, type Surface, surfaces } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const text = 'documents/general-terms/2026-04-01.html';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function use(
  surface: Surface,
  path: string,
  work: (page: Page) => Promise<void>,
  options = {},
): Promise<void> {
  const { page, faults, close } = await openPage(browser, addressOf(surface, path), options);
  await page.locator('main h1').first().waitFor();
  await page.waitForTimeout(400);
  await work(page);
  expect(faults).toEqual([]);
  await close();
}

describe.each(surfaces)('on the %s', (surface) => {
  it('two keys lead from a clause into its panel, and one back', async () => {
    await use(surface, text, async (page) => {
      await page.locator('#art_12 > .clause-head .label').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('i');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel-content');
      await page.locator('#panel-content h2').getByText('第12条').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('#panel-content h2').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('第12条');
      // The next article is the one that is meant, though the keys were in the one before.
      const inView = () => page.locator('#clause-in-view').innerText();
      for (let step = 0; step < 2; step++) {
        const before = await inView();
        await page.keyboard.press('n');
        await expect.poll(inView).not.toBe(before);
      }
      await page.keyboard.press('i');
      const chosen = await page.locator('#panel-content h2').innerText();
      expect((await inView()).startsWith(chosen)).toBe(true);
    });
  });

  it('a tap opens the panel of a clause on a phone, which leaves room for the text, and closes', async () => {
    await use(
      surface,
      `${text}#art_12`,
      async (page) => {
        await page.locator('#panel-close').tap();
        expect(await page.locator('#panel').isVisible()).toBe(false);
        await page.locator('#art_12__para_2 > .label').tap();
        await page.locator('#panel-content h2').getByText('第12条第2項').waitFor();
        const box = await page.locator('#panel').boundingBox();
        expect(box?.height ?? 999).toBeLessThanOrEqual(844 * 0.4);
        expect(await page.locator('#art_12__para_2').isVisible()).toBe(true);
      },
      phone,
    );
  });

  it('a popover can be entered by the pointer, and stays while the page scrolls', async () => {
    await use(surface, `${text}#art_19`, async (page) => {
      await page.locator('#art_19__para_1 a.reference').first().hover();
      const box = page.locator('#preview');
      await box.locator('.clause').first().waitFor();
      expect(await box.locator('.clause.item').count()).toBe(
        await page.locator('#art_19__para_1 .clause.item').count(),
      );
      await page.mouse.wheel(0, 40);
      await page.waitForTimeout(200);
      const place = await box.boundingBox();
      await page.mouse.move((place?.x ?? 0) + 40, (place?.y ?? 0) + 40, { steps: 4 });
      await page.waitForTimeout(500);
      expect(await box.isVisible()).toBe(true);
      await page.mouse.move(5, 5);
      await page.waitForTimeout(500);
      expect(await box.isVisible()).toBe(false);
    });
  });

  it('a popover opens at a tap', async () => {
    await use(
      surface,
      `${text}#art_19`,
      async (page) => {
        const before = page.url();
        await page.locator('#art_19__para_1 a.reference').first().tap();
        await page.locator('#preview .clause').first().waitFor();
        expect(page.url()).toBe(before);
        await page.touchscreen.tap(20, 60);
        await page.locator('#preview').waitFor({ state: 'hidden' });
      },
      phone,
    );
  });

  it('a popover opens at the keyboard, is entered by the space bar, and left by Escape', async () => {
    await use(surface, `${text}#art_19`, async (page) => {
      await page.locator('#art_19 > .clause-head .label').focus();
      for (let count = 0; count < 6; count++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.matches('a.reference'))) break;
      }
      await page.locator('#preview .clause').first().waitFor();
      await page.keyboard.press(' ');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('preview');
      await page.keyboard.press('Escape');
      await page.locator('#preview').waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => document.activeElement?.matches('a.reference'))).toBe(true);
    });
  });

  it('a definition shows its words', async () => {
    await use(surface, `${text}#art_12`, async (page) => {
      await page.locator('#art_12 .term', { hasText: '契約解除料' }).first().hover();
      await page.locator('#preview').getByText('料金のうち、最低利用期間の満了前').waitFor();
    });
  });

  it('one sheet has all that belongs to a clause, in each revision', async () => {
    await use(surface, `${text}#art_28`, async (page) => {
      await page.locator('#panel-content a', { hasText: '1枚にまとめる' }).click();
      const sheet = page.locator('#sheet');
      await sheet.locator('h1', { hasText: '第28条（利用の停止）' }).waitFor();
      for (const part of ['誰が何をするか', 'ここで使う用語', '改正の経過'])
        expect(await sheet.locator('h2', { hasText: part }).count(), part).toBe(1);
      expect(await sheet.locator('.sheet-words ins, .sheet-words del').count()).toBeGreaterThan(0);
      await page.locator('#sheet-revision').selectOption('2024-04-01');
      await sheet.locator('h1', { hasText: '（利用の停止）' }).getByText('第27条').waitFor();
      expect(new URL(page.url()).hash).toMatch(/^#c[0-9a-z]{8}@2024-04-01$/);
    });
  });

  it('the link that is copied leads to the clause', async () => {
    await use(surface, `${text}#art_28`, async (page) => {
      const button = page.locator('#panel-content button[data-copy^="#"]');
      await button.click();
      const link = await button.locator('output[data-copied]').getAttribute('data-copied');
      expect(link).toMatch(
        surface === 'server' ? /\/doc\/general-terms\/c\/c[0-9a-z]{8}$/ : /clause\.html#c[0-9a-z]{8}$/,
      );
      await page.goto(link ?? '');
      await page.locator('h1, .is-chosen', { hasText: '利用の停止' }).first().waitFor();
      const words = page.locator('#panel-content button, #sheet-link');
      expect(await words.first().isVisible()).toBe(true);
    });
  });
});
