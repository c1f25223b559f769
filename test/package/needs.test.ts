import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { optionalPackages } from '../../src/text/missing-package.ts';
import { readImports } from '../imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const entries = Object.values<string | { default: string }>(manifest.exports)
  .flatMap((entry) => (typeof entry === 'string' ? [] : [entry.default]))
  .map((path) => path.replace('./dist/', '').replace(/\.js$/, '.ts'));
const nameOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const isPackage = (specifier: string) =>
  !specifier.startsWith('node:') && !builtinModules.includes(specifier);

/** Packages that run when somebody uses an entry, those behind dynamic imports included. */
function neededPackages(): string[] {
  const imports = readImports();
  const files = new Set([
    ...entries,
    ...Object.values<string>(manifest.browser).map((path) =>
      path.replace('./dist/', '').replace(/\.js$/, '.ts'),
    ),
  ]);
  const packages = new Set<string>();
  for (const file of files)
    for (const { from, to, isOurs, isTypeOnly } of imports) {
      if (from !== file || isTypeOnly) continue;
      if (isOurs) files.add(to);
      else if (isPackage(to)) packages.add(nameOf(to));
    }
  return [...packages].sort();
}

describe('package.json', () => {
  const optional = Object.keys(manifest.peerDependencies);

  it('names as dependencies what the entries need, and nothing else', () => {
    const declared = Object.keys(manifest.dependencies).filter((name) => !name.startsWith('@types/'));
    // Each is asked for by name in the dictionary, or stands in types that users see.
    const unseen = ['kuromoji', 'onnxruntime-node', 'vfile'];
    expect([...new Set([...neededPackages(), ...unseen])].sort()).toEqual([...declared, ...optional].sort());
  });

  it('pins what is optional as the messages say, and tests with it', () => {
    expect(manifest.peerDependencies).toEqual({ ...optionalPackages });
    for (const name of optional) {
      expect(manifest.peerDependenciesMeta[name]).toEqual({ optional: true });
      // Its install script fetches drivers for other processors, so it is tried where somebody installed it.
      if (name === 'onnxruntime-node') continue;
      expect(manifest.devDependencies[name]).toBe(manifest.peerDependencies[name]);
    }
  });

  it('leaves the dictionary to kuromoji', () => {
    expect(manifest.files).toContain('!dist/dictionary.pack');
  });
});

describe.skipIf(!existsSync(join(root, 'dist/index.d.ts')))(
  'the types (skipped before `npm run build`)',
  () => {
    it('name no package that is not installed with this one', () => {
      const files = new Set(entries.map((path) => join(root, 'dist', path.replace(/\.ts$/, '.d.ts'))));
      const packages = new Set<string>();
      for (const file of files) {
        for (const [, stated, inline] of readFileSync(file, 'utf8').matchAll(
          /\bfrom '([^']+)'|\bimport\('([^']+)'\)/g,
        )) {
          const specifier = stated ?? inline;
          if (specifier.startsWith('.'))
            files.add(join(dirname(file), specifier.replace(/\.[jt]s$/, '.d.ts')));
          else if (isPackage(specifier)) packages.add(nameOf(specifier));
        }
      }
      const isTyped = (name: string) =>
        name in manifest.dependencies || `@types/${name}` in manifest.dependencies;
      expect([...packages].filter((name) => !isTyped(name))).toEqual([]);
    });
  },
);
