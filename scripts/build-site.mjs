// Bundles the browser's part of the pages: one classic script for each entry, so that pages work when opened from a folder.
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const assets = `${root}dist/site/assets`;
const entries = [
  'shell',
  'home',
  'about',
  'read',
  'sheet',
  'search',
  'compare',
  'rules',
  'map',
  'duties',
  'add',
  'manage',
  'api',
].filter((name) => existsSync(`${root}src/site/client/${name}.ts`));

mkdirSync(assets, { recursive: true });
for (const entry of entries) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: assets,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      lib: {
        entry: `src/site/client/${entry}.ts`,
        formats: ['iife'],
        name: `yakkan_${entry}`,
        fileName: () => `${entry}.js`,
      },
      rolldownOptions: { output: { extend: false } },
    },
  });
}
await bundle({
  entryPoints: [`${root}src/site/styles/theme.css`],
  bundle: true,
  minify: true,
  outfile: `${assets}/theme.css`,
});
