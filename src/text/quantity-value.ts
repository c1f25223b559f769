import type { Quantity } from '../model/annotation.ts';

/**
 * Writes what a quantity amounts to, so that two ways to print one amount compare as equal: 5% and 100分の5 → `1/20`;
 * 12か月 and 1年 → `P12M`. Relation and unit are no part of it.
 */
export function amountOf({ kind, value }: Pick<Quantity, 'kind' | 'value'>): string {
  if (kind === 'percentage') return writeRatio(value, '100') ?? `${kind} ${value}`;
  if (kind === 'fraction') {
    const [numerator, denominator] = value.split('/');
    return writeRatio(numerator, denominator ?? '1') ?? `${kind} ${value}`;
  }
  if (kind === 'duration') return `${kind} ${joinMonths(value)}`;
  return `${kind} ${value}`;
}

const decimal = /^-?[0-9]{1,40}(?:\.[0-9]{1,40})?$/;

/** The ratio of two decimals in lowest terms: 14.5, 100 → `29/200`. */
function writeRatio(numerator: string, denominator: string): string | undefined {
  if (!decimal.test(numerator) || !decimal.test(denominator)) return undefined;
  const scale = Math.max(...[numerator, denominator].map((number) => number.split('.')[1]?.length ?? 0));
  const [over, under] = [numerator, denominator].map((number) => {
    const [whole, fraction = ''] = number.split('.');
    return BigInt(whole + fraction.padEnd(scale, '0'));
  });
  if (under === 0n) return undefined;
  const divisor = greatestDivisor(over < 0n ? -over : over, under);
  return `${over / divisor}/${under / divisor}`;
}

function greatestDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestDivisor(right, left % right);
}

/** `P1Y6M` → `P18M`: a year is twelve months by the calendar, whatever its days. */
function joinMonths(duration: string): string {
  const parts = /^P([0-9]+)Y(?:([0-9]+)M)?(?![0-9.])/.exec(duration);
  if (!parts) return duration;
  return `P${Number(parts[1]) * 12 + Number(parts[2] ?? 0)}M${duration.slice(parts[0].length)}`;
}
