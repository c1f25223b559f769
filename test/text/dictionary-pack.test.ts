import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDictionaryPack } from '../../src/text/dictionary/dictionary-pack.ts';
import { makePackedTokenizer } from '../../src/text/dictionary/packed-tokenizer.ts';
import type { Token } from '../../src/text/dictionary/token.ts';
import { loadPlainTokenizer } from '../../src/text/dictionary/tokenizer.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const root = new URL('../../', import.meta.url);
const { version } = createRequire(import.meta.url)('kuromoji/package.json') as { version: string };
let folder: string;
let file: string;
beforeAll(() => {
  folder = makeTemporaryFolder();
  file = join(folder, 'dictionary.pack');
  const script = fileURLToPath(new URL('scripts/pack-dictionary.ts', root));
  execFileSync(process.execPath, ['--import', 'tsx', script, file], { cwd: fileURLToPath(root) });
}, 60_000);

function writeVariant(name: string, change: (bytes: Buffer) => Buffer): URL {
  const variant = join(folder, name);
  writeFileSync(variant, change(readFileSync(file)));
  return pathToFileURL(variant);
}

/** What is read of a token. */
function toRead({ surface_form, pos, pos_detail_1, basic_form, reading }: Token): Token {
  return { surface_form, pos, pos_detail_1, basic_form, reading };
}

describe('the packed dictionary', () => {
  test('gives the tokens that the package gives', async () => {
    const pack = readDictionaryPack(pathToFileURL(file), version);
    expect(pack).toBeDefined();
    const packed = makePackedTokenizer(pack!);
    const plain = await loadPlainTokenizer();
    const text = readFileSync(new URL('corpus/general-terms/revisions/2026-04-01.md', root), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '' && line.length < 400);
    const unit = fc.oneof(
      fc.constantFrom(...lines),
      fc.constantFrom('ー', 'ｱ', '々', '〓', 'Ａ', '\u2fa1', 'サーバー', '１２', '\t', '㈱'),
      fc.string({ unit: 'grapheme-ascii', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 3 }), (units) => {
        const input = units.join('').slice(0, 500);
        expect(packed.tokenize(input).map(toRead)).toEqual(plain.tokenize(input).map(toRead));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('of another version is left aside', () => {
    expect(readDictionaryPack(pathToFileURL(file), '0.0.0')).toBeUndefined();
  });

  test.each([
    ['short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 8)],
    ['empty', () => Buffer.alloc(0)],
    ['foreign', (bytes: Buffer) => Buffer.concat([Buffer.from('{}'), bytes.subarray(2)])],
    [
      'unplaced',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('"base":[', '"bose":['), 'latin1'),
    ],
  ])('that is %s is left aside', (name, change) => {
    expect(readDictionaryPack(writeVariant(name, change), version)).toBeUndefined();
  });

  test('that is missing is left aside', () => {
    expect(readDictionaryPack(pathToFileURL(join(folder, 'none')), version)).toBeUndefined();
  });
});
