import type { Token } from './token.ts';

/** Words of one of the dictionaries: their costs by token, and what is said of them. */
export interface TokenReader {
  left: (token: number) => number;
  right: (token: number) => number;
  cost: (token: number) => number;
  /** What is said of a token; unpacked once. */
  read: (token: number) => Token;
}

/** Reads tokens as they lie in a pack: two ids, a cost and where the features of the word begin. */
export function makeTokenReader(tokens: Uint8Array, readFeatures: (offset: number) => string): TokenReader {
  const numbers = new DataView(tokens.buffer, tokens.byteOffset, tokens.byteLength);
  const known = new Map<number, Token>();
  return {
    left: (token) => numbers.getInt16(token, true),
    right: (token) => numbers.getInt16(token + 2, true),
    cost: (token) => numbers.getInt16(token + 4, true),
    read: (token) => {
      let found = known.get(token);
      if (!found) {
        found = toToken(readFeatures(numbers.getInt32(token + 6, true)));
        known.set(token, found);
      }
      return found;
    },
  };
}

function toToken(features: string): Token {
  const [surface, pos, detail, , , , , base, reading] = features.split(',');
  return { surface_form: surface, pos, pos_detail_1: detail, basic_form: base, reading };
}

/** From (count of keys; key, count, values …) to the values of each key. */
export function readTargets(map: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const numbers = new DataView(map.buffer, map.byteOffset, map.byteLength);
  const targets = new Map<number, number[]>();
  const size = numbers.getInt32(0, true);
  for (let at = 4, key = 0; key < size; key++) {
    const count = numbers.getInt32(at + 4, true);
    const values = Array.from({ length: count }, (_, index) => numbers.getInt32(at + 8 + 4 * index, true));
    targets.set(numbers.getInt32(at, true), values);
    at += 8 + 4 * count;
  }
  return targets;
}
