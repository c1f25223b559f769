import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { buildCorpus } from '../src/corpus/build/build.ts';
import { makeIndexBuilder } from '../src/corpus/build/index-corpus.ts';
import { serve } from '../src/server/serve.ts';
import { findBrowser } from '../test/e2e/find-browser.ts';

/*
 * How fast the pages are in headless Chromium on this machine: first contentful paint of a document, of which the first
 * answer makes the page and the others take it as it was made, and from a key press to the hits of a search.
 * `npx tsx bench/site.ts [FILE [CLAUSES]]`: FILE is a text to read; the search goes over a corpus of CLAUSES clauses (5000).
 */

const [file = 'corpus/general-terms/revisions/2026-04-01.md', count = '5000'] = process.argv.slice(2);
const rounds = 7;
const questions = [
  '解約の通知',
  '料金の支払',
  '延滞利息',
  '損害賠償の範囲',
  '利用の停止',
  '契約者情報',
  '34条2項',
];

/** Clauses of made-up words around those that are asked for, so that every question has some. */
function makeTerms(clauses: number): string {
  const words = [
    '料金',
    '解約',
    '通知',
    '損害',
    '契約者情報',
    '延滞利息',
    '利用',
    '停止',
    '支払',
    '設備',
    '期間',
  ];
  const lines = ['試験規約', ''];
  for (let number = 1; number <= clauses; number++) {
    const [one, two, three] = [1, 7, 13].map(
      (step) => words[((number * step + number / 3) % words.length) | 0],
    );
    lines.push(
      `第${number}条（${one}及び${two}）`,
      `　契約者は、${one}に係る${two}について、${(number % 60) + 1}日前までに${three}を行うものとします。`,
    );
  }
  return lines.join('\n');
}

function prepare(): string {
  const corpus = mkdtempSync(join(tmpdir(), 'yakkan-bench-'));
  const texts: readonly (readonly [string, string, string | Uint8Array])[] = [
    ['read', extname(file), readFileSync(file)],
    ['search', '.txt', makeTerms(Number(count))],
  ];
  for (const [id, end, content] of texts) {
    mkdirSync(join(corpus, id, 'revisions'), { recursive: true });
    writeFileSync(join(corpus, id, 'revisions', `2026-04-01${end}`), content);
    writeFileSync(
      join(corpus, id, 'document.yaml'),
      `title: ${id}\nrevisions:\n  - { effective: 2026-04-01, file: revisions/2026-04-01${end} }\n`,
    );
  }
  return corpus;
}

async function measurePaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0];
          if (entry) resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return paint;
}

/** Milliseconds from each key press to the hits for what stands in the box then. */
async function measureKeys(browser: Browser, address: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const times: number[] = [];
  for (const question of [...questions, ...questions]) {
    await page.locator('#question').fill('');
    for (let length = 1; length <= question.length; length++) {
      const typed = question.slice(0, length);
      times.push(
        await page.evaluate(async (text) => {
          const box = document.querySelector<HTMLInputElement>('#question');
          const part = document.querySelector<HTMLElement>('#search');
          if (!box || !part) throw new Error('This is not the search page.');
          const start = performance.now();
          box.value = text;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
          while (part.dataset.answered !== text) await new Promise((resolve) => setTimeout(resolve, 1));
          return performance.now() - start;
        }, typed),
      );
    }
  }
  await page.close();
  return times;
}

const percent = (values: readonly number[], part: number): string =>
  `${values.toSorted((left, right) => left - right)[Math.floor((values.length - 1) * part)].toFixed(0)} ms`;

const corpus = prepare();
const build = async () => {
  await buildCorpus(corpus, { version: 'bench', index: await makeIndexBuilder(corpus) });
};
await build();
const serving = await serve({
  corpus,
  host: '127.0.0.1',
  port: 0,
  version: 'bench',
  today: () => '2026-07-01',
  build,
});
const browser = await chromium.launch({
  executablePath: findBrowser() ?? '',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
});
try {
  const paints: number[] = [];
  for (let round = 0; round < rounds; round++)
    paints.push(await measurePaint(browser, `${serving.address}documents/read/2026-04-01.html`));
  const keys = await measureKeys(browser, `${serving.address}search.html`);
  console.log(
    `First contentful paint: first ${paints[0].toFixed(0)} ms, then ${percent(paints.slice(1), 0.5)}`,
  );
  console.log(
    `Key press to hits, ${count} clauses: median ${percent(keys, 0.5)}, 95 % ${percent(keys, 0.95)}, most ${percent(keys, 1)}`,
  );
} finally {
  await browser.close();
  await serving.close();
  rmSync(corpus, { recursive: true, force: true });
}
