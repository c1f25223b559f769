import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArithmetic } from '../../../../src/rule/draft/money/arithmetic.ts';

const read = (text: string) =>
  readArithmetic(text, ({ words }) => (/^[a-z0-9]+$/.test(words) ? words : undefined));

describe('printed formulas', () => {
  it.each([
    ['a × b ÷ c', 'a * b / c', '8'],
    ['(a + b) × 2 - c', '(a + b) * 2 - c', '17'],
    ['a ÷ (b × c)', 'a / (b * c)', '1/2'],
  ])('%s', (text, expression, value) => {
    const values: Record<string, number> = { a: 6, b: 4, c: 3 };
    const found = read(text);
    expect(found?.expression).toBe(expression);
    expect(found?.compute((name) => values[name] ?? Number(name)).toFraction()).toBe(value);
  });

  it.each(['a ×', '(a', 'a)', '', 'a と b × c', `${'('.repeat(50)}a${')'.repeat(50)}`])(
    'refuses %s',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab12 ()+×÷-]{0,24}$/), (text) => {
        const found = read(text);
        if (found) expect(found.expression.replaceAll(' ', '').length).toBe(text.replaceAll(' ', '').length);
      }),
    );
  });
});
