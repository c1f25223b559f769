import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, launch, type Opened, openPage, type Surface, surfaces } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Opens a page, uses it, and expects that nothing went wrong in it. */
async function use(surface: Surface, path: string, work: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await openPage(browser, addressOf(surface, path));
  try {
    await work(opened);
    expect(opened.faults).toEqual([]);
  } finally {
    await opened.close();
  }
}

describe.each(surfaces)('on the %s', (surface) => {
  it('every link of the pages leads to a page', async () => {
    await use(surface, 'index.html', async ({ page }) => {
      const links = await page
        .locator('main a[href]')
        .evaluateAll((found) => found.map((one) => (one as unknown as { href: string }).href));
      expect(links.length).toBeGreaterThan(3);
      for (const link of new Set(links.map((one) => one.split('#')[0]))) {
        const response = await page.goto(link);
        expect([0, 200], link).toContain(response?.status() ?? 0);
        await page.locator('main').waitFor();
      }
    });
  });

  it('a clause that is chosen shows what belongs to it', async () => {
    await use(surface, 'documents/general-terms/2026-04-01.html#art_3', async ({ page }) => {
      await page.locator('#panel-content').getByText('第3条').first().waitFor();
      expect(await page.locator('#art_3').isVisible()).toBe(true);
      expect(await page.locator('#panel-content').innerText()).not.toContain('読み込めません');
    });
  });

  it('the search answers while one types, and goes to a clause by the keyboard', async () => {
    await use(surface, 'search.html', async ({ page }) => {
      // The box has the focus at first; it is taken from there so that the key can bring it back.
      await page.locator('#switch-theme').focus();
      await page.keyboard.press('/');
      await page.keyboard.type('解約', { delay: 30 });
      await page.locator('#search[data-answered="解約"]').waitFor();
      expect(await page.locator('#hits mark').count()).toBeGreaterThan(0);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/documents\/[a-z-]+\/\d{4}-\d\d-\d\d\.html#/);
    });
  });

  it('the search goes to a citation that is typed', async () => {
    await use(surface, 'search.html', async ({ page }) => {
      await page.locator('#question').fill('３条１項');
      await page.locator('#hits .hit').first().waitFor();
      await page.locator('#question').press('Enter');
      await page.waitForURL(/#art_3__para_1$/);
    });
  });

  it('the search says what it could not find', async () => {
    await use(surface, `search.html?q=${encodeURIComponent('𠮷𠮷𠮷xyzzy')}`, async ({ page }) => {
      await page.locator('#search-status').getByText('見つかりません').waitFor();
      expect(await page.locator('#examples').isVisible()).toBe(true);
    });
  });

  it('a comparison can be narrowed and downloaded', async () => {
    await use(surface, 'documents/general-terms/compare/2025-04-01..2026-04-01.html', async ({ page }) => {
      const rows = page.locator('.comparison-part tbody tr:visible');
      const before = await rows.count();
      const boxes = page.locator('#kinds input[name=kind]');
      for (let place = 1; place < (await boxes.count()); place++) await boxes.nth(place).uncheck();
      expect(await rows.count()).toBeLessThan(before);
      expect(await rows.count()).toBeGreaterThan(0);
      const downloading = page.waitForEvent('download');
      await page.locator('a[download$=".docx"]').click();
      expect((await downloading).suggestedFilename()).toBe('2025-04-01..2026-04-01.docx');
    });
  });

  it('a rule computes its example and quotes the words', async () => {
    await use(surface, 'documents/general-terms/rules/late-charge.html', async ({ page }) => {
      await page.locator('#answer').waitFor();
      const empty = await page.locator('#answer').innerText();
      // Examples may be folded away.
      const example = page.locator('.rule-inputs button[data-example]').first();
      await page.locator('.rule-inputs details:has([data-example]) > summary').first().click();
      await example.click();
      await page.waitForFunction(
        (text) => document.querySelector<HTMLElement>('#answer')?.innerText !== text,
        empty,
      );
      expect(await page.locator('#answer').innerText()).toMatch(/円/);
      expect(await page.locator('#reasons a[href*="#art_"]').count()).toBeGreaterThan(0);
      // The address is that of the calculation.
      const answered = await page.locator('#answer').innerText();
      expect(page.url()).toContain('#calculation=');
      await page.reload();
      await page.waitForFunction(
        (text) => document.querySelector<HTMLElement>('#answer')?.innerText === text,
        answered,
      );
      await page.locator('button[data-share="letter"]').click();
      await page.waitForFunction(() => document.querySelector<HTMLElement>('#shared')?.dataset.copied);
      const letter = await page.locator('#shared').getAttribute('data-copied');
      expect(letter).toMatch(/■理由\n1\. /);
    });
  });

  it('the map shows drafts, and the duties page counts deadlines', async () => {
    await use(surface, 'documents/general-terms/map.html', async ({ page }) => {
      await page.click('[data-draft]');
      await page.waitForSelector('#save-draft');
      expect(await page.textContent('#draft code')).toContain('accepted: false');
      const saved = page.waitForEvent('download');
      await page.click('#save-draft');
      expect((await saved).suggestedFilename()).toMatch(/^art-.*\.rule\.yaml$/);
    });
    await use(surface, 'documents/general-terms/duties.html', async ({ page }) => {
      await page.fill('input[name="変更の日"]', '2026-06-30');
      expect(await page.textContent('#agenda-days li')).toContain('2026-07-14');
      const saved = page.waitForEvent('download');
      await page.click('#save-calendar');
      expect((await saved).suggestedFilename()).toBe('general-terms.ics');
    });
  });

  it('the overview draws revisions and references', async () => {
    await use(surface, 'documents/general-terms/overview.html', async ({ page }) => {
      expect(await page.locator('main svg').count()).toBeGreaterThanOrEqual(2);
    });
  });

  it('the language is switched and remembered', async () => {
    await use(surface, 'search.html', async ({ page }) => {
      await page.locator('#switch-language').click();
      expect(await page.locator('h1').innerText()).toContain('Search');
      await page.reload();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });
  });
});

describe('adding on the server', () => {
  it('shows the parse, stores it, and opens the text with its tricks as words', async () => {
    await use('server', 'add.html', async ({ page }) => {
      await page.locator('#file').setInputFiles({
        name: '罠.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(
          '罠の規約\n\n第1条（目的）\n　<script>alert(1)</script>と<img src=x onerror=alert(1)>を定めます。\n',
        ),
      });
      await page.locator('#reading-view').getByText('目的').first().waitFor();
      await page.locator('#document').fill('trap-terms');
      await page.locator('#effective').fill('2026-06-01');
      await page.locator('#store').click();
      await page.locator('#stored a').click();
      await page.waitForURL(/documents\/trap-terms\/2026-06-01\.html/);
      expect(await page.locator('article').innerText()).toContain('<script>alert(1)</script>');
    });
  });

  it('keeps what was typed when a step fails', async () => {
    const { page, close } = await openPage(browser, addressOf('server', 'add.html'));
    await page.locator('#file').setInputFiles({
      name: '規約.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('規約\n\n第1条　定めます。\n'),
    });
    await page.locator('#store-step').waitFor();
    await page.locator('#document').fill('con');
    await page.locator('#effective').fill('2026-06-01');
    await page.locator('#store').click();
    await page.locator('[role=alert]:not(:empty)').first().waitFor();
    expect(await page.locator('#document').inputValue()).toBe('con');
    expect(await page.locator('#effective').inputValue()).toBe('2026-06-01');
    await close();
  });
});
