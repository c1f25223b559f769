import { type FoundQuantity, finish, inexactHalf, unknownValue } from './found-quantity.ts';

type Word = Omit<FoundQuantity, 'start' | 'end'>;

const half: Word = { kind: 'fraction', value: '1/2' };
const halfMonth: Word = { kind: 'duration', value: unknownValue, reason: inexactHalf };

/** Quantities without a number: 直ちに, 半年, 過半数, 応当日, 月末. Of two that begin alike the longer stands first. */
const words: ReadonlyMap<string, Word> = new Map<string, Word>([
  ['直ちに', { kind: 'duration', value: 'immediate' }],
  ['ただちに', { kind: 'duration', value: 'immediate' }],
  ['速やかに', { kind: 'duration', value: 'prompt' }],
  ['すみやかに', { kind: 'duration', value: 'prompt' }],
  ['遅滞なく', { kind: 'duration', value: 'prompt' }],
  ['過半数', { ...half, relation: 'over' }],
  ['半数', half],
  ['半額', half],
  ['半分', half],
  ['折半', half],
  ['半年', { kind: 'duration', value: 'P6M' }],
  ['半か年', { kind: 'duration', value: 'P6M' }],
  ['半時間', { kind: 'duration', value: 'PT30M' }],
  ...['四半期', '4半期'].map((quarter): [string, Word] => [quarter, { kind: 'duration', value: 'P3M' }]),
  ...(['日:P2D', '週:P2W', '月:P2M', '年:P2Y'] as const).map((every): [string, Word] => [
    `隔${every[0]}`,
    { kind: 'duration', value: every.slice(2), relation: 'each' },
  ]),
  ['一昼夜', { kind: 'duration', value: 'PT24H' }],
  ['半月', halfMonth],
  ['半か月', halfMonth],
  ['半ヶ月', halfMonth],
  ['半日', halfMonth],
  ['毎月末日', { kind: 'date', value: 'month-end', relation: 'each' }],
  ['毎月末', { kind: 'date', value: 'month-end', relation: 'each' }],
  ['月末日', { kind: 'date', value: 'month-end' }],
  ['月末', { kind: 'date', value: 'month-end' }],
  ['月の末日', { kind: 'date', value: 'month-end' }],
  ...[...'月火水木金土日'].map((day, place): [string, Word] => [
    `毎週${day}曜日`,
    { kind: 'date', value: `-W-${place + 1}`, relation: 'each' },
  ]),
  ['応当日', { kind: 'date', value: 'corresponding-day' }],
  ['正午', { kind: 'time', value: '12:00' }],
]);

/** What the words look like; the trigger of the reader holds it. */
export const wordPattern = [...words.keys()].toSorted((left, right) => right.length - left.length).join('|');

/** 前半年, 上半月 are names of a part of a term; 四半分, 大半年 are words of their own. */
const partBefore = /[前後上下大四各過]$/;
const quarterBefore = /(?:第 ?[0-9一二三四]|[各当前同翌末])$/;
const quarterAfter = /^(?:ごと|毎|につき|に[1一]回|間)/;
/** 隔月に, 隔週で; 隔日刊, 隔年報 are words of their own. */
const everyAfter = /^(?:[にでの、]|ごと|毎|$)/;
const spanAfter = /\s*(?:間|分(?![のを]?[一二三0-9]|[野類割離担析配]))/y;

/** Reads a word that is a quantity: `半年以内に` → P6M within; `半月` → not known, as months differ in length. */
export function readWord(text: string, start: number, hit: string): FoundQuantity | undefined {
  const word = words.get(hit);
  if (!word) return undefined;
  let end = start + hit.length;
  if (hit.startsWith('半') && word.kind === 'duration') {
    if (partBefore.test(text.slice(0, start)) || text[end] === '度') return undefined;
    spanAfter.lastIndex = end;
    if (spanAfter.test(text)) end = spanAfter.lastIndex;
  }
  // 第1四半期, 四半期報告書 name a part of the year; only 四半期ごと measures.
  if (hit.endsWith('四半期') || hit === '4半期') {
    if (quarterBefore.test(text.slice(0, start)) || !quarterAfter.test(text.slice(end, end + 3)))
      return undefined;
  }
  if (hit.startsWith('隔') && !everyAfter.test(text.slice(end, end + 2))) return undefined;
  if (word.value === 'immediate' || word.value === 'prompt' || word.relation === 'over')
    return { ...word, start, end };
  const scope =
    word.kind === 'duration' ? 'duration' : word.kind === 'fraction' ? 'number' : ('date' as const);
  const found = finish(text, { ...word, start, end }, scope);
  return word.relation && !found.relation ? { ...found, relation: word.relation } : found;
}
