import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';

const browser = findBrowser();

// The pages are tested in a browser by `npm run test:e2e`; here it is told where they cannot be.
it.skipIf(!browser)(
  browser
    ? 'a browser is there for the end-to-end tests (npm run test:e2e)'
    : 'end-to-end tests are skipped: there is no Chromium; install it, or name it in $CHROMIUM',
  () => {
    expect(execFileSync(browser ?? '', ['--version'], { encoding: 'utf8' })).toMatch(/chrom\S* \d+\./i);
  },
);
