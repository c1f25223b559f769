import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameInOtherNotation } from '../../src/diff/words/notation.ts';

describe('notation', () => {
  it.each([
    ['読点', '当社は申込みを承諾し通知します。', '当社は、申込みを承諾し、通知します。'],
    ['送り仮名', '申込みの取扱い及び支払', '申し込みの取り扱い及び支払い'],
    ['接続詞', '氏名および住所または電話番号', '氏名及び住所又は電話番号'],
    ['全角と半角', '１０日以内（注１）', '10日以内(注1)'],
    ['数字', '請求の日から三十日以内', '請求の日から30日以内'],
    ['句読点の種類', '甲は，乙に支払う．', '甲は、乙に支払う。'],
    ['小書き', 'あつた', 'あった'],
    ['箇月', '三箇月', '3か月'],
  ])('%s: is all that differs', (_, one, other) => {
    expect(isSameInOtherNotation(one, other)).toBe(true);
    expect(isSameInOtherNotation(other, one)).toBe(true);
  });

  it.each([
    ['支払います。', '支払いません。'],
    ['承諾する。', '承諾しない。'],
    ['30日以内', '14日以内'],
    ['甲は、通知する。', '乙は、通知する。'],
    ['氏名及び住所', '氏名又は住所'],
    ['届け出る。', '届け出ない。'],
    ['当社が認めるとき', '当社が認めたとき'],
    ['三月', '三日'],
    ['第1、2項', '第12項'],
  ])('is not all that differs: %s → %s', (one, other) => {
    expect(isSameInOtherNotation(one, other)).toBe(false);
    expect(isSameInOtherNotation(other, one)).toBe(false);
  });

  it('is the same of a text and itself, and told alike from both sides', () => {
    const text = fc
      .array(fc.constantFrom('申', '込', 'み', 'い', '、', '十', '日', 'ない', '1', 'る', 'は'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(isSameInOtherNotation(one, one)).toBe(true);
        expect(isSameInOtherNotation(one, other)).toBe(isSameInOtherNotation(other, one));
      }),
    );
  });
});
