import type { Quantity } from '../../model/annotation.ts';
import { skipSpaces } from '../../text/era-date.ts';
import { readCalendar } from './calendar.ts';
import { type ExactNumber, readExactNumber } from './number.ts';
import { type RelationScope, readLeadingRelation, readRelation } from './relation.ts';
import { readRounding } from './rounding.ts';
import { type Designator, readUnit, type Unit } from './unit.ts';

/** A quantity in one sentence; offsets in UTF-16 units. */
export type FoundQuantity = Pick<Quantity, 'kind' | 'value' | 'relation' | 'unit'> & {
  start: number;
  end: number;
};

/** What a construct makes of the characters at an offset: a quantity, or an offset to go on from. */
type Reading = FoundQuantity | { skipTo: number };

/** Where a quantity may begin. */
const trigger =
  /直ちに|ただちに|速やかに|すみやかに|遅滞な[くき]|過半数|半数|半額|[明大昭平令][治正和成]|[㋿㍻㍼㍽㍾]|[MTSHR](?=[0-9]{1,2}[./])|端数|小数|少数点|切り?捨て|切り?上げ|四捨五入|切捨|切上|[0-9〇○零一二三四五六七八九十拾百千壱弐参]+/g;

const words: Readonly<Record<string, Omit<FoundQuantity, 'start' | 'end'>>> = {
  直ちに: { kind: 'duration', value: 'immediate' },
  ただちに: { kind: 'duration', value: 'immediate' },
  速やかに: { kind: 'duration', value: 'prompt' },
  すみやかに: { kind: 'duration', value: 'prompt' },
  遅滞なく: { kind: 'duration', value: 'prompt' },
  過半数: { kind: 'fraction', value: '1/2', relation: 'over' },
  半数: { kind: 'fraction', value: '1/2' },
  半額: { kind: 'fraction', value: '1/2' },
};

/** Reads all quantities of one width-folded sentence, ascending and without overlap. */
export function readQuantities(text: string): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  trigger.lastIndex = 0;
  for (let hit = trigger.exec(text); hit; hit = trigger.exec(text)) {
    const reading = readAt(text, hit.index, hit[0]);
    if (!reading) continue;
    const end = 'skipTo' in reading ? reading.skipTo : reading.end;
    const last = found.at(-1);
    if (!('skipTo' in reading) && (last === undefined || last.end <= reading.start)) found.push(reading);
    trigger.lastIndex = Math.max(end, hit.index + 1);
  }
  return found;
}

function readAt(text: string, start: number, hit: string): Reading | undefined {
  const word = words[hit];
  if (word) return readWord(text, start, hit, word);
  return readRounding(text, start) ?? readNumberAt(text, start, hit);
}

function readWord(
  text: string,
  start: number,
  hit: string,
  word: Omit<FoundQuantity, 'start' | 'end'>,
): Reading {
  const end = start + hit.length;
  if (word.kind !== 'fraction' || word.relation) return { ...word, start, end };
  const relation = readRelation(text, end, 'number');
  return { ...word, ...(relation && { relation: relation.relation }), start, end: relation?.end ?? end };
}

/** Words in which 一 does not count: 同一人, 万一, 唯一. */
const beforeOne = '同単唯統万均逐画専随択';
const identifier = /[A-Za-z_#.\-/=&%]/;

function readNumberAt(text: string, start: number, hit: string): Reading | undefined {
  const before = text[start - 1] ?? '';
  const calendar = isOrdinal(text, start) || identifier.test(before) ? undefined : readCalendar(text, start);
  if (calendar) return calendar;
  const number = readExactNumber(text, start);
  if (!number) return undefined;
  const passed = { skipTo: Math.max(number.end, start + 1) };
  if (isOrdinal(text, start) || identifier.test(before)) return { skipTo: skipIdentifier(text, number.end) };
  if (hit[0] === '一' && beforeOne.includes(before) && before !== '') return passed;
  // 〇 alone is a blank to be filled in, and 零度 is a word.
  if (number.kanji && number.value === '0') return passed;
  const from = text[start - 1] === '¥' ? start - 1 : start;
  return (
    readFraction(text, start, number) ?? readClock(text, number) ?? readMeasured(text, from, number) ?? passed
  );
}

/** Whether 第 stands before: the number names a provision, an instance, a place. */
function isOrdinal(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && text[at] === ' ') at--;
  return text[at] === '第';
}

/** `BRM003.pdf`, `2-1-8`, 第9条の2: what goes on after the number is part of the name. */
function skipIdentifier(text: string, end: number): number {
  const rest =
    /(?:[.\-/][0-9A-Za-z]+)*(?:\s*条(?:\s*の\s*[0-9一二三四五六七八九十]+(?!\s*[日月年週人名回分円]))*)?/y;
  rest.lastIndex = end;
  return rest.test(text) ? Math.max(rest.lastIndex, end) : end;
}

/** `100分の2` → 2/100; `8割` → 8/10; `1/30の割合` → 1/30. */
function readFraction(text: string, start: number, number: ExactNumber): FoundQuantity | undefined {
  const parts = readFractionParts(text, number);
  if (!parts) return undefined;
  const relation = readRelation(text, parts.end, 'number');
  const bound = relation?.relation ?? readLeadingRelation(text, start);
  return {
    kind: 'fraction',
    value: parts.value,
    ...(bound && { relation: bound }),
    start,
    end: relation?.end ?? parts.end,
  };
}

const ofDenominator = /\s*分\s*の\s*/y;
const tenths = /\s*割(?!り?[当合振引勘安高]り?(?!き))(?:\s*([0-9一二三四五六七八九])\s*分)?/y;
const slash = /\/(?=[0-9]+(?:以上|以下|未満|を[超越]|の(?:割合|額|金額)|相当|ずつ|を乗))/y;

function readFractionParts(text: string, number: ExactNumber): { value: string; end: number } | undefined {
  ofDenominator.lastIndex = number.end;
  if (ofDenominator.test(text)) {
    const numerator = readExactNumber(text, ofDenominator.lastIndex);
    return numerator && { value: `${numerator.value}/${number.value}`, end: numerator.end };
  }
  tenths.lastIndex = number.end;
  const tenth = tenths.exec(text);
  if (tenth && !number.value.includes('.')) {
    const hundredths = tenth[1] === undefined ? undefined : readExactNumber(tenth[1], 0)?.value;
    const value =
      hundredths === undefined
        ? `${number.value}/10`
        : `${Number(number.value) * 10 + Number(hundredths)}/100`;
    return { value, end: tenths.lastIndex };
  }
  slash.lastIndex = number.end;
  if (number.kanji || !slash.test(text)) return undefined;
  const denominator = readExactNumber(text, slash.lastIndex);
  return denominator && { value: `${number.value}/${denominator.value}`, end: denominator.end };
}

const clock = /\s*時(?!間)(?:\s*[0-9一二三四五六七八九十]+\s*分)?/y;

/** `19時00分` is a time of the day, not 0 minutes. */
function readClock(text: string, number: ExactNumber): { skipTo: number } | undefined {
  clock.lastIndex = number.end;
  return clock.test(text) ? { skipTo: clock.lastIndex } : undefined;
}

/** A number with its unit, or with ¥ before it. */
function readMeasured(text: string, start: number, number: ExactNumber): FoundQuantity | undefined {
  const read = readUnit(text, skipSpaces(text, number.end));
  if (!read)
    return text[start] === '¥'
      ? finish(text, { kind: 'money', value: number.value, start, end: number.end }, 'number')
      : undefined;
  const { unit, end } = read;
  if (
    number.kanji &&
    number.value === '1' &&
    unit.kanjiOneIsWord &&
    !/^以[上下]/.test(text.slice(end, end + 2))
  ) {
    return undefined;
  }
  if (unit.kind === 'duration') return readDuration(text, start, number, unit, end);
  const base = {
    kind: unit.kind,
    value: number.value,
    ...(unit.unit !== undefined && { unit: unit.unit }),
    start,
    end,
  };
  return finish(text, base, 'number');
}

const suffix = /\s*(?:間|分(?![のを]?[一二三0-9]|[野類割離担析配])|目|相当分)/y;
/** What a smaller unit may follow directly: 1年6か月, 10時間30分. */
const smaller: Readonly<Partial<Record<Designator, readonly Designator[]>>> = {
  Y: ['M'],
  M: ['D'],
  H: ['MIN'],
  MIN: ['S'],
};

function readDuration(
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
  const parts: [Designator, string][] = [[designator, number.value]];
  let end = unitEnd;
  if (unit.unit === undefined && designator !== 'W') {
    const next = readSmaller(text, end, designator);
    if (next) {
      parts.push(next.part);
      end = next.end;
    }
  }
  suffix.lastIndex = end;
  if (designator !== 'H' && designator !== 'W' && suffix.test(text)) end = suffix.lastIndex;
  const value = writeDuration(parts);
  return finish(
    text,
    { kind: 'duration', value, ...(unit.unit !== undefined && { unit: unit.unit }), start, end },
    'duration',
  );
}

const afterMinutes =
  /\s*(?:間|以[上下内前後]|未満|前|後|[をに](?:[超越経満限])|超|ごと|毎|につき|あたり|当たり|単位|経過|程度|[、。)」のにとでを]|$)/y;

function isMinutes(text: string, start: number, end: number): boolean {
  afterMinutes.lastIndex = end;
  if (!afterMinutes.test(text)) return false;
  return (
    text.slice(start, end) !== '十分' ||
    /^(?:間|以[上下内]|未満|前|後|を[超越経]|超|ごと)/.test(text.slice(end, end + 3))
  );
}

function readSmaller(
  text: string,
  start: number,
  than: Designator,
): { part: [Designator, string]; end: number } | undefined {
  const number = readExactNumber(text, skipSpaces(text, start));
  const read = number && readUnit(text, skipSpaces(text, number.end));
  if (!number || !read?.unit.designator || !smaller[than]?.includes(read.unit.designator)) return undefined;
  return { part: [read.unit.designator, number.value], end: read.end };
}

/** Y 1, M 6 → `P1Y6M`; H 24 → `PT24H`. */
function writeDuration(parts: readonly [Designator, string][]): string {
  const written = parts
    .map(([designator, value]) => `${value}${designator === 'MIN' ? 'M' : designator}`)
    .join('');
  return /^(?:H|MIN|S)$/.test(parts[0][0]) ? `PT${written}` : `P${written}`;
}

/** Adds the relation that follows or leads. */
function finish(text: string, base: FoundQuantity, scope: RelationScope): FoundQuantity {
  const relation = readRelation(text, base.end, scope);
  const bound = relation?.relation ?? readLeadingRelation(text, base.start);
  return { ...base, ...(bound && { relation: bound }), end: relation?.end ?? base.end };
}
