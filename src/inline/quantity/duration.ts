import { skipSpaces } from '../../text/sentence.ts';
import { type FoundQuantity, finish, inexactHalf, unknownValue } from './found-quantity.ts';
import { type ExactNumber, readExactNumber, shiftPoint } from './number.ts';
import { type Designator, readUnit, type Unit } from './unit.ts';

const suffix = /\s*(?:間|分(?![のを]?[一二三0-9]|[野類割離担析配])|目|相当分)/y;
/** What a smaller unit may follow directly: 1年6か月15日, 10時間30分. */
const smaller: Readonly<Partial<Record<Designator, readonly Designator[]>>> = {
  Y: ['M'],
  M: ['D'],
  H: ['MIN'],
  MIN: ['S'],
};
/** What it may follow behind と: 1日と12時間; directly, 1日12時間 is twelve hours in each day. */
const smallerJoined: Readonly<Partial<Record<Designator, readonly Designator[]>>> = {
  ...smaller,
  Y: ['M', 'D'],
  W: ['D'],
  D: ['H'],
};
/** 半ば, 半期, 半額 begin a word of their own. */
const half = /\s*半(?![ば期額数導永面製々年月日])/y;
/** What half of a unit is, where it is exact. */
const halves: Readonly<Partial<Record<Designator, readonly [Designator, string]>>> = {
  Y: ['M', '6'],
  H: ['MIN', '30'],
  MIN: ['S', '30'],
};

type Part = readonly [Designator, string];

/**
 * Reads a length of time whose number and unit are read: `1年半` → P1Y6M; `1年と6か月` → P1Y6M; `2か月半` → not known.
 */
export function readDuration(
  text: string,
  start: number,
  number: ExactNumber,
  unit: Unit,
  unitEnd: number,
): FoundQuantity | undefined {
  const designator = unit.designator as Designator;
  if (number.value.includes('.') && designator === 'MIN' && number.kanji) return undefined;
  // 十分 is enough, and 分 alone is a part; minutes are told by what follows.
  if (designator === 'MIN' && !isMinutes(text, start, unitEnd)) return undefined;
  if (designator === 'Y' && text[unitEnd] === '度') return undefined;
  const parts: Part[] = [[designator, number.value]];
  let end = unitEnd;
  if (unit.unit === undefined) end = readSmallerParts(text, end, parts);
  let isKnown = true;
  half.lastIndex = end;
  if (half.test(text)) {
    end = half.lastIndex;
    const rest = halves[parts[parts.length - 1][0]];
    if (rest && unit.unit === undefined) parts.push(rest);
    else isKnown = false;
  }
  const last = parts[parts.length - 1][0];
  suffix.lastIndex = end;
  if ((last !== 'H' && last !== 'W') || parts.length > 1) if (suffix.test(text)) end = suffix.lastIndex;
  const value = isKnown ? writeDuration(parts) : undefined;
  const base = {
    kind: 'duration' as const,
    value: value ?? unknownValue,
    ...(value === undefined && { reason: inexactHalf }),
    ...(unit.unit !== undefined && { unit: unit.unit }),
    start,
    end,
  };
  return finish(text, base, 'duration');
}

function readSmallerParts(text: string, start: number, parts: Part[]): number {
  let end = start;
  while (parts.length < 4) {
    const than = parts[parts.length - 1][0];
    const joined = /^(?:間)?(?:と|プラス)/.exec(text.slice(end, end + 5));
    const at = joined ? end + joined[0].length : end;
    const units = (joined ? smallerJoined : smaller)[than] ?? [];
    if (joined && units.includes('M') && text.startsWith('半年', at)) {
      parts.push(['M', '6']);
      return at + 2;
    }
    const number = readExactNumber(text, skipSpaces(text, at));
    const read = number && readUnit(text, skipSpaces(text, number.end));
    const designator = read?.unit.designator;
    if (!number || !read || !designator || read.unit.unit !== undefined || !units.includes(designator)) break;
    // 1年と3月1日: a day of the calendar goes on behind the month.
    if (joined && designator === 'M' && text[read.end - 2] !== undefined && isDayOfCalendar(text, read.end))
      break;
    parts.push([designator, number.value]);
    end = read.end;
  }
  return end;
}

function isDayOfCalendar(text: string, end: number): boolean {
  const day = readExactNumber(text, skipSpaces(text, end));
  return day !== undefined && text[skipSpaces(text, day.end)] === '日' && /[0-9]月$/.test(text.slice(0, end));
}

const afterMinutes =
  /\s*(?:間|半|以[上下内前後]|未満|前|後|[をに](?:[超越経満限])|超|ごと|毎|につき|あたり|当たり|単位|経過|程度|[、。)」のにとでを]|[0-9一二三四五六七八九十]+秒|$)/y;

function isMinutes(text: string, start: number, end: number): boolean {
  afterMinutes.lastIndex = end;
  if (!afterMinutes.test(text)) return false;
  return (
    text.slice(start, end) !== '十分' ||
    /^(?:間|以[上下内]|未満|前|後|を[超越経]|超|ごと)/.test(text.slice(end, end + 3))
  );
}

/**
 * Y 1, M 6 → `P1Y6M`; H 24 → `PT24H`; Y 1.5 → `P1Y6M`. Only hours, minutes and seconds may have a fraction, as in
 * Temporal; nothing where the fraction of another unit is no whole number of a smaller one (2.5か月).
 */
function writeDuration(parts: readonly Part[]): string | undefined {
  const exact = parts.flatMap(([designator, value]) => splitYear(designator, value) ?? []);
  const isTime = (designator: Designator) => /^(?:H|MIN|S)$/.test(designator);
  const isInexact = exact.some(
    ([designator, value], place) => value.includes('.') && (!isTime(designator) || place < exact.length - 1),
  );
  if (isInexact || exact.length === 0) return undefined;
  const write = (some: readonly Part[]) =>
    some.map(([designator, value]) => `${value}${designator === 'MIN' ? 'M' : designator}`).join('');
  const [days, times] = [
    exact.filter(([designator]) => !isTime(designator)),
    exact.filter(([designator]) => isTime(designator)),
  ];
  return `P${write(days)}${times.length > 0 ? `T${write(times)}` : ''}`;
}

/** 1.5 years → 1 year, 6 months. */
function splitYear(designator: Designator, value: string): Part[] {
  const [whole, fraction] = value.split('.');
  if (designator !== 'Y' || fraction === undefined) return [[designator, value]];
  const digits = fraction.length;
  const months = BigInt(fraction) * 12n;
  if (months % 10n ** BigInt(digits) !== 0n) return [[designator, value]];
  const month: Part = ['M', shiftPoint(months.toString(), -digits)];
  return whole === '0' ? [month] : [[designator, whole], month];
}
