import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findPack } from './find-pack.ts';
import { makePackedTokenizer } from './packed-tokenizer.ts';
import type { TextTokenizer } from './token.ts';

const require = createRequire(import.meta.url);

/** Loads kuromoji as its package offers it: slower to start, the same tokens. */
export async function loadPlainTokenizer(): Promise<TextTokenizer> {
  const { default: kuromoji } = await import('kuromoji');
  const manifest = require.resolve('kuromoji/package.json');
  const builder = kuromoji.builder({ dicPath: join(dirname(manifest), 'dict') });
  return new Promise((resolve, reject) => {
    builder.build((error, tokenizer) => (error ? reject(error) : resolve(tokenizer)));
  });
}

/** Loads the tokenizer on our pack of kuromoji's dictionary where there is one. */
export async function loadTokenizer(): Promise<TextTokenizer> {
  const { version } = require('kuromoji/package.json') as { version: string };
  const pack = findPack(version);
  return pack ? makePackedTokenizer(pack) : loadPlainTokenizer();
}
