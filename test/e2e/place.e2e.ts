import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, launch, type Opened, openPage, type Surface, surfaces } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const text = 'documents/general-terms/2026-04-01.html';
async function open(surface: Surface, path: string, options = {}): Promise<Opened> {
  const opened = await openPage(browser, addressOf(surface, path), options);
  await settle(opened.page);
  return opened;
}

/** Milliseconds without scrolling until the address has followed, and from now on until something would have begun to move. */
const calm = { since: 400, atLeast: 150 };

/** Until nothing moves any more, and the address could follow. */
async function settle(page: Page): Promise<void> {
  const asked = await page.waitForFunction(() => {
    if (document.readyState !== 'complete') return false;
    const own = window as Window & { lastScroll?: number };
    if (own.lastScroll === undefined) {
      const note = () => {
        own.lastScroll = performance.now();
      };
      note();
      addEventListener('scroll', note, { capture: true, passive: true });
    }
    return { at: performance.now() };
  });
  await page.waitForFunction(
    ({ at, since, atLeast }) => {
      const { lastScroll = 0 } = window as Window & { lastScroll?: number };
      const now = performance.now();
      return now - lastScroll >= since && now - at >= atLeast;
    },
    { ...((await asked.jsonValue()) as { at: number }), ...calm },
  );
}

/** The article that is read, and how far its top stands from the reading line. */
function readPlace(page: Page): Promise<{ id: string; offset: number }> {
  return page.evaluate(() => {
    const line = (document.getElementById('reading-bar')?.getBoundingClientRect().bottom ?? 0) + 14;
    const stops = [...document.querySelectorAll('[data-stop]')];
    const own = stops.findLast((stop) => stop.getBoundingClientRect().top <= line);
    return { id: own?.id ?? '', offset: Math.round((own?.getBoundingClientRect().top ?? 0) - line) };
  });
}

async function wheel(page: Page, by: number): Promise<void> {
  await page.mouse.move(500, 500);
  await page.mouse.wheel(0, by);
  await settle(page);
}

async function expectPlace(page: Page, wanted: { id: string; offset: number }, through = ''): Promise<void> {
  await settle(page);
  const found = await readPlace(page);
  expect(found.id, through).toBe(wanted.id);
  expect(Math.abs(found.offset - wanted.offset), through).toBeLessThanOrEqual(4);
}

/** Ways to a place in the text. */
const places: readonly { name: string; go: (page: Page) => Promise<void> }[] = [
  { name: 'a little scrolled', go: (page) => wheel(page, 1500) },
  { name: 'far scrolled', go: (page) => page.evaluate(() => scrollTo(0, 9000)) },
  { name: 'at the end', go: (page) => page.evaluate(() => scrollTo(0, 1e7)) },
  { name: 'at a chapter of the outline', go: (page) => jump(page, 'chp_4') },
  { name: 'at an article', go: (page) => jump(page, 'art_15') },
  { name: 'at an item', go: (page) => jump(page, 'art_2__para_1') },
  {
    name: 'jumped and scrolled on',
    go: async (page) => {
      await jump(page, 'art_28');
      await wheel(page, 700);
    },
  },
];

async function jump(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, id);
  await settle(page);
}

/** Ways to leave a place and to come back. */
const returns: readonly { name: string; go: (page: Page) => Promise<void> }[] = [
  { name: 'reload', go: async (page) => void (await page.reload()) },
  {
    name: 'another page and back',
    go: async (page) => {
      await page.goto(new URL('../mobile-terms/index.html', page.url()).href);
      await page.goBack();
    },
  },
  {
    name: 'a jump, the wheel, and back',
    go: async (page) => {
      await jump(page, 'art_40');
      await wheel(page, 1200);
      await page.goBack();
    },
  },
];

const looks: readonly { surface: Surface; name: string; options: Parameters<typeof openPage>[2] }[] = [
  { surface: 'server', name: 'a desk', options: { viewport: { width: 1440, height: 900 } } },
  { surface: 'folder', name: 'a desk', options: { viewport: { width: 1440, height: 900 } } },
  { surface: 'server', name: 'a phone', options: { viewport: { width: 390, height: 844 } } },
];

describe.each(looks)('on the $surface, at $name', ({ surface, name, options }) => {
  // Each in a window of its own, which mostly waits.
  it.concurrent.each(name === 'a phone' ? places.slice(4) : places)(
    'a place is kept $name',
    async ({ go: come }) => {
      const { page, faults, close } = await open(surface, text, options);
      for (const { name, go } of returns) {
        await come(page);
        await settle(page);
        const before = await readPlace(page);
        expect(before.id).not.toBe('');
        await go(page);
        await expectPlace(page, before, name);
      }
      expect(faults).toEqual([]);
      await close();
    },
  );
});

describe.each(surfaces)('on the %s', (surface) => {
  it('the address and the bar follow the article that is read', async () => {
    const { page, close } = await open(surface, text);
    await page.evaluate(() => document.getElementById('art_20')?.scrollIntoView());
    await settle(page);
    const { id } = await readPlace(page);
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    const bar = page.locator('#reading-bar');
    expect(await bar.innerText()).toContain(await page.locator(`[id="${id}"] .clause-head`).innerText());
    expect(await bar.innerText()).toContain('サンプル通信サービス契約約款');
    expect(await page.locator('#revision').inputValue()).toBe('2026-04-01');
    expect(await bar.boundingBox()).toMatchObject({ y: 0 });
    await close();
  });

  it('keys and buttons go to the next and the previous article', async () => {
    const { page, close } = await open(surface, `${text}#art_10`);
    await page.keyboard.press('n');
    await expectPlace(page, { id: 'art_11', offset: -2 });
    await page.locator('#next-clause').click();
    await expectPlace(page, { id: 'art_12', offset: -2 });
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await expectPlace(page, { id: 'art_10', offset: -2 });
    await close();
  });

  it('another revision opens at the clause that is read, and says what became of it', async () => {
    const { page, faults, close } = await open(surface, `${text}#art_28`);
    await page.locator('#revision').selectOption('2024-04-01');
    await page.waitForURL(/2024-04-01\.html/);
    await settle(page);
    const own = await page.locator('#place-note').innerText();
    const { id } = await readPlace(page);
    expect(await page.locator(`[id="${id}"] .caption`).innerText()).toContain('利用の停止');
    expect(id).not.toBe('art_28');
    expect(own).toContain('2026-04-01の第28条は、2024-04-01の本文では第');
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
    await close();
  });

  it('another revision says that it has no such clause', async () => {
    const { page, close } = await open(surface, `${text}#art_18-2`);
    await page.locator('#revision').selectOption('2023-04-01');
    await page.waitForURL(/2023-04-01\.html/);
    await page.locator('#place-note:visible').waitFor();
    expect(await page.locator('#place-note').innerText()).toMatch(/第18条の2は\d{4}-04-01に追加された条項/);
    await expectPlace(page, { id: 'art_18', offset: -2 });
    await close();
  });

  it('the comparison opens at the clause that is read, and says where it did not change', async () => {
    const { page, close } = await open(surface, `${text}#art_34`);
    await page.locator('#to-comparison').click();
    await page.waitForURL(/compare\/2025-04-01\.\.2026-04-01\.html#new=art_34$/);
    await settle(page);
    const row = page.locator('tr.is-chosen');
    const isShown = (await row.count()) > 0;
    const told = isShown ? await row.innerText() : await page.locator('#clause-note').innerText();
    expect(told).toContain(isShown ? '料金の種類及び額' : '第34条の文言は');
    await close();
  });
});
