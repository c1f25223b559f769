import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage } from '../open-page.ts';
import { doTasks } from './task.ts';

const rule = 'documents/general-terms/rules/late-charge.html';

async function compute(page: Page, amount: string): Promise<string> {
  await page.locator('#rule[data-ready]').waitFor();
  await page.locator('#fact-amount').fill(amount);
  await page.locator('#fact-due').fill('2026-03-31');
  await page.locator('#fact-paid').fill('2026-04-11');
  await page.locator('#rule-form [type=submit]').click();
  await page.locator('#answer[data-status]').waitFor();
  return page.locator('#answer').innerText();
}

doTasks([
  {
    name: 'compute a charge from an amount as it is typed',
    from: rule,
    work: async (page) => {
      for (const [typed, charge] of [
        ['10万円', '397円'],
        ['¥50,000', '198円'],
        ['１００，０００', '397円'],
        ['1億2,000万', '476,712円'],
      ])
        expect(await compute(page, typed), typed).toContain(charge);
    },
  },
  {
    name: 'see why, and open the words that it follows from',
    from: rule,
    work: async (page) => {
      await compute(page, '100000');
      await page.locator('#reasons a[href*="#art_39"]').first().click();
      await page.waitForURL(/2026-04-01\.html#art_39/);
    },
  },
  {
    name: 'be told at the field what is missing or wrong',
    from: rule,
    work: async (page) => {
      await page.locator('#rule[data-ready]').waitFor();
      await page.locator('#fact-amount').fill('たくさん');
      await page.locator('#rule-form [type=submit]').click();
      await page.locator('#fact-amount-error').getByText('整数（円）').waitFor();
      expect(await page.locator('#fact-due-error').innerText()).toContain('入れてください');
      expect(await page.locator('#fact-amount').inputValue()).toBe('たくさん');
    },
  },
  {
    name: 'send a calculation to somebody else',
    from: rule,
    work: async (page, _, browser) => {
      const answer = await compute(page, '100000');
      await page.locator('button[data-share="link"]').click();
      await expect.poll(() => page.locator('#shared').getAttribute('data-copied')).toBeTruthy();
      const link = (await page.locator('#shared').getAttribute('data-copied')) ?? '';
      const other = await openPage(browser, link);
      await other.page.locator('#answer[data-status]').waitFor();
      expect(await other.page.locator('#answer').innerText()).toBe(answer);
      await other.close();
    },
  },
  {
    name: 'copy the answer as a letter with its reasons',
    from: rule,
    work: async (page) => {
      await compute(page, '100000');
      await page.locator('button[data-share="letter"]').click();
      await expect.poll(() => page.locator('#shared').getAttribute('data-copied')).toMatch(/■理由\n1\. /);
    },
  },
  {
    name: 'compute with the text of an earlier day, knowing that its words are others',
    from: rule,
    work: async (page) => {
      await compute(page, '100000');
      await page.locator('#rule-revision').selectOption('2025-04-01');
      await page.locator('#answer').getByText('条文が変わったため').waitFor();
      await page.locator('#allow-stale').check();
      await expect.poll(() => page.locator('#reasons a[href*="2025-04-01"]').count()).toBeGreaterThan(0);
    },
  },
  {
    name: 'compute until when notice must be given',
    from: 'documents/general-terms/rules/terms-change.html',
    work: async (page) => {
      await page.locator('#rule[data-ready]').waitFor();
      await page.locator('#fact-event').fill('2026-10-01');
      await page.locator('#fact-notified').fill('2026-08-31');
      await page.locator('#rule-form [type=submit]').click();
      await page.locator('#answer').getByText('2026年8月31日').first().waitFor();
    },
  },
  {
    name: 'count deadlines, and put them into a calendar',
    from: 'documents/general-terms/duties.html',
    work: async (page) => {
      await page.fill('input[name="変更の日"]', '2026-06-30');
      await page.locator('#agenda-days li').getByText('2026-07-14').waitFor();
      const saving = page.waitForEvent('download');
      await page.locator('#save-calendar').click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe('general-terms.ics');
      expect(readFileSync(await saved.path(), 'utf8')).toMatch(/DTSTART;VALUE=DATE:20260714/);
    },
  },
  {
    name: 'find the rule for a matter in the list of rules',
    from: 'documents/general-terms/rules/index.html',
    work: async (page) => {
      await page.locator('main a', { hasText: '遅延損害金の額' }).first().click();
      await page.waitForURL(/rules\/late-charge\.html/);
    },
  },
]);
