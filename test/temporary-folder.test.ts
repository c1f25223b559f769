import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder, removeTemporaryFolders } from './temporary-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Whether a source asks for a place among the temporary files by itself. */
function makesItsOwn(source: string): boolean {
  return /\b(?:mkdtempSync|mkdtemp|tmpdir)\(/.test(source);
}

describe('temporary folders', () => {
  it('are empty, one for each call, and removed with what is in them', () => {
    const [one, other] = [makeTemporaryFolder(), makeTemporaryFolder()];
    expect(one).not.toBe(other);
    expect(readdirSync(one)).toEqual([]);
    writeFileSync(join(one, '約款.txt'), '第1条');
    removeTemporaryFolders();
    expect([one, other].filter((folder) => existsSync(folder))).toEqual([]);
  });

  it('are made by one function only, which removes them', () => {
    expect(makesItsOwn("const folder = await mkdtemp(join(place, 'a-'));")).toBe(true);
    const files = (readdirSync(join(root, 'test'), { recursive: true }) as string[]).filter(
      (name) => name.endsWith('.ts') && name !== 'temporary-folder.ts',
    );
    expect(files.length).toBeGreaterThan(100);
    // This file itself holds one as an example.
    const own = files.filter((name) => makesItsOwn(readFileSync(join(root, 'test', name), 'utf8')));
    expect(own).toEqual(['temporary-folder.test.ts']);
  });

  it('are removed under every configuration of the tests', () => {
    const configurations = readdirSync(root).filter((name) => /^vitest\..*config\.ts$/.test(name));
    expect(configurations).toContain('vitest.config.ts');
    const without = configurations.filter(
      (name) => !readFileSync(join(root, name), 'utf8').includes("setupFiles: ['test/set-up.ts']"),
    );
    expect(without).toEqual([]);
  });
});
