import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist/cli/main.js');
let folder: string;
beforeEach(() => {
  folder = makeTemporaryFolder();
});

function run(program: string, words: string[], env: Record<string, string> = {}): string {
  return execFileSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1e8,
  });
}

/** Copies an example and gives it the packages that it names. */
function copyExample(name: string): void {
  cpSync(join(root, 'examples', name), folder, { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(root, 'node_modules/ajv'), join(folder, 'node_modules/ajv'));
  symlinkSync(root, join(folder, 'node_modules/yakkan'));
}

describe.skipIf(!existsSync(main))('the examples (skipped before `npm run build`)', () => {
  it('import-json reads what parse prints, and refuses what is not by the schema', () => {
    copyExample('import-json');
    const text = join(root, 'corpus/hosting-terms/revisions/2026-06-01.md');
    writeFileSync(join(folder, 'terms.json'), run(process.execPath, [main, 'parse', text, '--quiet']));
    const schema = join(root, 'schema/document.schema.json');
    const told = JSON.parse(run(process.execPath, ['import.mjs', 'terms.json', schema]));
    expect(told.clauses).toBeGreaterThan(10);
    expect(told.links.length).toBeGreaterThan(3);
    writeFileSync(join(folder, 'other.json'), '{"schemaVersion":"1.0.0"}');
    expect(() => run(process.execPath, ['import.mjs', 'other.json', schema])).toThrow(/is no model/);
  });

  it('api-script reports on our corpus', () => {
    copyExample('api-script');
    const told = JSON.parse(run(process.execPath, ['report.mjs', join(root, 'corpus'), 'general-terms']));
    expect(told.changed).toBeGreaterThan(5);
    expect(told.answers).toContain('第39条第1項');
    expect(told.computed.rule).toMatch(/^general-terms\//);
  }, 30_000);

  it('github-actions comments what a branch changes', () => {
    cpSync(join(root, 'examples/github-actions/comment-changes.mjs'), join(folder, 'comment-changes.mjs'));
    const git = (...words: string[]) =>
      run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words]);
    mkdirSync(join(folder, 'terms'));
    const text = readFileSync(join(root, 'corpus/general-terms/revisions/2026-04-01.md'), 'utf8');
    writeFileSync(join(folder, 'terms/general.md'), text);
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'a');
    git('checkout', '-qb', 'change');
    writeFileSync(join(folder, 'terms/general.md'), text.replace('年14.5％', '年14.6％'));
    git('commit', '-qam', 'b');
    const comment = run(process.execPath, ['comment-changes.mjs', 'main', 'terms'], {
      YAKKAN: `${process.execPath} ${main}`,
    });
    expect(comment).toMatch(/^## terms\/general\.md\n\n1 か所の変更\n\n- .*14\.6/);
    expect(comment).toContain('第39条');
  }, 30_000);
});
