import { expect } from 'vitest';
import { doTasks, phone, text } from './task.ts';

doTasks([
  {
    name: 'read an article with the definition of a word of it',
    from: `${text}#art_12`,
    work: async (page) => {
      await page.locator('#art_12 .term', { hasText: '契約解除料' }).first().hover();
      await page.locator('#preview').getByText('最低利用期間の満了前').waitFor();
    },
  },
  {
    name: 'follow a reference and come back to where one read',
    from: `${text}#art_19`,
    work: async (page) => {
      const link = page.locator('#art_28 a.reference[href^="#"]').first();
      await link.scrollIntoViewIfNeeded();
      await expect.poll(() => page.evaluate(() => location.hash)).not.toBe('#art_19');
      const top = (await link.boundingBox())?.y ?? 0;
      await link.click();
      const gone = await page.evaluate(() => location.hash);
      await page.goBack();
      await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(gone);
      await expect.poll(async () => Math.abs(((await link.boundingBox())?.y ?? 0) - top)).toBeLessThan(6);
    },
  },
  {
    name: 'copy a link that lasts, and the citation for a letter',
    from: `${text}#art_28`,
    work: async (page, surface) => {
      const [link, citation] = [0, 1].map((at) =>
        page.locator('#panel-content .panel-copies button').nth(at),
      );
      await link.click();
      await expect
        .poll(() => link.locator('output').getAttribute('data-copied'))
        .toMatch(
          surface === 'server' ? /\/doc\/general-terms\/c\/c[0-9a-z]{8}$/ : /clause\.html#c[0-9a-z]{8}$/,
        );
      await citation.click();
      await expect
        .poll(() => citation.locator('output').getAttribute('data-copied'))
        .toBe('サンプル通信サービス契約約款 一般規程 第28条（2026-04-01）');
    },
  },
  {
    name: 'see who refers to a clause, and go there',
    from: `${text}#art_27__para_2`,
    work: async (page) => {
      const from = page.locator('#panel-content section', { hasText: '引用元' }).locator('a');
      await from.first().click();
      await page.waitForURL(/#art_/);
      expect(await page.evaluate(() => location.hash)).not.toBe('#art_27__para_2');
    },
  },
  {
    name: 'read how a clause reads where it is applied',
    from: 'documents/general-terms/clause.html#art_28@2026-04-01',
    work: async (page) => {
      await page.locator('#sheet h1', { hasText: '第28条' }).waitFor();
      await page.locator('#sheet h2', { hasText: '準用' }).waitFor();
    },
  },
  {
    name: 'print one clause on one or two sheets',
    from: 'documents/general-terms/clause.html#art_12@2026-04-01',
    work: async (page) => {
      await page.locator('#sheet h1', { hasText: '第12条' }).waitFor();
      const pdf = await page.pdf({ format: 'A4' });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 99;
      expect(pages).toBeLessThanOrEqual(2);
    },
  },
  {
    name: 'switch to an earlier revision and stay at the clause',
    from: `${text}#art_34`,
    work: async (page) => {
      await page.locator('#revision').selectOption('2023-04-01');
      await page.waitForURL(/2023-04-01\.html/);
      await expect.poll(() => page.locator('#clause-in-view').innerText()).toContain('料金の種類及び額');
    },
  },
  {
    name: 'read what held on a day',
    from: `${text}#art_34`,
    work: async (page) => {
      await page.locator('#as-of').fill('2024-12-31');
      await page.locator('#day-form button').click();
      await page.waitForURL(/2024-04-01\.html/);
      await page.locator('#clause-in-view').getByText('料金の種類及び額').waitFor();
    },
  },
  {
    name: 'be told that a day is before the oldest text',
    from: text,
    work: async (page) => {
      await page.locator('#as-of').fill('2001-01-01');
      await page.locator('#day-form button').click();
      await page.locator('#day-message').getByText('最も古い本文は2023-04-01').waitFor();
    },
  },
  {
    name: 'see a clause as it was and as it is, side by side',
    from: `${text}#art_39`,
    work: async (page) => {
      await page.locator('#to-comparison').click();
      await page.waitForURL(/compare\/2025-04-01\.\.2026-04-01\.html#new=art_39$/);
      await expect
        .poll(async () => (await page.locator('tr.is-chosen, #clause-note:visible').allInnerTexts()).join())
        .toMatch(/第39条|遅延損害金/);
    },
  },
  {
    name: 'compare two revisions that do not follow one another, and save the table for Word',
    from: 'documents/general-terms/compare/2025-04-01..2026-04-01.html',
    work: async (page) => {
      await page.locator('#old-revision').selectOption('2023-04-01');
      await page.locator('#pickers button').click();
      await page.waitForURL(/2023-04-01\.\.2026-04-01\.html/);
      const saved = page.waitForEvent('download');
      await page.locator('a[download$=".docx"]').click();
      expect((await saved).suggestedFilename()).toBe('2023-04-01..2026-04-01.docx');
    },
  },
  {
    name: 'see only clauses that are new, and keep that in the address',
    from: 'documents/general-terms/compare/2025-04-01..2026-04-01.html',
    work: async (page) => {
      const boxes = page.locator('#kinds input[name=kind]:not([value=inserted])');
      const rows = page.locator('.comparison-part tbody tr:visible');
      for (let at = 0; at < (await boxes.count()); at++) await boxes.nth(at).uncheck();
      const shown = await rows.count();
      expect(shown).toBeGreaterThan(0);
      await page.reload();
      await expect.poll(() => rows.count()).toBe(shown);
    },
  },
  {
    name: 'mark every term, and have that remembered',
    from: text,
    work: async (page) => {
      await page.locator('#all-marks').check();
      await page.reload();
      expect(await page.locator('#all-marks').isChecked()).toBe(true);
      expect(await page.locator('article.terms.has-all-marks').count()).toBe(1);
    },
  },
  {
    name: 'read in the dark, and have that remembered',
    from: text,
    work: async (page) => {
      const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await colour();
      await page.locator('#switch-theme').click();
      expect(await colour()).not.toBe(light);
      await page.reload();
      await expect.poll(colour).not.toBe(light);
    },
  },
  {
    name: 'print the text without what belongs to the screen',
    from: text,
    work: async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const part of ['.site-header', '#outline', '#panel', '#reading-bar button', '#day-form'])
        expect(await page.locator(part).first().isVisible(), part).toBe(false);
      expect(await page.locator('#art_1').isVisible()).toBe(true);
      const first = page.locator('.words > .item').first();
      expect(await first.evaluate((one) => getComputedStyle(one).gridTemplateColumns)).not.toMatch('subgrid');
    },
  },
  {
    name: 'go through a text by the keyboard alone',
    from: `${text}#art_10`,
    work: async (page) => {
      const inView = page.locator('#clause-in-view');
      await inView.getByText('第10条').waitFor();
      await page.keyboard.press('n');
      await inView.getByText('第11条').waitFor();
      await page.keyboard.press('i');
      await page.locator('#panel-content h2').getByText('第11条').waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('#panel') !== null)).toBe(true);
      await page.keyboard.press('Escape');
      await page.keyboard.press('p');
      await inView.getByText('第10条').waitFor();
    },
  },
  {
    name: 'go to a chapter on a phone',
    from: text,
    options: phone,
    work: async (page) => {
      await page.locator('#outline summary').first().tap();
      await page.locator('#outline a[href="#chp_4"]').tap();
      await page.locator('#clause-in-view').getByText('第17条').waitFor();
    },
  },
]);
