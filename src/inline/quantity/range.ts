import { skipSpaces } from '../../text/sentence.ts';
import { type FoundQuantity, type Reading, unknownValue } from './found-quantity.ts';
import { type ExactNumber, readExactNumber } from './number.ts';

/** Kinds of which two make a range; dates and times have ranges of their own. */
const rangedKinds = ['duration', 'percentage', 'multiple', 'money', 'count'] as const;
type RangedKind = (typeof rangedKinds)[number];

function isRanged(kind: FoundQuantity['kind']): kind is RangedKind {
  return (rangedKinds as readonly string[]).includes(kind);
}

const wave = /^\s*(?:~|〜|～|ないし|乃至)\s*$/;
const openMark = /\s*(~|〜|～|-|から|ないし|乃至|、)\s*/y;

/** One range of two quantities with a wave between them: `1万円〜2万円` → 10000/20000. */
export function spanRange(
  text: string,
  lower: FoundQuantity,
  upper: FoundQuantity,
): FoundQuantity | undefined {
  if (lower.relation !== undefined || !isPair(lower, upper)) return undefined;
  if (!wave.test(text.slice(lower.end, upper.start))) return undefined;
  return toRange(lower.value, lower.start, upper, upper.kind as RangedKind);
}

/**
 * Reads a range whose first number has no unit of its own: `2〜3日` → P2D/P3D; `10から20名`; `二、三日`, if the second
 * number is the next one.
 */
export function readOpenRange(
  text: string,
  start: number,
  number: ExactNumber,
  readAt: (text: string, start: number, hit: string) => Reading | undefined,
): FoundQuantity | undefined {
  openMark.lastIndex = number.end;
  const mark = openMark.exec(text);
  if (!mark) return undefined;
  const at = openMark.lastIndex;
  const second = readExactNumber(text, at);
  if (!second || Number(second.value) <= Number(number.value)) return undefined;
  if (number.kanji !== second.kanji) return undefined;
  if (mark[1] === '、' && (Number(second.value) !== Number(number.value) + 1 || second.value.length > 1))
    return undefined;
  // The number may name a clause or a place: 2-3-10号.
  if (mark[1] === '-' && /[-/]/.test(text[second.end] ?? '')) return undefined;
  if (text[skipSpaces(text, second.end)] === undefined) return undefined;
  const upper = readAt(text, at, text.slice(at, second.end));
  if (!upper || 'skipTo' in upper || !isRanged(upper.kind) || upper.value === unknownValue) return undefined;
  const lower =
    upper.kind === 'duration'
      ? lengthOf(number, second, upper.value)
      : shareMyriads(text.slice(start, number.end), text.slice(at, second.end), number.value);
  return lower === undefined ? undefined : toRange(lower, start, upper, upper.kind);
}

const myriads = /^([0-9.]+)((?:百|千)?万|億|兆|千)$/;

/** `2〜20万円` is 20,000 to 200,000: what the last number multiplies by holds for the first, if that is smaller. */
function shareMyriads(first: string, second: string, value: string): string | undefined {
  const unit = myriads.exec(second);
  if (!unit || !/^[0-9.]+$/.test(first)) return value;
  if (Number(first) >= Number(unit[1])) return undefined;
  return readExactNumber(`${first}${unit[2]}`, 0)?.value;
}

/** The duration of the first number in the unit of the second, where that has but one. */
function lengthOf(number: ExactNumber, second: ExactNumber, value: string): string | undefined {
  const unit = /^(PT?)([0-9.]+)([YMWDHS])$/.exec(value);
  return unit && unit[2] === second.value && !number.value.includes('.')
    ? `${unit[1]}${number.value}${unit[3]}`
    : undefined;
}

function isPair(lower: FoundQuantity, upper: FoundQuantity): boolean {
  return (
    lower.kind === upper.kind &&
    lower.unit === upper.unit &&
    isRanged(lower.kind) &&
    lower.value !== unknownValue &&
    upper.value !== unknownValue
  );
}

function toRange(lower: string, start: number, upper: FoundQuantity, of: RangedKind): FoundQuantity {
  return { ...upper, kind: 'range', of, value: `${lower}/${upper.value}`, start };
}
