import { existsSync } from 'node:fs';

/** Where Debian and others put Chromium; the one without windows works less for the same pages. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Path of a Chromium: that of $CHROMIUM, or one that is installed; `undefined` where there is none. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM ?? '', ...places].find((path) => path !== '' && existsSync(path));
}
