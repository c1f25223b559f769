import type { Quantity } from '../../model/annotation.ts';
import { foldWidth } from '../../text/width.ts';

/** Two cases of one sentence, and what is wrong with where they meet; offsets in the sentence. */
export interface MetCases {
  first: string;
  second: string;
  isOverlap: boolean;
  /** Whether what lies between may be left out on purpose: 18歳未満…、65歳以上…. */
  isWide: boolean;
  start: number;
  end: number;
}

const uppers: ReadonlySet<string> = new Set(['orLess', 'under', 'within']);
const lowers: ReadonlySet<string> = new Set(['orMore', 'over']);
/** What closes the first case before the second one begins: のときは…%、 ; は…、 ; の者には…、 */
const closes = /(?:は|には|について|とき|場合|もの).*[、,;]/;
/** 1台から3台まで: numbers of one unit that is no day, hour or clause. */
const counted = /([0-9]+)([^0-9\s、。時日月条項号章頁から]{1,3})から([0-9]+)\2まで/g;
const days = /([0-9]{1,3})日前から(?:([0-9]{1,3})日前|(前日)|(当日))まで/g;

/** Finds cases such as 10万円未満のとき…、10万円を超えるとき… of which one value is in both or in neither. */
export function findCases(sentence: string, quantities: readonly Quantity[]): MetCases[] {
  return [...findDays(sentence), ...findCounted(sentence), ...findBounds(sentence, quantities)];
}

/** 1台から3台までは無料、3台から5台までは300円 */
function findCounted(sentence: string): MetCases[] {
  const found = [
    ...foldWidth(sentence)
      .replace(/(?<=[0-9]),(?=[0-9]{3})/g, '')
      .matchAll(counted),
  ];
  if (/[0-9],[0-9]{3}/.test(foldWidth(sentence))) return [];
  return found.flatMap((second, place) => {
    const first = found[place - 1];
    if (first?.[2] !== second[2] || Number(first[3]) < Number(first[1])) return [];
    const [to, from] = [Number(first[3]), Number(second[1])];
    if (from < Number(first[1]) || from === to + 1) return [];
    const [start, end] = [second.index, second.index + second[0].length];
    const firstWords = sentence.slice(first.index, first.index + first[0].length);
    return {
      first: firstWords,
      second: sentence.slice(start, end),
      isOverlap: from <= to,
      isWide: from > to,
      start,
      end,
    };
  });
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
    return {
      first: words(first),
      second: words(second),
      isOverlap: second.far >= first.near,
      isWide: false,
      start,
      end,
    };
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
    // 3日未満…、4日以上…: the third day is in neither, as the fourth is in 3日以下…、4日を超える….
    const isGap =
      upper === lower ? isUpperOpen && isLowerOpen : isUpperOpen !== isLowerOpen && lower - upper === 1;
    // The smaller case is told first and the larger begins beyond the next whole number.
    const isWide =
      !isGap &&
      low === first &&
      lower - upper > 1 &&
      (first.relation === 'orLess' || first.relation === 'under');
    const at = second.at[0];
    return isOverlap || isGap || isWide
      ? [{ first: first.text, second: second.text, isOverlap, isWide, start: at.start, end: at.end }]
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

/** 利用額が1万円以下…、|1万円以上: the thing is told once or twice, or with its unit alone (回数が月5回…、月10回…). */
function isOneThing(first: string, second: string): boolean {
  return first.endsWith(second);
}

/** The noun before a bound, 購入額が; empty behind a comma. */
function leadOf(sentence: string, start: number): string {
  return /[^、。,\s]{0,12}$/.exec(sentence.slice(0, start))?.[0].replace(/^.*(?:は|[とも]、)/, '') ?? '';
}

/** Days, months or the number itself; one unit in one pair, as the words say it. */
function numberOf({ kind, value }: Quantity): number | undefined {
  if (kind !== 'duration') return /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
  const [, count, unit] = /^P(\d+)([DMY])$/.exec(value) ?? /^PT(\d+)([HM])$/.exec(value) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 'Y' ? 12 : 1);
}
