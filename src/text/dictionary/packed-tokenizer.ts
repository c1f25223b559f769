import { createRequire } from 'node:module';
import type { DictionaryPack } from './dictionary-pack.ts';
import { Lattice } from './lattice.ts';
import type { TextTokenizer, Token } from './token.ts';
import { makeTokenReader, readTargets, type TokenReader } from './token-reader.ts';
import { makeTrie } from './word-trie.ts';

const require = createRequire(import.meta.url);

/** What kuromoji says of a class of characters. */
interface CharacterClass {
  is_always_invoke: number;
  is_grouping: number;
}

/**
 * Makes a tokenizer on a pack. It cuts texts as kuromoji does, word for word, but reads the numbers where they lie and makes objects
 * of the words that it chose only. The package has no entry for its classes of characters, so their module is asked for by name.
 */
export function makePackedTokenizer(pack: DictionaryPack): TextTokenizer {
  const read = makeRunReader(pack);
  return {
    tokenize: (text) => {
      const tokens: Token[] = [];
      for (let start = 0; start < text.length; ) {
        let end = start + 1;
        while (end < text.length && !isStop(text.charCodeAt(end - 1))) end++;
        read(text.slice(start, end), tokens);
        start = end;
      }
      return tokens;
    },
  };
}

/** Whether a character is 、 or 。, behind which kuromoji begins anew. */
function isStop(code: number): boolean {
  return code === 0x3001 || code === 0x3002;
}

/** Reads runs that end at 、 or 。 and adds their tokens to a list. */
function makeRunReader(pack: DictionaryPack): (run: string, tokens: Token[]) => void {
  const { costs, targetStarts, targets } = pack;
  const backwards = costs[1];
  const lattice = new Lattice((right, left) => costs[right * backwards + left + 2]);
  const findWords = makeTrie(pack);
  const words = makeTokenReader(pack.tokens, pack.readFeatures);
  const strange = makeStrangeWords(pack);
  const add = (reader: TokenReader, from: number, to: number, token: number, name: number): void =>
    lattice.add(from, to, {
      token: name,
      left: reader.left(token),
      right: reader.right(token),
      cost: reader.cost(token),
    });
  return (run, tokens) => {
    lattice.begin(run.length);
    for (let from = 0; from < run.length; from++) {
      if (!lattice.reaches(from)) continue;
      let isKnown = false;
      findWords(run, from, (word, to) => {
        isKnown = true;
        for (let at = targetStarts[word]; at < targetStarts[word + 1]; at++)
          add(words, from, to, targets[at], targets[at]);
      });
      const { end, listed } = strange.find(run, from, isKnown);
      // Tokens of unknown words are told from known ones by their sign.
      for (const token of listed) add(strange.reader, from, end, token, -token - 1);
    }
    const path = lattice.readPath(run.length);
    for (const [place, { token, start }] of path.entries()) {
      if (token >= 0) tokens.push(words.read(token));
      else tokens.push(strange.name(-token - 1, run.slice(start, path[place + 1]?.start ?? run.length)));
    }
  };
}

interface StrangeWords {
  reader: TokenReader;
  /** The unknown word at a place: how far its class of characters goes, and its tokens. */
  find: (run: string, from: number, isKnown: boolean) => { end: number; listed: readonly number[] };
  name: (token: number, surface: string) => Token;
}

function makeStrangeWords(pack: DictionaryPack): StrangeWords {
  const { categories, unknownFeatures: features } = pack;
  const decoder = new TextDecoder();
  const reader = makeTokenReader(pack.unknownTokens, (at) =>
    decoder.decode(features.subarray(at, features.indexOf(0, at))),
  );
  const listed = readTargets(pack.unknownTargets);
  const classes: readonly CharacterClass[] = require('kuromoji/src/dict/InvokeDefinitionMap.js').load(
    pack.invocations,
  ).map;
  const nothing = { end: 0, listed: [] };
  return {
    reader,
    find: (run, from, isKnown) => {
      const name = categories[run.charCodeAt(from)];
      const { is_always_invoke: isAlways, is_grouping: isGrouping } = classes[name];
      if (isKnown && isAlways !== 1) return nothing;
      let end = from + 1;
      if (isGrouping === 1) while (end < run.length && categories[run.charCodeAt(end)] === name) end++;
      return { end, listed: listed.get(name) ?? [] };
    },
    // As kuromoji does, an unknown word is given no reading.
    name: (token, surface) => ({ ...reader.read(token), surface_form: surface, reading: undefined }),
  };
}
