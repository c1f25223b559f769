import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMorphemes, type Morpheme, type ReadMorphemes } from '../../src/text/dictionary/morpheme.ts';
import { overlayTerms } from '../../src/text/dictionary/overlay-terms.ts';

let read: ReadMorphemes;
beforeAll(async () => {
  read = await loadMorphemes();
}, 60_000);

function surfaces(morphemes: readonly Morpheme[]): string[] {
  return morphemes.map(({ surface }) => surface);
}

describe('morphemes', () => {
  test('have dictionary forms', () => {
    expect(read('責任を負わない。').map(({ base, pos, detail }) => `${base}/${pos}/${detail}`)).toEqual([
      '責任/名詞/一般',
      'を/助詞/格助詞',
      '負う/動詞/自立',
      'ない/助動詞/',
      '。/記号/句点',
    ]);
  });

  test('have UTF-16 offsets behind 𠮷 and behind 。', () => {
    expect(read('𠮷は。契約').map(({ surface, start, end }) => [surface, start, end])).toEqual([
      ['𠮷', 0, 2],
      ['は', 2, 3],
      ['。', 3, 4],
      ['契約', 4, 6],
    ]);
  });

  test('of unknown words have their surface as the base', () => {
    expect(read('ＩＩＪ')[0].base).toBe('ＩＩＪ');
  });

  test('survive NUL', () => {
    expect(surfaces(read('甲\0乙')).join('')).toBe('甲\0乙');
  });

  test('do not lose characters after several that are beyond 16 bits', () => {
    expect(surfaces(read('𐀀𐀀契約者は、'))).toEqual(['𐀀', '𐀀', '契約', '者', 'は', '、']);
  });

  test('survive half a surrogate pair', () => {
    expect(surfaces(read('甲\ud842乙')).join('')).toBe('甲\ud842乙');
  });

  test('of a run longer than the limit are cut before a surrogate pair, not inside', () => {
    const text = `${'あ'.repeat(499)}𠮷${'い'.repeat(600)}`;
    const found = read(text);
    expect(surfaces(found).join('')).toBe(text);
    expect(surfaces(found)).toContain('𠮷');
  });

  test('of nothing are none', () => {
    expect(read('')).toEqual([]);
  });

  test('the dictionary is loaded once', () => {
    expect(loadMorphemes()).toBe(loadMorphemes());
  });

  test('cover any text', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('契約者は、', '𠮷', '\r\n', '　', 'ﾃﾞ', '\udc00', 'する。'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const text = units.join('');
        let offset = 0;
        for (const { surface, start, end } of read(text)) {
          expect([start, text.slice(start, end)]).toEqual([offset, surface]);
          offset = end;
        }
        expect(offset).toBe(text.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('defined terms', () => {
  test('are one noun each, side by side too', () => {
    const text = '元契約者契約者は';
    const spans = [
      { start: 0, end: 4, definition: 'def_1' },
      { start: 4, end: 7 },
    ];
    expect(overlayTerms(read(text), spans).map(({ surface, definition }) => [surface, definition])).toEqual([
      ['元契約者', 'def_1'],
      ['契約者', undefined],
      ['は', undefined],
    ]);
  });

  test('without terms nothing changes', () => {
    const morphemes = read('契約者は');
    expect(overlayTerms(morphemes, [])).toEqual(morphemes);
  });

  test('that end inside a morpheme take the whole of it, and the text stays covered', () => {
    expect(surfaces(overlayTerms(read('契約書面を'), [{ start: 0, end: 3 }])).join('')).toBe('契約書面を');
  });
});
