import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const main = join(root, 'dist/cli/main.js');
const terms =
  '見本規約\n第１条（目的）\nこの規約について定める。\n第２条（料金）\n利用者は、前条及び第９条により支払う。。\n';

describe.skipIf(!existsSync(join(root, 'dist/parse-text.js')))(
  'the examples (skipped before `npm run build`)',
  () => {
    let folder: string;
    beforeEach(() => {
      folder = makeTemporaryFolder();
      writeFileSync(join(folder, 'terms.txt'), terms);
    });

    /** Copies an example and gives it this package. */
    function copyExample(name: string): void {
      cpSync(join(root, 'examples', name), folder, { recursive: true });
      mkdirSync(join(folder, 'node_modules'));
      symlinkSync(root, join(folder, 'node_modules/yakkan'));
    }

    it.skipIf(spawnSync('python3', ['--version']).status !== 0)(
      'python lists the references (skipped without Python)',
      () => {
        copyExample('python');
        const json = execFileSync(process.execPath, [main, 'parse', 'terms.txt', '--quiet'], { cwd: folder });
        writeFileSync(join(folder, 'terms.json'), json);
        const rows = execFileSync('python3', ['links.py', 'terms.json'], { cwd: folder, encoding: 'utf8' });
        expect(rows.split(/\r?\n/)).toContain('art_2__para_1,前条,resolved,art_1,第１条（目的）');
        expect(rows).toContain('第９条,unresolved');
        writeFileSync(join(folder, 'other.json'), '{"schemaVersion":"2.0.0"}');
        const refused = spawnSync('python3', ['links.py', 'other.json'], { cwd: folder, encoding: 'utf8' });
        expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('2.0.0')]);
      },
    );

    it('node-service proof-reads what it is sent', async () => {
      copyExample('node-service');
      const service = spawn(process.execPath, ['service.mjs', '0'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      try {
        const address = await new Promise<string>((resolve) => {
          service.stdout.once('data', (words) => resolve(String(words).trim()));
        });
        const answer = await fetch(address, { method: 'POST', body: terms });
        const { title, findings } = (await answer.json()) as {
          title: string;
          findings: { check: string; clause: string; line: number }[];
        };
        expect([answer.status, title]).toEqual([200, '見本規約']);
        expect(findings).toContainEqual(
          expect.objectContaining({ check: 'reference-unresolved', clause: '第2条第1項', line: 5 }),
        );
        expect((await fetch(address)).status).toBe(405);
        expect((await fetch(address, { method: 'POST', body: ' ' })).status).toBe(422);
      } finally {
        service.kill();
      }
    });

    it('browser-page is bundled as it says, and lists references', async () => {
      copyExample('browser-page');
      const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const flags: string[] = scripts.build.split(' ').slice(1);
      expect(flags[0]).toBe('page.mjs');
      await build({
        absWorkingDir: folder,
        entryPoints: [flags[0]],
        bundle: true,
        splitting: flags.includes('--splitting'),
        minify: flags.includes('--minify'),
        format: 'esm',
        outdir: 'public',
        outExtension: { '.js': '.mjs' },
      });
      // A page of two elements, on which the script runs.
      const elements = {
        text: { value: terms, addEventListener: () => {} },
        references: {
          rows: [] as { textContent: string }[],
          replaceChildren(...rows: { textContent: string }[]) {
            this.rows = rows;
          },
        },
      };
      const page = {
        getElementById: (id: keyof typeof elements) => elements[id],
        createElement: () => ({ textContent: '' }),
      };
      Object.assign(globalThis, { document: page });
      try {
        await import(/* @vite-ignore */ join(folder, 'public/page.mjs'));
      } finally {
        Reflect.deleteProperty(globalThis, 'document');
      }
      expect(elements.references.rows.map(({ textContent }) => textContent)).toContain(
        '第2条第1項：「前条」→ 第1条',
      );
      expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('src="public/page.js"');
    });
  },
);
