import type { Quantity } from '../../../model/annotation.ts';

/** Days in each unit of a duration, as far as two durations are to be told apart by them. */
const days: Readonly<Record<string, number>> = { Y: 365, M: 30.4, W: 7, D: 1 };
const hours: Readonly<Record<string, number>> = { H: 1 / 24, M: 1 / 1440, S: 1 / 86400 };

/** Writes the value of a quantity as one number, in days, per cent, yen or as counted; nothing where it is not one exact value. */
export function measure({ kind, value }: Pick<Quantity, 'kind' | 'value'>): number | undefined {
  if (kind === 'duration') return measureDuration(value);
  if (kind === 'fraction') {
    const [over, under] = value.split('/').map(Number);
    return Number.isFinite(over / under) ? (100 * over) / under : undefined;
  }
  if (kind !== 'percentage' && kind !== 'money' && kind !== 'count' && kind !== 'multiple') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function measureDuration(value: string): number | undefined {
  const [, date, time = ''] = /^P([^T]*)(?:T(.*))?$/.exec(value) ?? [];
  if (date === undefined) return undefined;
  const sum = (text: string, units: Readonly<Record<string, number>>): number =>
    [...text.matchAll(/([\d.]+)([A-Z])/g)].reduce(
      (total, [, number, unit]) => total + Number(number) * (units[unit] ?? Number.NaN),
      0,
    );
  const total = sum(date, days) + sum(time, hours);
  return Number.isFinite(total) ? total : undefined;
}

/** How one quantity lies to the other: below 0 where the new one is less; nothing where they cannot be compared. */
export function compareMeasures(was: Quantity, is: Quantity): number | undefined {
  if (was.currency !== is.currency || was.unit !== is.unit) return undefined;
  const ratios: ReadonlySet<string> = new Set(['percentage', 'fraction']);
  if (was.kind !== is.kind && !(ratios.has(was.kind) && ratios.has(is.kind))) return undefined;
  const [left, right] = [measure(was), measure(is)];
  if (left === undefined || right === undefined) return undefined;
  // 1か月 and 30日 are the same or not by the month.
  if (was.kind === 'duration' && Math.abs(left - right) < 0.03 * Math.max(left, right)) return undefined;
  return right - left;
}
