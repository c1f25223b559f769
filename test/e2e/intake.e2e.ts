import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addressOf, launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

const text = `みどり会員規約
第1条（目的）
この規約は、会員の利用の条件を定める。
笫2条（届出の方法）
会員は、その住所を届け出なければならない。
みどり会員規約　第2版
第3条（退会）
会員は、書面により退会することができる。
附則
この規約は、令和6年4月1日から施行する。
`;
const fileOf = (content: string, name = '会員規約.txt') => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

/** @param refused statuses of refusals that are looked for: the browser tells them as well */
async function use(
  path: string,
  work: (page: Page) => Promise<void>,
  refused: readonly number[] = [],
): Promise<void> {
  const { page, faults, close } = await openPage(browser, addressOf('server', path));
  try {
    await work(page);
    const isLookedFor = (fault: string) => refused.some((status) => fault.includes(`status of ${status}`));
    expect(faults.filter((fault) => !isLookedFor(fault))).toEqual([]);
  } finally {
    await close();
  }
}

async function picture(page: Page, name: string): Promise<void> {
  const pictures = inject('screenshots');
  if (pictures) writeFileSync(join(pictures, `${name}.png`), await page.screenshot({ fullPage: true }));
}

/** Says what a line is, by its menu. */
async function say(page: Page, line: number, choice: string, number = ''): Promise<void> {
  await page.locator(`#source-lines li[data-line="${line}"] .line-reading`).click();
  if (number) await page.locator('#reading-number').fill(number);
  const answer = page.waitForResponse((response) => response.url().includes(':preview'));
  await page.getByRole('menuitem', { name: choice, exact: true }).click();
  await (await answer).finished();
}

describe('a file that is added', () => {
  it('is seen as it will read beside its lines, is mended, stored with what is proposed, and stays mended', async () => {
    await use('add.html', async (page) => {
      await page.locator('#file').setInputFiles(fileOf(text));
      await page.locator('#reading-view').getByText('退会').first().waitFor();
      expect(await page.locator('#document').inputValue()).toBe('midori-kaiin-kiyaku');
      expect(await page.locator('#effective').inputValue()).toBe('2024-04-01');
      expect(await page.locator('.preview-day').innerText()).toMatch(/令和6年4月1日から施行.*10行目/s);
      expect(await page.locator('#reading-view section.article').count()).toBe(2);
      await picture(page, 'intake-before');
      await say(page, 4, '条', '2');
      await page.locator('#reading-view #art_2').waitFor();
      await say(page, 6, '本文でない（ページの見出しなど）');
      await page.locator('#source-lines li[data-line="6"].is-corrected').waitFor();
      await expect.poll(() => page.locator('#reading-view').innerText()).not.toContain('第2版');
      expect(await page.locator('#correction-count').innerText()).toContain('2件');
      await picture(page, 'intake-mended');
      await page.locator('#store').click();
      await page.locator('#stored a').click();
      await page.waitForURL(/midori-kaiin-kiyaku\/2024-04-01\.html/);
      expect(await page.locator('#art_2').innerText()).toContain('届出の方法');
    });
  });

  it('is added as a later revision in which the correction holds, renumbered', async () => {
    const later = text
      .replace('笫2条', '第2条（定義）\n次の用語を用いる。\n笫3条')
      .replace('第3条（退会）', '第4条（退会）')
      .replace('令和6年', '令和7年');
    await use('add.html', async (page) => {
      await page.locator('#document').evaluate((field: HTMLInputElement) => {
        field.value = '';
      });
      await page.locator('#file').setInputFiles(fileOf(later));
      await page.locator('#store-step').waitFor();
      // It has the title of the document that is there, whose corrections hold once it is chosen.
      await page.locator('#same-title button').click();
      await page.locator('#source-lines li[data-line="8"].is-corrected').waitFor();
      expect(await page.locator('#document').inputValue()).toBe('midori-kaiin-kiyaku');
      expect(await page.locator('#same-title').innerText()).toBe('');
      await page.locator('#store').click();
      await page.locator('#stored a').click();
      await page.waitForURL(/2025-04-01\.html/);
      const labels = await page.locator('article section.article > :first-child').allInnerTexts();
      expect(labels.join(' ')).toMatch(/第1条.*第2条.*笫3条.*第4条/s);
      expect(await page.locator('article.terms').innerText()).not.toContain('第2版');
    });
  });

  it('without a clause is not stored', async () => {
    await use('add.html', async (page) => {
      await page.locator('#file').setInputFiles(fileOf('はじめに\nこれは手紙です。\n'));
      await page.locator('#preview-step').waitFor();
      expect(await page.locator('#store').isDisabled()).toBe(true);
      expect(await page.locator('#preview').innerText()).toContain('保存できません');
    });
  });

  it('that cannot be read says why, and can be tried again', async () => {
    await use(
      'add.html',
      async (page) => {
        await page.locator('#file').setInputFiles(fileOf('', '空.txt'));
        await page.locator('#add-error').getByText('文字がありません').waitFor();
        expect(await page.locator('#preview-step').isVisible()).toBe(false);
        const again = page.waitForResponse((response) => response.url().includes(':preview'));
        await page.locator('#add-error button').click();
        await (await again).finished();
        await page.locator('#add-error').getByText('文字がありません').waitFor();
      },
      [422],
    );
  });

  it('is one of several, which are read one after the other and stored together', async () => {
    await use(
      'add.html',
      async (page) => {
        const files = ['甲の会規約', '乙の会規約', '丙の会規約'].map((title) =>
          fileOf(text.replace('みどり会員規約\n第1条', `${title}\n第1条`), `${title}.txt`),
        );
        await page.locator('#file').setInputFiles([...files, fileOf('', '空.txt')]);
        await page.locator('#files li.is-read').nth(2).waitFor();
        await page.locator('#files li.is-failed').waitFor();
        expect(await page.locator('#files li.is-failed').innerText()).toContain('文字がありません');
        await picture(page, 'intake-several');
        await page.locator('#store-all').click();
        await page.locator('#files li.is-stored').nth(2).waitFor();
      },
      [422],
    );
  });
});

describe('what was stored', () => {
  it('is changed, withdrawn and restored, and each is in the journal', async () => {
    await use(
      'manage.html',
      async (page) => {
        const own = page.locator('[data-document="midori-kaiin-kiyaku"]');
        await own.locator('summary').click();
        await own.locator('[name=title]').fill('みどり会規約');
        await Promise.all([page.waitForEvent('load'), own.locator('[type=submit]').click()]);
        expect(await own.locator('summary').innerText()).toContain('みどり会規約');
        const row = own.locator('tr[data-effective="2025-04-01"]');
        await row.locator('[data-act=withdraw]').click();
        await Promise.all([page.waitForEvent('load'), row.locator('[data-act=withdraw]').click()]);
        await picture(page, 'intake-manage');
        await Promise.all([page.waitForEvent('load'), row.locator('[data-act=restore]').click()]);
        await row.locator('input[type=date]').fill('2024-04-01');
        await row.locator('[data-act=day]').click();
        await page.locator('#manage-error').getByText('別の本文がすでにあります').waitFor();
      },
      [409],
    );
    await use('journal.html', async (page) => {
      const words = await page.locator('table').innerText();
      for (const done of ['取下げ', '復元', '項目の変更', '読み取りの訂正', '追加'])
        expect(words).toContain(done);
      await picture(page, 'intake-journal');
    });
  });

  it('has its reading mended', async () => {
    await use('add.html?document=midori-kaiin-kiyaku&revision=2024-04-01', async (page) => {
      await page.locator('#source-lines li.is-corrected').first().waitFor();
      await say(page, 5, '本文');
      await page.locator('#store').click();
      await page.locator('#stored').getByText('保存しました').waitFor();
    });
  });
});
