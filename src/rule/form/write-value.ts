import Fraction from 'fraction.js';
import type { BoundQuantity } from '../bind/bind-parameter.ts';
import { writeCalendarDay } from '../calendar/recurrence.ts';
import { isMissing, type Value, type ValueType } from '../expression/value.ts';
import { formatYen } from '../money.ts';

/** Writes a value for people: 1,234円, 14日, 3か月, はい; nothing for what is missing. */
export function writeValue(value: Value, type: ValueType): string | undefined {
  if (isMissing(value)) return undefined;
  if (value instanceof Fraction) return writeNumber(value, type);
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (Array.isArray(value)) {
    if (type.kind !== 'list') return `${value.length}件`;
    return value.length === 0
      ? 'なし'
      : (value as readonly Value[]).map((each) => writeValue(each, type.of) ?? '').join('、');
  }
  const plain = typeof value === 'string' ? value : (value as BoundQuantity).value;
  if (type.kind === 'period') return writePeriod(plain);
  if (type.kind === 'rounding') return roundings[plain] ?? plain;
  if (type.kind === 'recurring') return writeCalendarDay(plain);
  if (type.kind === 'moment') return plain.replace('T', ' ');
  return type.kind === 'text' ? (type.labels?.[plain] ?? plain) : plain;
}

const roundings: Readonly<Record<string, string>> = {
  floor: '切り捨て',
  ceil: '切り上げ',
  round: '四捨五入',
};

function writeNumber(value: Fraction, type: ValueType): string {
  const isYen = type.kind === 'number' && type.isYen;
  if (value.d === 1n) return isYen ? formatYen(value) : (value.s * value.n).toLocaleString('en-US');
  // Two places after the point, and that there are more: 397.26…
  const hundredths = value.abs().mul(100).floor();
  const whole = hundredths.div(100).floor();
  const rest = String(hundredths.sub(whole.mul(100)).n).padStart(2, '0');
  const isExact = value.abs().mul(100).d === 1n;
  const sign = value.s < 0n ? '-' : '';
  return `${sign}${whole.n.toLocaleString('en-US')}.${isExact ? rest.replace(/0$/, '') : `${rest}…`}${isYen ? '円' : ''}`;
}

const units: readonly (readonly [RegExp, string])[] = [
  [/^P(\d+)Y$/, '年'],
  [/^P(\d+)M$/, 'か月'],
  [/^P(\d+)W$/, '週間'],
  [/^P(\d+)D$/, '日'],
  [/^PT(\d+)H$/, '時間'],
  [/^PT(\d+)M$/, '分'],
];

function writePeriod(period: string): string {
  for (const [pattern, unit] of units) {
    const match = pattern.exec(period);
    if (match) return `${match[1]}${unit}`;
  }
  return { immediate: '直ちに', prompt: '速やかに' }[period] ?? period;
}
