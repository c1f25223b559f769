import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHtml } from '../../src/source/html.ts';
import { launch } from './open-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** What a browser has for a page that reads: the reader of HTML, and how often it made a parser of its own. */
interface Reading {
  read: typeof readHtml;
  parsers: number;
}

/** The reader of HTML for a page, where the parser of the browser is counted. */
async function bundleReader(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { readHtml } from './src/source/html.ts';
        globalThis.read = readHtml;
        globalThis.parsers = 0;
        const Own = globalThis.DOMParser;
        globalThis.DOMParser = class extends Own { constructor() { super(); globalThis.parsers++; } };`,
      resolveDir: root,
      loader: 'ts',
    },
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: ['node:*'],
  });
  return outputFiles[0].text;
}

it('a page reads HTML with the parser of its browser as Node does with a library', async () => {
  const folder = `${root}/test/fixtures`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const texts = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  expect(texts.length).toBeGreaterThan(20);
  const page = await browser.newPage();
  await page.addScriptTag({ type: 'module', content: await bundleReader() });
  await page.waitForFunction('globalThis.read');
  for (const [index, text] of texts.entries()) {
    const read = await page.evaluate(async (value) => {
      const { read } = globalThis as unknown as Reading;
      return JSON.parse(JSON.stringify(await read(value, 'a')));
    }, text);
    expect(read, files[index]).toEqual(JSON.parse(JSON.stringify(await readHtml(text, 'a'))));
  }
  const parsers = await page.evaluate(() => (globalThis as unknown as Reading).parsers);
  expect(parsers).toBe(texts.filter((text) => !/<noscript/i.test(text)).length);
  await page.close();
});
