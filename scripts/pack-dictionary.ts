// Packs the dictionary of kuromoji, once, into one file that is read without unpacking: dist/dictionary.pack, or the file that the
// first argument names.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePack } from '../src/text/dictionary/make-pack.ts';

const require = createRequire(import.meta.url);
const manifest = require.resolve('kuromoji/package.json');
const { version } = require('kuromoji/package.json') as { version: string };
const target = process.argv[2] ?? fileURLToPath(new URL('../dist/dictionary.pack', import.meta.url));
mkdirSync(dirname(target), { recursive: true });
// A reader never sees half a pack.
const draft = `${target}.${process.pid}`;
writeFileSync(draft, makePack(join(dirname(manifest), 'dict'), version));
renameSync(draft, target);
