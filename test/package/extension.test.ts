import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const { version } = JSON.parse(read('package.json'));

describe('the extension for VS Code', () => {
  it('has the version of the package, and pins what it is built with', () => {
    const manifest = JSON.parse(read('editors/vscode/package.json'));
    expect(manifest.version).toBe(version);
    const loose = Object.entries<string>(manifest.devDependencies).filter(([, range]) => !/^\d/.test(range));
    expect(loose).toEqual([]);
    expect(read('editors/zed/extension.toml')).toContain(`version = "${version}"`);
  });

  it('can be put into one file', async () => {
    const { outputFiles } = await build({
      absWorkingDir: fileURLToPath(new URL('editors/vscode/', root)),
      entryPoints: ['src/extension.ts'],
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      external: ['vscode', 'vscode-languageclient/node'],
    });
    expect(outputFiles[0].text).toMatch(/activate.*deactivate/s);
  });

  it('offers the settings that it reads, and is packed without the rest', () => {
    const { contributes, main } = JSON.parse(read('editors/vscode/package.json'));
    const source = read('editors/vscode/src/extension.ts');
    expect(Object.keys(contributes.configuration.properties)).toContain('yakkan.server.command');
    for (const { command } of contributes.commands) expect(source).toContain(`'${command}'`);
    expect(read('editors/vscode/.vscodeignore')).toContain(`!${main.replace('./', '')}`);
  });
});
