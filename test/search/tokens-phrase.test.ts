import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForPhrase, listPhraseFolds } from '../../src/search/words/fold-phrase.ts';
import { isShared, listShared, titleFor } from '../block/shared-folder.ts';

const root = new URL('../../', import.meta.url);
const laws = 'examples/laws/';

/** A character as a reader sees it: a kana with its sound mark is one. */
const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

function readLines(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim().length > 1);
}

function expectPartsFound(lines: readonly string[], numRuns: number): void {
  const part = fc
    .tuple(fc.constantFrom(...lines), fc.nat(), fc.nat({ max: 30 }))
    .map(([line, start, length]) => {
      const characters = [...segmenter.segment(line)].map(({ segment }) => segment);
      const first = start % Math.max(1, characters.length - 1);
      return { line, part: characters.slice(first, first + 2 + length).join('') };
    });
  fc.assert(
    fc.property(part, ({ line, part }) => {
      expect(foldForPhrase(line).text).toContain(foldForPhrase(part).text);
    }),
    { numRuns },
  );
}

describe('the fold for phrases', () => {
  test.each([
    ['第 １２ 条、サーバー', '第12条サバ'],
    ['ﾃﾞｰﾀ', 'デタ'],
    ['か\u3099く', 'がく'],
    ['國會ニ於テ', '国会ニ於テ'],
    ['あって', 'あつて'],
    ['Ｗｉ－Ｆｉ（無線）', 'wifi無線'],
    ['3ヶ月・3箇月', '3か月3か月'],
    ['二○二六年', '二〇二六年'],
    ['𠮷田', '吉田'],
    ['契約\r\n者', '契約者'],
    ['、。「」', ''],
    ['', ''],
  ])('of %j is %j', (text, folded) => {
    expect(foldForPhrase(text).text).toBe(folded);
  });

  test('says where each character stood', () => {
    const text = '𠮷 は、ﾃﾞ㈱';
    const { text: folded, at } = foldForPhrase(text);
    expect(folded).toBe('吉はデ株');
    expect(at).toEqual([0, 3, 5, 7, 8]);
  });

  test('keeps the parts of any text of ours', () => {
    expectPartsFound(readLines(new URL('corpus/general-terms/revisions/2026-04-01.md', root)), 300);
  });

  test.skipIf(!isShared(laws))(titleFor('keeps the parts of statutes', laws), () => {
    expectPartsFound(listShared(laws, /\.terms\.txt$/).flatMap(readLines), 300);
  });

  test('of a part is a part of the fold, for any characters', () => {
    const character = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom('ｶ', 'ﾞ', 'ー', '々', '㈱', '①', '。', '國', '𠮷', '十', '1', '・', 'ッ', '\u3099'),
    );
    fc.assert(
      fc.property(fc.array(character), fc.array(character), fc.array(character), (before, part, after) => {
        const whole = foldForPhrase([...before, '、', ...part, '、', ...after].join('')).text;
        expect(whole).toContain(foldForPhrase(part.join('')).text);
      }),
      { numRuns: 300 },
    );
  });

  test('is its own fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded } = foldForPhrase(text);
        expect(foldForPhrase(folded).text).toBe(folded);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the folds that a phrase may stand under', () => {
  test.each([
    ['第十二条', '第12条'],
    ['第12条', '第十二条'],
    ['第１２０条', '第百二十条'],
    ['人々の', '人人の'],
    ['5万円', '五万円'],
  ])('of %s hold %s', (phrase, other) => {
    expect(listPhraseFolds(phrase)).toContain(other);
  });

  test('begin with its own and do not repeat', () => {
    const folds = listPhraseFolds('契約者の責任');
    expect(folds).toEqual(['契約者の責任']);
  });

  test('of punctuation are none', () => {
    expect(listPhraseFolds('、。')).toEqual([]);
  });
});
