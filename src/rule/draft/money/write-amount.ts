import type { Quantity } from '../../../model/annotation.ts';
import { type ExactNumber, exact } from '../../money.ts';

/** A number as answers hold it: whole numbers as numbers, others as a fraction in words: `12345/100`. */
export function writeAmount(value: ExactNumber): number | string {
  const fraction = exact(value);
  const number = Number(fraction.s * fraction.n);
  return fraction.d === 1n && Number.isSafeInteger(number) ? number : fraction.toFraction();
}

/** The exact number that a quantity is: 2/100 → 1/50, 14.5％ → 29/200. */
export function exactOf({ kind, value }: Pick<Quantity, 'kind' | 'value'>) {
  return kind === 'percentage' ? exact(value).div(100) : exact(value);
}
