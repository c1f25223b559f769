import type { Quantity } from '../../model/annotation.ts';

/** What is printed in the bracket right behind a quantity. */
export interface Restated {
  /** Words between the quantity and the next one: （税込. */
  lead: string;
  /** All words of the bracket. */
  content: string;
  first: Quantity;
  again: Quantity;
}

const saysAgain = /^(?:金|すなわち|つまり|即ち)?$/;
const withTax = /税込|税を?含|消費税[^、。]{0,12}(?:込|含)|税率|内税/;
const withoutTax = /税抜|税別|本体価格/;
/** Rates of consumption tax that were ever in force, per cent. */
const taxRates = [3, 5, 8, 10];

/** Whether the second quantity says another value than the first, where it is certain that it says the same again. */
export function isOtherValue(restated: Restated): boolean {
  const { first, again, lead, content } = restated;
  if (first.kind === 'money' && again.kind === 'money') return isOtherTotal(restated);
  const isWhole = content.trim() === lead + again.text.trim() || content.trim() === again.text.trim();
  if (!isWhole) return false;
  if (first.kind === 'duration' && again.kind === 'duration') {
    if (!saysAgain.test(lead) || first.unit !== again.unit || isBounded(first) !== isBounded(again))
      return false;
    const [own, other] = [lengthOf(first.value), lengthOf(again.value)];
    return (
      own !== undefined && other !== undefined && own.measure === other.measure && own.count !== other.count
    );
  }
  if (!/^(?:年|年率|年利|すなわち)?$/.test(lead)) return false;
  const [own, other] = [rateOf(first), rateOf(again)];
  return own !== undefined && other !== undefined && Math.abs(own - other) > 1e-9;
}

/** Whether an amount with tax is not the one without it, at any rate that the bracket or the law says. */
function isOtherTotal({ first, again, content }: Restated): boolean {
  const isIn = withTax.test(content);
  if (isIn === withoutTax.test(content)) return false;
  const [net, gross] = (isIn ? [first, again] : [again, first]).map(({ value }) => Number(value));
  const said = /([0-9０-９]{1,2})\s*[%％]/.exec(content)?.[1];
  const rates = said === undefined ? taxRates : [Number(said.normalize('NFKC'))];
  return Number.isFinite(net) && !rates.some((rate) => Math.abs(net * (1 + rate / 100) - gross) < 1);
}

/** P2W → 14 days, P2Y → 24 months, PT3H → 180 minutes; days and hours are told apart from months. */
function lengthOf(value: string): { measure: 'month' | 'minute'; count: number } | undefined {
  const months = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(value);
  if (months && (months[1] || months[2]))
    return { measure: 'month', count: Number(months[1] ?? 0) * 12 + Number(months[2] ?? 0) };
  const time = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(value);
  if (!time || value === 'P') return undefined;
  const [weeks, days, hours, minutes] = time.slice(1).map((part) => Number(part ?? 0));
  return { measure: 'minute', count: ((weeks * 7 + days) * 24 + hours) * 60 + minutes };
}

/** 14.6 per cent, 146/1000 and 日歩4銭 (of 365 days) → 14.6. */
function rateOf({ kind, value, unit, relation }: Quantity): number | undefined {
  if (relation !== undefined) return undefined;
  if (kind === 'fraction') {
    const [part, whole] = value.split('/').map(Number);
    return whole > 0 ? (part / whole) * 100 : undefined;
  }
  if (kind !== 'percentage' || !/^[\d.]+$/.test(value)) return undefined;
  return unit === '日歩'
    ? Math.round(Number(value) * 365 * 1e6) / 1e6
    : unit === undefined
      ? Number(value)
      : undefined;
}

/** Whether a length is bounded by its own words, 3日以内, and not by those behind the bracket. */
function isBounded({ text }: Quantity): boolean {
  return /以[内上下前後]|未満|超|前|後|まで/.test(text);
}
