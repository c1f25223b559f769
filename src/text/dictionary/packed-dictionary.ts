import type { DictionaryPack } from './dictionary-pack.ts';

/*
 * The parts that kuromoji's tokenizer reads of its dictionaries, over the bytes of a pack. They behave as the package's
 * own, but unpack only the words that are met.
 */

/** What the tokenizer and its lattice read of a dictionary of known or unknown words. */
export interface WordDictionary {
  dictionary: ByteReader;
  /** Tokens of each word or class of characters. */
  target_map: Record<number, number[]>;
  getFeatures: (token: number | string) => string;
}

interface ByteReader {
  getShort: (offset: number) => number;
  getInt: (offset: number) => number;
}

export interface WordTrie {
  commonPrefixSearch: (text: string) => { k: string; v: number }[];
}

/** Makes the dictionary of known words and the trie that finds them. */
export function makeKnownWords(pack: DictionaryPack): { trie: WordTrie; words: WordDictionary } {
  const words = makeWordDictionary(pack.tokens, pack.readFeatures);
  const { targetStarts, targets } = pack;
  const trie = makeTrie(pack, (word) => {
    words.target_map[word] ??= [...targets.subarray(targetStarts[word], targetStarts[word + 1])];
  });
  return { trie, words };
}

/** Makes the dictionary of unknown words; what kuromoji knows of characters is added to it by the caller. */
export function makeUnknownWords(pack: DictionaryPack): WordDictionary {
  const features = pack.unknownFeatures;
  const decoder = new TextDecoder();
  const words = makeWordDictionary(pack.unknownTokens, (start) =>
    decoder.decode(features.subarray(start, features.indexOf(0, start))),
  );
  const map = pack.unknownTargets;
  const numbers = new DataView(map.buffer, map.byteOffset, map.byteLength);
  const size = numbers.getInt32(0, true);
  for (let at = 4, key = 0; key < size; key++) {
    const count = numbers.getInt32(at + 4, true);
    words.target_map[numbers.getInt32(at, true)] = Array.from({ length: count }, (_, index) =>
      numbers.getInt32(at + 8 + 4 * index, true),
    );
    at += 8 + 4 * count;
  }
  return words;
}

function makeWordDictionary(tokens: Uint8Array, readFeatures: (offset: number) => string): WordDictionary {
  const numbers = new DataView(tokens.buffer, tokens.byteOffset, tokens.byteLength);
  const known = new Map<number, string>();
  return {
    dictionary: {
      getShort: (offset) => numbers.getInt16(offset, true),
      getInt: (offset) => numbers.getInt32(offset, true),
    },
    target_map: {},
    getFeatures: (token) => {
      const id = Number(token);
      let text = known.get(id);
      if (text === undefined) {
        text = readFeatures(numbers.getInt32(id + 6, true));
        known.set(id, text);
      }
      return text;
    },
  };
}

/** Where no node is; the root is node 0. */
const none = -1;

/**
 * Makes the trie of known words.
 * @param meet is told each word before it is given out
 */
function makeTrie({ base, check }: DictionaryPack, meet: (word: number) => void): WordTrie {
  const step = (node: number, byte: number): number => {
    const next = base[node] + byte;
    return check[next] === node ? next : none;
  };
  const stepCharacter = (node: number, code: number): number => {
    if (code < 0x80) return step(node, code);
    const last = 0x80 | (code & 0x3f);
    if (code < 0x800) {
      const first = step(node, 0xc0 | (code >> 6));
      return first === none ? none : step(first, last);
    }
    const first = step(node, 0xe0 | (code >> 12));
    const second = first === none ? none : step(first, 0x80 | ((code >> 6) & 0x3f));
    return second === none ? none : step(second, last);
  };
  return {
    commonPrefixSearch: (text) => {
      const found: { k: string; v: number }[] = [];
      let node = 0;
      for (let index = 0; index < text.length; index++) {
        node = stepCharacter(node, text.charCodeAt(index));
        if (node === none) break;
        const end = step(node, 0);
        if (end === none) continue;
        const word = -base[end] - 1;
        meet(word);
        found.push({ k: text.slice(0, index + 1), v: word });
      }
      return found;
    },
  };
}
