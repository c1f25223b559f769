import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DictionaryPack } from './dictionary-pack.ts';
import { findPack } from './find-pack.ts';
import { makeKnownWords, makeUnknownWords } from './packed-dictionary.ts';

const require = createRequire(import.meta.url);

/** What is read of a token of kuromoji; its own types are no part of ours. */
export interface Token {
  surface_form: string;
  pos: string;
  pos_detail_1: string;
  basic_form: string;
  reading?: string | undefined;
}

/** What is asked of kuromoji. */
export interface TextTokenizer {
  tokenize: (text: string) => Token[];
}

/** Makes kuromoji's tokenizer on a pack. Its package has no entry for this, so its modules are asked for by name. */
export function makePackedTokenizer(pack: DictionaryPack): TextTokenizer {
  const PackedTokenizer = require('kuromoji/src/Tokenizer.js') as new (dictionaries: object) => TextTokenizer;
  const characters = require('kuromoji/src/dict/CharacterDefinition.js').load(
    pack.categories,
    pack.compatibleCategories,
    pack.invocations,
  );
  const { trie, words } = makeKnownWords(pack);
  return new PackedTokenizer({
    trie,
    token_info_dictionary: words,
    unknown_dictionary: {
      ...makeUnknownWords(pack),
      lookup: (character: string) => characters.lookup(character),
    },
    connection_costs: { get: readCosts(pack.costs) },
  });
}

function readCosts(costs: Int16Array): (forward: number, backward: number) => number {
  const backwards = costs[1];
  return (forward, backward) => costs[forward * backwards + backward + 2];
}

/** Loads kuromoji as its package offers it: slower to start, the same tokens. */
export async function loadPlainTokenizer(): Promise<TextTokenizer> {
  const { default: kuromoji } = await import('kuromoji');
  const manifest = require.resolve('kuromoji/package.json');
  const builder = kuromoji.builder({ dicPath: join(dirname(manifest), 'dict') });
  return new Promise((resolve, reject) => {
    builder.build((error, tokenizer) => (error ? reject(error) : resolve(tokenizer)));
  });
}

/** Loads kuromoji's tokenizer from our pack of its dictionary where there is one. */
export async function loadTokenizer(): Promise<TextTokenizer> {
  const { version } = require('kuromoji/package.json') as { version: string };
  const pack = findPack(version);
  return pack ? makePackedTokenizer(pack) : loadPlainTokenizer();
}
