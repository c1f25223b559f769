import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChanged, toOriginal } from '../../src/text/offset-map.ts';
import { foldWidth, foldWidthWithMap } from '../../src/text/width.ts';

describe('foldWidth', () => {
  it.each([
    ['第１条（目的）', '第1条(目的)'],
    ['ＡＢｃ－％～', 'ABc-%~'],
    ['⽤語⾦額⻑江⼾', '用語金額長江戸'],
    ['ﾌﾚｯﾂ', 'フレッツ'],
    ['‑ 1 –', '- 1 -'],
    ['全角　空白', '全角 空白'],
    ['ルータ一覧〜①㈱', 'ルータ一覧〜①㈱'],
    ['𠮷野家', '𠮷野家'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldWidth(text)).toBe(folded);
  });

  it('keeps the length and does no more when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldWidth(text);
        expect(folded).toHaveLength(text.length);
        expect(foldWidth(folded)).toBe(folded);
      }),
    );
  });
});

describe('foldWidthWithMap', () => {
  it('joins sound marks and leads back', () => {
    const { text, map } = foldWidthWithMap('のﾃﾞｰﾀﾊﾟﾌﾞ料');
    expect(text).toBe('のデータパブ料');
    expect([...text].map((_, index) => toOriginal(map, index))).toEqual([0, 1, 3, 4, 5, 7, 9]);
    expect([0, 1, 3, 4, 5, 7, 9].map((offset) => toChanged(map, offset))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('gives for a sound mark the offset after its character', () => {
    expect(toChanged(foldWidthWithMap('ﾊﾞﾊﾞ').map, 1)).toBe(1);
  });

  it('leaves a sound mark that joins with nothing', () => {
    expect(foldWidthWithMap('漢ﾞ').text).toHaveLength(2);
    expect(foldWidthWithMap('ﾞ').text).toHaveLength(1);
  });

  it('maps every offset back to a character that folds to it', () => {
    const half = fc.string({ unit: fc.constantFrom('ﾊ', 'ﾞ', 'ﾟ', 'ｱ', '条', '１', '𠮷') });
    fc.assert(
      fc.property(half, (original) => {
        const { text, map } = foldWidthWithMap(original);
        const starts = Array.from({ length: text.length + 1 }, (_, index) => toOriginal(map, index));
        expect(starts).toEqual([...starts].sort((left, right) => left - right));
        expect(starts[text.length]).toBe(original.length);
        starts.slice(0, -1).forEach((start, index) => {
          expect(foldWidthWithMap(original.slice(start, starts[index + 1])).text).toBe(text[index]);
          expect(toChanged(map, start)).toBe(index);
        });
      }),
    );
  });
});
