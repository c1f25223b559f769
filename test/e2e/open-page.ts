import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

export type Surface = 'server' | 'folder';
export const surfaces: readonly Surface[] = ['server', 'folder'];

/** A page with what went wrong in it. */
export interface Opened {
  page: Page;
  /** Errors of scripts, refused resources and dialogs. */
  faults: string[];
  close: () => Promise<void>;
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('browser'),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
}

/** Address of a page on a surface; a folder's page is named. */
export function addressOf(surface: Surface, path: string): string {
  return inject('surfaces')[surface] + path;
}

/** Opens a page; `bypassCSP` only where a test puts a script of its own into it. */
export async function openPage(
  browser: Browser,
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Opened> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'ja-JP',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A page that becomes a download is given up as a page.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${request.url()} ${reason}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    // Gone with its page, it needs no answer.
    dialog.dismiss().catch(() => {});
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, faults, close: () => context.close() };
}
