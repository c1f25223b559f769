import type { Quantity } from '../../model/annotation.ts';
import { foldWidth } from '../../text/width.ts';

/** Two cases of one sentence, and what is wrong with where they meet; offsets in the sentence. */
export interface MetCases {
  first: string;
  second: string;
  isOverlap: boolean;
  start: number;
  end: number;
}

const uppers: ReadonlySet<string> = new Set(['orLess', 'under', 'within']);
const lowers: ReadonlySet<string> = new Set(['orMore', 'over']);
/** What closes the first case before the second one begins: のときは…%、 ; は…、 ; の者には…、 */
const closes = /(?:は|には|について|とき|場合|もの).*[、,;]/;
const days = /([0-9]{1,3})日前から(?:([0-9]{1,3})日前|(前日)|(当日))まで/g;

/** Finds cases such as 10万円未満のとき…、10万円を超えるとき… of which one value is in both or in neither. */
export function findCases(sentence: string, quantities: readonly Quantity[]): MetCases[] {
  return [...findDays(sentence), ...findBounds(sentence, quantities)];
}

/** 20日前から8日前まで…、6日前から2日前まで…: days before, told from the far one to the near one. */
function findDays(sentence: string): MetCases[] {
  const found = [...foldWidth(sentence).matchAll(days)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    far: Number(match[1]),
    near: match[2] ? Number(match[2]) : match[3] ? 1 : 0,
  }));
  return found.flatMap((second, place) => {
    const first = found[place - 1];
    if (!first || first.near >= first.far || second.far >= first.far || first.near - second.far === 1)
      return [];
    const { start, end } = second;
    const words = ({ start: from, end: to }: typeof second) => sentence.slice(from, to);
    return { first: words(first), second: words(second), isOverlap: second.far >= first.near, start, end };
  });
}

function findBounds(sentence: string, quantities: readonly Quantity[]): MetCases[] {
  const bounds = quantities.filter(({ relation = '' }) => uppers.has(relation) || lowers.has(relation));
  return bounds.flatMap((second, place) => {
    const first = bounds[place - 1];
    if (!first || !isPair(sentence, first, second)) return [];
    const [low, high] = lowers.has(first.relation ?? '') ? [second, first] : [first, second];
    const [upper, lower] = [numberOf(low), numberOf(high)];
    if (upper === undefined || lower === undefined) return [];
    const [isUpperOpen, isLowerOpen] = [low.relation === 'under', high.relation === 'over'];
    const isOverlap = upper === lower && !isUpperOpen && !isLowerOpen;
    const isGap =
      upper === lower ? isUpperOpen && isLowerOpen : isLowerOpen && !isUpperOpen && lower - upper === 1;
    const at = second.at[0];
    return isOverlap || isGap
      ? [{ first: first.text, second: second.text, isOverlap, start: at.start, end: at.end }]
      : [];
  });
}

/** Whether two bounds are those of two cases of one thing, and not the two ends of one interval. */
function isPair(sentence: string, first: Quantity, second: Quantity): boolean {
  const [own, other] = [first.at[0], second.at[0]];
  const between = sentence.slice(own.end, other.start);
  const sides = lowers.has(first.relation ?? '') !== lowers.has(second.relation ?? '');
  const isLike =
    first.kind === second.kind && first.unit === second.unit && first.currency === second.currency;
  return (
    sides &&
    isLike &&
    closes.test(between) &&
    isOneThing(leadOf(sentence, own.start), leadOf(sentence, other.start))
  );
}

/** 利用額が1万円以下…、|1万円以上: the thing is told once or twice. */
function isOneThing(first: string, second: string): boolean {
  return second === '' || first === second;
}

/** The noun before a bound, 購入額が; empty behind a comma. */
function leadOf(sentence: string, start: number): string {
  return /[^、。,\s]{0,12}$/.exec(sentence.slice(0, start))?.[0].replace(/^.*(?:は|[とも]、)/, '') ?? '';
}

/** Days, months or the number itself; one unit in one pair, as the words say it. */
function numberOf({ kind, value }: Quantity): number | undefined {
  if (kind !== 'duration') return /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
  const [, count, unit] = /^P(\d+)([DM])$/.exec(value) ?? /^P(\d+)(Y)$/.exec(value) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 'Y' ? 12 : 1);
}
