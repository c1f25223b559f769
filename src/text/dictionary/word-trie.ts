import type { DictionaryPack } from './dictionary-pack.ts';

/** Where no node is; the root is node 0. */
const none = -1;

/** Finds the words of the dictionary with which a text goes on at a place, the shortest first. */
export type FindWords = (text: string, start: number, meet: (word: number, end: number) => void) => void;

/** Makes the trie of known words, a double array over their UTF-8. */
export function makeTrie({ base, check }: DictionaryPack): FindWords {
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
  return (text, start, meet) => {
    for (let node = 0, at = start; at < text.length; at++) {
      node = stepCharacter(node, text.charCodeAt(at));
      if (node === none) return;
      const end = step(node, 0);
      if (end !== none) meet(-base[end] - 1, at + 1);
    }
  };
}
