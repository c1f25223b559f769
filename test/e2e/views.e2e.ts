import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findForeign } from '../site/find-foreign.ts';
import { addressOf, launch, openPage, type Surface, surfaces } from './open-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every kind of page, and whether only a server has it. */
const views: readonly { name: string; path: string; needsServer?: boolean }[] = [
  { name: 'home', path: 'index.html' },
  { name: 'read', path: 'documents/general-terms/2026-04-01.html#art_3' },
  { name: 'read-short', path: 'documents/mobile-terms/index.html' },
  { name: 'sheet', path: 'documents/general-terms/clause.html#art_12@2026-04-01' },
  { name: 'overview', path: 'documents/general-terms/overview.html' },
  { name: 'search', path: `search.html?q=${encodeURIComponent('解約')}` },
  { name: 'compare', path: 'documents/general-terms/compare/2025-04-01..2026-04-01.html' },
  { name: 'rules', path: 'documents/general-terms/rules/index.html' },
  { name: 'map', path: 'documents/general-terms/map.html' },
  { name: 'duties', path: 'documents/general-terms/duties.html' },
  { name: 'rule', path: 'documents/general-terms/rules/late-charge.html' },
  { name: 'about', path: 'about.html' },
  { name: 'graph', path: 'graph.html' },
  { name: 'laws', path: 'law-changes.html' },
  { name: 'missing', path: '404.html' },
  { name: 'add', path: 'add.html', needsServer: true },
  { name: 'manage', path: 'manage.html', needsServer: true },
  { name: 'journal', path: 'journal.html', needsServer: true },
  { name: 'mend', path: 'add.html?document=mobile-terms&revision=2026-04-01', needsServer: true },
  { name: 'api', path: 'api.html', needsServer: true },
];
/** The folder holds the same pages, so that one look is enough there. */
const looks = [
  { name: '1440', options: { viewport: { width: 1440, height: 900 } }, isForBoth: true },
  { name: '390', options: { viewport: { width: 390, height: 844 } }, isForBoth: false },
  {
    name: '320-dark',
    options: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const },
    isForBoth: false,
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

it('words without a number are not wider than the window', async () => {
  const address = addressOf('folder', 'documents/general-terms/2026-04-01.html');
  const { page, close } = await openPage(browser, address, { viewport: { width: 320, height: 640 } });
  const right = await page.evaluate(() => {
    const item = document.createElement('div');
    item.className = 'clause item';
    const [words, sentence] = [document.createElement('div'), document.createElement('p')];
    words.className = 'words';
    sentence.textContent = '番号のない長い一文です。'.repeat(20);
    words.append(sentence);
    const label = document.createElement('a');
    label.className = 'label is-implied';
    item.append(label, words);
    const first = document.querySelector('article.terms .words');
    first?.append(item);
    first?.scrollIntoView();
    return sentence.getBoundingClientRect().right;
  });
  expect(right).toBeGreaterThan(200);
  expect(right).toBeLessThanOrEqual(320);
  await close();
});

describe.each(surfaces)('on the %s', (surface: Surface) => {
  const shown = views.filter(({ needsServer }) => surface === 'server' || !needsServer);

  // Each in a window of its own, which mostly waits.
  it.concurrent.each(
    shown.flatMap((view) =>
      looks
        .filter(({ isForBoth }) => surface === 'server' || isForBoth)
        .map((look) => ({ ...view, look: look.name, options: look.options })),
    ),
  )(
    '$name at $look works, is accessible and not wider than the window',
    async ({ name, path, look, options }) => {
      const { page, faults, close } = await openPage(browser, addressOf(surface, path), options);
      await page.locator('main h1').first().waitFor();
      await settle(page);
      const pictures = inject('screenshots');
      if (pictures) await page.screenshot({ path: join(pictures, `${surface}-${name}-${look}.png`) });
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBeLessThanOrEqual(0);
      expect(await page.title()).toMatch(/\S/);
      // The description of the API is for those who write programs.
      if (name !== 'api') expect(findForeign(await page.evaluate(() => document.body.innerText))).toEqual([]);
      // Before axe, which asks a folder for what browsers refuse it.
      expect(faults).toEqual([]);
      expect(await findViolations(page)).toEqual([]);
      await close();
    },
  );
});

/**
 * Data scripts and searches come after the page.
 * A loaded machine may miss the moment of quiet, which alone is no fault of the page.
 */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => {});
  await page.waitForTimeout(200);
}

/** What axe finds: rule, and where. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as {
      axe: {
        run: (options: { resultTypes: string[] }) => Promise<{
          violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
        }>;
      };
    };
    // What is right is not worked out in full, which takes most of the time.
    const { violations } = await loaded.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  });
}
