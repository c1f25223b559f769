import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseText } from '../../src/parse-text.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
/**
 * Kilobytes, compressed, that a page loads for text, Markdown and HTML together; that a worker, which has none of the signs of a page
 * like `&amp;`, loads for text and Markdown; and for HTML, once a reader of pages is there and where a library is loaded for it.
 */
const most = { page: 150, markdown: 150, html: 150, worker: 156 };

/** What bundlers do by themselves with the built modules: files that package.json replaces for browsers. */
const replaced: Plugin = {
  name: 'replaced',
  setup({ onResolve }) {
    const files = Object.entries<string>(manifest.browser).map(([from, to]) =>
      [from, to].map((path) => path.replace('./dist', `${root}/src`).replace(/\.js$/, '.ts')),
    );
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const file = fileURLToPath(new URL(path, `file://${resolveDir}/`));
      const found = files.find(([from]) => from === file);
      return found && { path: found[1] };
    });
  },
};

let folder: string;
let outputs: Metafile['outputs'];
let ofPage: Metafile['outputs'];
beforeAll(async () => {
  folder = makeTemporaryFolder();
  // Without a document, as in a worker of a page.
  outputs = await bundle(folder, ['worker']);
  ofPage = await bundle(makeTemporaryFolder(), []);
});

async function bundle(outdir: string, conditions: string[]): Promise<Metafile['outputs']> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { parse: 'src/parse-text.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    charset: 'utf8',
    metafile: true,
    format: 'esm',
    platform: 'browser',
    conditions,
    target: 'es2022',
    plugins: [replaced],
  });
  return metafile.outputs;
}

/** Kilobytes of the entry, of what it always loads, and of what readers load when they are needed. */
function sizeWith(outputs: Metafile['outputs'], ...readers: string[]): number {
  const wanted = new Set(Object.keys(outputs).filter((path) => path.endsWith('/parse.mjs')));
  for (const path of Object.keys(outputs))
    if (readers.some((reader) => outputs[path].entryPoint === `src/source/${reader}.ts`)) wanted.add(path);
  for (const path of wanted)
    for (const one of outputs[path].imports) if (one.kind === 'import-statement') wanted.add(one.path);
  const texts = [...wanted].map((path) => readFileSync(join(root, path)));
  return texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0) / 1024;
}

describe('yakkan/parse in a browser', () => {
  it('loads little for text and Markdown, and the reader of HTML when it is needed', () => {
    const ofMarkdown = ['markdown', 'markdown/section', 'page/furniture'];
    expect(sizeWith(ofPage, ...ofMarkdown, 'html')).toBeLessThan(most.page);
    const [text, markdown, html] = [[], ofMarkdown, ['html']].map((readers) => sizeWith(outputs, ...readers));
    const worker = sizeWith(outputs, 'html', 'html/parse5-page');
    expect(markdown).toBeLessThan(most.markdown);
    expect(html).toBeLessThan(most.html);
    expect(worker).toBeLessThan(most.worker);
    expect(worker).toBeGreaterThan(html);
    expect(markdown).toBeGreaterThan(text);
    expect(html).toBeGreaterThan(text);
  });

  it('needs nothing of Node', () => {
    for (const path of Object.keys(outputs))
      expect(readFileSync(join(root, path), 'utf8')).not.toMatch(/from ?"node:|require\("node:/);
  });

  it.each([
    [
      '規約\n第１条（目的）\nこの規約は、見本サービス（以下「本サービス」という。）について定める。\n第２条　前条による。\n',
      'plain',
    ],
    ['# 規約\n\n## 第1条（目的）\n\n1. 甲は、乙に払う。\n2. 前項による。\n', 'markdown'],
    [
      '<!doctype html><html><body><h1>規約</h1><h2>第1条（目的）</h2><p>甲は、第1条による。</p></body></html>',
      'html',
    ],
  ])('gives what it gives in Node: %#', async (text, format) => {
    const bundle = await import(/* @vite-ignore */ join(folder, 'parse.mjs'));
    const parsed = await bundle.parseText(text, { name: 'a' });
    expect(parsed.document.source.format).toBe(format);
    expect(parsed).toEqual(await parseText(text, { name: 'a' }));
  });
});
