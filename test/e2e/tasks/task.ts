import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, launch, openPage, type Surface, surfaces } from '../open-page.ts';

/** One thing that a clerk comes to do, from the page on which it begins to what is there when it is done. */
export interface Task {
  name: string;
  /** Page on which it begins, from the root of the site. */
  from: string;
  /** If omitted, on a server and in a folder. */
  only?: Surface;
  /** Statuses of refusals that are looked for: the browser tells them as well. */
  refused?: readonly number[];
  options?: Parameters<typeof openPage>[2];
  work: (page: Page, surface: Surface, browser: Browser) => Promise<void>;
}

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const text = 'documents/general-terms/2026-04-01.html';

/** Does each task on each surface where it can be done; nothing may go wrong in the page meanwhile. */
export function doTasks(tasks: readonly Task[]): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  const tasksOn = (surface: Surface) => tasks.filter(({ only }) => only === undefined || only === surface);
  describe.each(surfaces.filter((surface) => tasksOn(surface).length > 0))('on the %s one can', (surface) => {
    const own = tasksOn(surface);
    it.each(own)('$name', async ({ from, work, options = {}, refused = [] }) => {
      const { page, faults, close } = await openPage(browser, addressOf(surface, from), options);
      page.setDefaultTimeout(15_000);
      try {
        await work(page, surface, browser);
        const isLookedFor = (fault: string) =>
          refused.some((status) => fault.includes(`status of ${status}`));
        expect(faults.filter((fault) => !isLookedFor(fault))).toEqual([]);
      } finally {
        await close();
      }
    });
  });
}

/** Asks on the search page, and waits for the answer. */
export async function ask(page: Page, question: string): Promise<string[]> {
  await page.locator('#question').fill(question);
  await page.locator(`#search[data-answered="${question}"]`).waitFor();
  return listCitations(page);
}

/** Citations of what was found, in order. */
export function listCitations(page: Page): Promise<string[]> {
  return page.locator('#hits a.hit-link').allInnerTexts();
}
