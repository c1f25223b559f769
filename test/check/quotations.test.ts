import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isQuotedAt } from '../../src/check/quotations.ts';

it('tells what stands between the marks that were opened last and those that close next', () => {
  const text = '「甲」は『乙は、丙』と読む。';
  expect(isQuotedAt(text, text.indexOf('甲'), text.indexOf('甲') + 1)).toBe(true);
  expect(isQuotedAt(text, text.indexOf('乙'), text.indexOf('丙') + 1)).toBe(true);
  expect(isQuotedAt(text, text.indexOf('は'), text.indexOf('は') + 1)).toBe(false);
  expect(isQuotedAt('「甲は', 1, 2)).toBe(false);
});

it('tells the same as a search from the place', () => {
  const search = (value: string, start: number, end: number): boolean => {
    const open = Math.max(value.lastIndexOf('「', start), value.lastIndexOf('『', start));
    const close = open < 0 ? -1 : value.slice(open).search(/[」』]/);
    return close >= 0 && open + close >= end;
  };
  const texts = fc.array(fc.constantFrom('「', '」', '『', '』', '甲', 'は'), { maxLength: 12 });
  fc.assert(
    fc.property(texts, fc.nat(12), fc.nat(3), (signs, start, length) => {
      const value = signs.join('');
      const from = Math.min(start, value.length);
      expect(isQuotedAt(value, from, from + length)).toBe(search(value, from, from + length));
    }),
  );
});
