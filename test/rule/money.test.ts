import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, formatYen, type Rounding, roundOff, toYen } from '../../src/rule/index.ts';

const bound = (kind: 'fraction' | 'percentage' | 'multiple' | 'rounding' | 'duration', value: string) => {
  const quote = { document: 'terms', clause: 'art_1', citation: '第1条', quote: value, at: [] };
  return { name: 'parameter', kind, value, quote };
};

/** Rounds numerator ÷ denominator in whole numbers only. */
function divide(numerator: bigint, denominator: bigint, how: Rounding): bigint {
  const down = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n || how === 'floor') return down;
  return how === 'ceil' || rest * 2n >= denominator ? down + 1n : down;
}

describe('money', () => {
  it.each([
    [bound('fraction', '2/100'), '1/50'],
    [bound('percentage', '14.5'), '29/200'],
    [bound('multiple', '2'), '2'],
    ['0.1', '1/10'],
    ['1,234', '1234'],
    ['9007199254740993', '9007199254740993'],
  ])('is exact: %j', (value, fraction) => {
    expect(exact(value).toFraction()).toBe(fraction);
  });

  it('is the same as in whole numbers of any size', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 24n }),
        fc.bigInt({ min: 0n, max: 10n ** 6n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.constantFrom<Rounding>('floor', 'ceil', 'round'),
        (amount, numerator, denominator, how) => {
          const product = exact(amount).mul(exact(numerator)).div(exact(denominator));
          expect(String(toYen(product, how))).toBe(String(divide(amount * numerator, denominator, how)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('rounds as a rounding phrase says', () => {
    expect(
      [roundOff('0.5', 'round'), roundOff('-0.5', 'round'), roundOff('2.5', 'round')].map(Number),
    ).toEqual([1, -1, 3]);
    expect(toYen('1234.9', bound('rounding', 'floor'))).toBe(1234);
    expect(toYen('1234.1', bound('rounding', 'ceil'))).toBe(1235);
  });

  it('keeps digits that a number cannot hold', () => {
    expect(toYen('9007199254740991')).toBe(9007199254740991);
    expect(toYen('9007199254740993')).toBe('9007199254740993');
    expect(formatYen('1234567890123456789')).toBe('1,234,567,890,123,456,789円');
    expect(formatYen(exact(1).div(3))).toBe('1/3円');
  });

  it('reads a decimal in a fraction, as 100分の14.6 is printed', () => {
    expect(exact(bound('fraction', '14.6/100')).toFraction()).toBe('73/500');
    expect(exact('-2.5/100').toFraction()).toBe('-1/40');
  });

  it('never takes a binary fraction, and never rounds unasked', () => {
    expect(() => exact(0.1)).toThrow('0.1 is not exact');
    expect(() => exact(2 ** 53)).toThrow('is not exact');
    expect(() => toYen('0.5')).toThrow('1/2 yen is not whole');
    expect(() => roundOff('0.5', bound('fraction', '2/100'))).toThrow('does not say how to round');
    expect(() => exact(bound('duration', 'P14D'))).toThrow('Parameter parameter is a duration (P14D)');
  });
});
