import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findOuterBrackets,
  maskBrackets,
  maskedBracket,
  maskedQuote,
} from '../../src/text/bracket/mask-brackets.ts';

/** Masked brackets as □, masked quotations as ■. */
function mask(text: string): string {
  return maskBrackets(text).replaceAll(maskedBracket, '□').replaceAll(maskedQuote, '■');
}

describe('masked brackets', () => {
  test.each([
    ['brackets', '第3条(料金)は', '第3条□□□□は'],
    ['full width', '第３条（料金）は', '第３条□□□□は'],
    ['two widths in one', '甲（乙)は', '甲□□□は'],
    ['quotations', '同条中「甲」は', '同条中■■■は'],
    ['a quotation in brackets is part of them', '甲（以下「乙」）は', '甲□□□□□□□は'],
    ['brackets in a quotation are part of it', '「甲（乙）」は', '■■■■■■は'],
    ['𠮷 counts two', '（𠮷）は', '□□□□は'],
    ['CRLF', '（甲\r\n乙）は', '□□□□□□は'],
    ['an opener that is never closed stays', '甲（乙は「丙」', '甲（乙は■■■'],
    ['a closer that closes nothing stays', '甲）乙', '甲）乙'],
    ['none', '甲は', '甲は'],
  ])('%s', (_, text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  test('keep the length of any text, and what stands outside', () => {
    const unit = fc.constantFrom(
      '（',
      '）',
      '(',
      ')',
      '「',
      '」',
      '『',
      '』',
      '甲',
      '𠮷',
      '\ud842',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = units.join('');
        const spans = findOuterBrackets(text);
        const masked = maskBrackets(text);
        expect(masked.length).toBe(text.length);
        let offset = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(offset);
          expect(masked.slice(offset, start)).toBe(text.slice(offset, start));
          offset = end;
        }
        expect(masked.slice(offset)).toBe(text.slice(offset));
      }),
    );
  });
});
