import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe.skipIf(!existsSync(join(root, 'dist/cli/main.js')))(
  'the command line without the packages that are optional (skipped before `npm run build`)',
  () => {
    let folder: string;
    beforeAll(() => {
      folder = makeTemporaryFolder();
      for (const path of ['dist/cli', 'data', 'package.json'])
        cpSync(join(root, path), join(folder, path), { recursive: true });
      writeFileSync(
        join(folder, 'old.txt'),
        '規約\n第１条（期限）\n契約者は、30日以内に支払うものとします。\n第２条　前条による。\n',
      );
      writeFileSync(
        join(folder, 'new.txt'),
        '規約\n第１条（期限）\n契約者は、60日以内に支払うものとします。\n第２条　前条による。\n',
      );
      writeFileSync(join(folder, 'terms.pdf'), '%PDF-1.4\n');
    });
    const run = (...words: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...words], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, YAKKAN_CACHE: 'off' },
      });
      return { status, stdout, stderr };
    };

    it('parses, checks and compares', () => {
      expect(run('parse', 'old.txt', '--format', 'outline').stdout).toContain('2条');
      expect(run('check', 'old.txt').status).toBe(0);
      const compared = run('diff', 'old.txt', 'new.txt');
      expect(compared.stdout).toContain('60日');
      expect(compared.status).toBe(0);
      expect(compared.stderr).toBe(
        'Changed obligations are not compared. The morphological dictionary needs the package kuromoji, which is not installed. Run: npm install kuromoji@0.1.2\n',
      );
    });

    it.each([
      [['parse', 'old.txt', '--norms'], /kuromoji@[\d.]+\n$/],
      [['parse', 'terms.pdf'], /npm install @embedpdf\/pdfium@[\d.]+/],
    ])('says in one message what to install: %j', (words, message) => {
      const { status, stderr } = run(...words);
      expect(status).toBe(1);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/ at .*:\d+:\d+/);
      expect(stderr.match(/npm install/g)).toHaveLength(1);
    });
  },
);
