import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/text/hash/sha256.ts';
import { sha256 as inBrowser } from '../../src/text/hash/sha256-browser.ts';

const digest = (words: string): string => createHash('sha256').update(words).digest('hex');

describe.each([
  ['in Node', sha256],
  ['in a browser', inBrowser],
])('sha256 %s', (_, hash) => {
  it('gives what the standard says', () => {
    expect(hash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('gives the digest of texts of every length around its blocks', () => {
    for (let length = 0; length < 200; length++) {
      const words = 'a'.repeat(length);
      expect(hash(words)).toBe(digest(words));
    }
  });

  it('gives the digest of any text, and of a long one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(hash(words)).toBe(digest(words));
      }),
    );
    const long = '約款𠮷'.repeat(20_000);
    expect(hash(long)).toBe(digest(long));
  });
});
