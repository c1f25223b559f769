import Fraction from 'fraction.js';
import type { BoundQuantity } from './bind/bind-parameter.ts';
import { RuleError } from './rule-error.ts';

/** Whole yen: a number, or its digits where a number cannot hold them exactly. */
export type Yen = number | string;

/** How a part of a yen or of a count is dealt with: 切捨て, 切上げ, 四捨五入. */
export type Rounding = 'floor' | 'ceil' | 'round';

/** A number as people and texts write it: never a binary fraction. */
export type ExactNumber = number | bigint | string | Fraction | BoundQuantity;

/**
 * Makes a number exact: `2/100` → 1/50, 14.5％ → 29/200, `'0.1'` → 1/10.
 * @throws {RuleError} for a number with a binary fraction (0.1): write it as a string
 */
export function exact(value: ExactNumber): Fraction {
  if (value instanceof Fraction) return value;
  if (typeof value === 'object') return exactQuantity(value);
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RuleError(
      `${value} is not exact; write fractions and numbers beyond 2^53 as a string ("${value}").`,
    );
  }
  return typeof value === 'string' ? readFraction(value) : new Fraction(value);
}

/** `2/100`, and with a decimal in it, as texts print it: `14.6/100`. */
function readFraction(value: string): Fraction {
  const [over, ...under] = value.replace(/[,，]/g, '').split('/');
  return under.length === 1
    ? new Fraction(over).div(new Fraction(under[0]))
    : new Fraction(value.replace(/[,，]/g, ''));
}

const numberKinds: ReadonlySet<string> = new Set(['fraction', 'percentage', 'multiple', 'money', 'count']);

function exactQuantity({ name, kind, value, unit }: BoundQuantity): Fraction {
  if (value === 'unknown') throw new RuleError(`Parameter ${name} has no exact value in the text.`);
  if (kind === 'money' && unit !== undefined)
    throw new RuleError(`Parameter ${name} is an amount in ${unit}, not in yen.`);
  if (!numberKinds.has(kind)) throw new RuleError(`Parameter ${name} is a ${kind} (${value}), not a number.`);
  const number = exact(value);
  return kind === 'percentage' ? number.div(100) : number;
}

const roundings: Readonly<Record<Rounding, (value: Fraction) => Fraction>> = {
  floor: (value) => value.floor(),
  ceil: (value) => value.ceil(),
  // Half up, away from zero for an amount that is owed back.
  round: (value) =>
    value.s < 0n ? value.neg().add(new Fraction(1, 2)).floor().neg() : value.add(new Fraction(1, 2)).floor(),
};

/**
 * Rounds to a whole number: 1234.9 with `floor` → 1234.
 * @throws {RuleError} if the parameter that says how is no rounding phrase
 */
export function roundOff(value: ExactNumber, how: Rounding | BoundQuantity): Fraction {
  const name = typeof how === 'string' ? how : how.value;
  const round = Object.hasOwn(roundings, name) ? roundings[name as Rounding] : undefined;
  if (!round || (typeof how === 'object' && how.kind !== 'rounding')) {
    throw new RuleError(`${name} does not say how to round; floor, ceil or round would.`);
  }
  return round(exact(value));
}

/**
 * Writes an amount of whole yen.
 * @param how how a part of a yen is dealt with; if omitted the amount must be whole
 * @throws {RuleError} if there is a part of a yen and nothing says how to round
 */
export function toYen(value: ExactNumber, how?: Rounding | BoundQuantity): Yen {
  const amount = how === undefined ? exact(value) : roundOff(value, how);
  if (amount.d !== 1n) {
    throw new RuleError(
      `${amount.toFraction()} yen is not whole, and nothing says how to round; bind the rounding phrase or declare an option.`,
    );
  }
  const whole = amount.s * amount.n;
  const number = Number(whole);
  return Number.isSafeInteger(number) ? number : whole.toString();
}

/** Writes yen for people: 1234567 → `1,234,567円`. */
export function formatYen(value: ExactNumber): string {
  const amount = exact(value);
  if (amount.d !== 1n) return `${amount.toFraction()}円`;
  return `${(amount.s * amount.n).toLocaleString('en-US')}円`;
}
