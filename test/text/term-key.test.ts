import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTerm, foldTermWithMap } from '../../src/text/term-key.ts';

describe('foldTerm', () => {
  it.each([
    ['ＩＰ アドレス', 'IPアドレス'],
    ['IP　アドレス', 'IPアドレス'],
    ['Absolute　 Software', 'Absolute Software'],
    [' 契約者 ', '契約者'],
    ['ﾃﾞｰﾀ', 'データ'],
    ['⽤語', '用語'],
    ['Ａ（Ｂ）', 'A(B)'],
    ['契約\r\n者', '契約者'],
    ['𠮷 野', '𠮷野'],
    ['', ''],
  ])('%j → %j', (text, key) => {
    expect(foldTerm(text)).toBe(key);
  });
});

describe('foldTermWithMap', () => {
  it('says where each character stood', () => {
    const { key, toOriginal } = foldTermWithMap('ﾃﾞｰﾀ は Ａ  Ｂ');
    expect(key).toBe('データはA B');
    expect([...key].map((_, offset) => toOriginal(offset))).toEqual([0, 2, 3, 5, 7, 8, 10]);
  });

  it('gives the key of foldTerm, and offsets that rise inside the text', () => {
    const fragment = fc.constantFrom('契約', 'Ａ', 'b', ' ', '　', '  ', 'ﾊﾞ', 'ﾀ', '𠮷', '1', '（', '\n');
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join('')),
        (text) => {
          const { key, toOriginal } = foldTermWithMap(text);
          const offsets = Array.from({ length: key.length }, (_, offset) => toOriginal(offset));
          expect(key).toBe(foldTerm(text));
          expect(offsets).toEqual([...new Set(offsets)].sort((left, right) => left - right));
          expect(offsets.every((offset) => offset >= 0 && offset < text.length)).toBe(true);
        },
      ),
    );
  });
});
