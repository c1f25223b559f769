/**
 * SHA-256 of words in UTF-8, as 64 hex digits (FIPS 180-4): what stands for `sha256.ts` in a browser, whose own takes promises. It
 * names places and tells texts apart; nothing secret rests on it.
 */
export function sha256(words: string): string {
  const bytes = new TextEncoder().encode(words);
  // A bit that is set, zeros, and the number of bits fill up the last block.
  const blocks = new DataView(new ArrayBuffer(((bytes.length + 72) >> 6) << 6));
  new Uint8Array(blocks.buffer).set(bytes);
  blocks.setUint8(bytes.length, 0x80);
  blocks.setUint32(blocks.byteLength - 8, bytes.length / 2 ** 29);
  blocks.setUint32(blocks.byteLength - 4, bytes.length << 3);
  const state = Uint32Array.from(startValues);
  for (let at = 0; at < blocks.byteLength; at += 64) addBlock(state, blocks, at);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

const primes = [...Array(312).keys()].filter(
  (number) =>
    number > 1 && ![...Array(number).keys()].some((divisor) => divisor > 1 && number % divisor === 0),
);
/** The first 32 bits behind the point. */
const bitsOf = (root: number): number => (root % 1) * 2 ** 32;
const startValues = primes.slice(0, 8).map((prime) => bitsOf(prime ** (1 / 2)));
const rounds = Uint32Array.from(primes, (prime) => bitsOf(prime ** (1 / 3)));

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function addBlock(state: Uint32Array, blocks: DataView, at: number): void {
  const words = new Uint32Array(64);
  let [a, b, c, d, e, f, g, h] = state;
  for (let round = 0; round < 64; round++) {
    const [old, young] = [words[round - 15], words[round - 2]];
    words[round] =
      round < 16
        ? blocks.getUint32(at + round * 4)
        : words[round - 16] +
          (turn(old, 7) ^ turn(old, 18) ^ (old >>> 3)) +
          words[round - 7] +
          (turn(young, 17) ^ turn(young, 19) ^ (young >>> 10));
    const first =
      h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + rounds[round] + words[round];
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [place, word] of [a, b, c, d, e, f, g, h].entries()) state[place] += word;
}
