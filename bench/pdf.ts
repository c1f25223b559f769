// Time to read a PDF of 200 pages: npx tsx bench/pdf.ts
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { readPdf } from '../src/source/pdf.ts';

const pages = 200;
const text = readFileSync(
  new URL('../corpus/general-terms/revisions/2026-04-01.md', import.meta.url),
  'utf8',
);
const paragraphs = text
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => `<p>${line.replace(/[&<]/g, '')}</p>`);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await page.setContent(
  `<meta charset="utf-8"><style>body { font: 10.5pt/1.6 'Noto Sans CJK JP' } p { margin: 0 }</style>${Array(16).fill(paragraphs.join('')).join('')}`,
);
const bytes = await page.pdf({
  format: 'A4',
  margin: { top: '25mm', bottom: '25mm' },
  pageRanges: `1-${pages}`,
});
await browser.close();

let total = 0;
const start = performance.now();
const processor = process.cpuUsage();
const { source } = await readPdf(new Uint8Array(bytes), {
  name: 'bench.pdf',
  onProgress: (_, count) => {
    total = count;
  },
});
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(processor);
console.log(
  `${total} pages, ${source.value.length} characters in ${seconds.toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s), ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
