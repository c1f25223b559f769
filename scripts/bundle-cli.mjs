// Puts the command line into few files: Node opens each module by itself, which took half of a short run.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync(new URL('../dist/cli', import.meta.url), { recursive: true, force: true });
await build({
  // The workers are programs of their own beside the command line, which starts them.
  entryPoints: {
    main: 'src/cli/main.ts',
    worker: 'src/corpus/work/worker.ts',
    'language-worker': 'src/lsp/study/worker.ts',
  },
  outdir: 'dist/cli',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // These packages find their files by their own place.
  external: ['kuromoji', 'jiti', '@embedpdf/pdfium'],
  banner: {
    // What CommonJS packages find around them.
    js: [
      "import { createRequire as createRequireOfBundle } from 'node:module';",
      "import { fileURLToPath as pathOfBundle } from 'node:url';",
      'const require = createRequireOfBundle(import.meta.url);',
      'const __filename = pathOfBundle(import.meta.url);',
      "const __dirname = pathOfBundle(new URL('.', import.meta.url));",
    ].join(' '),
  },
  logLevel: 'warning',
});
