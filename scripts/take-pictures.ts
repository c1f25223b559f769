import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../test/e2e/find-browser.ts';
import { readSteps, takeStep } from '../test/tutorial/follow-tutorial.ts';

// Follows the tutorial and takes each picture anew from the pages that it has made by then.
const pictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const views: { name: string; path: string; act: (page: Page) => Promise<void> }[] = [
  {
    name: 'map',
    path: 'map.html',
    act: async (page) => {
      await page.click('[data-draft="art_2"]');
      await page.waitForSelector('#save-draft');
      await page.evaluate('window.scrollTo(0, 0)');
    },
  },
  {
    name: 'duties',
    path: 'duties.html',
    act: async (page) => {
      await page.fill('input[name="退会の日"]', '2026-06-30');
      await page.waitForSelector('#save-calendar');
    },
  },
  {
    name: 'rule',
    path: 'rules/return-of-card.html',
    act: async (page) => {
      await page.fill('.rule-inputs input[type="date"]', '2026-06-30');
      await page.click('.rule-inputs button[type="submit"]');
      await page.waitForSelector('#answer[data-status]');
    },
  },
];

const place = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'yakkan-tutorial-'));
process.chdir(folder);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
});
try {
  await followTutorial();
} finally {
  await browser.close();
  process.chdir(place);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

async function followTutorial(): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 760 }, locale: 'ja-JP' });
  for (const step of readSteps()) {
    const outcome = await takeStep(step);
    if (step.kind !== 'command' || step.words[0] !== 'build') continue;
    if (outcome?.code !== 0) throw new Error(outcome?.stderr);
    // A view is taken when its page is there for the first time.
    for (const view of views.splice(0, views.findLastIndex(({ path }) => existsSync(pageOf(path))) + 1))
      await take(context, view);
  }
}

function pageOf(path: string): string {
  return join('site/documents/club', path);
}

async function take(context: BrowserContext, { name, path, act }: (typeof views)[number]): Promise<void> {
  const page = await context.newPage();
  await page.goto(pathToFileURL(pageOf(path)).href);
  await act(page);
  await page.screenshot({ path: join(pictures, `tutorial-${name}.png`) });
  await page.close();
}
