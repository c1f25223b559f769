import type { Quantity } from '../../../model/annotation.ts';
import type { RunPlace, TextRun } from '../../../model/comparison.ts';
import type { TreeIndex } from '../../../model/tree-index.ts';
import { amountOf } from '../../../text/quantity-value.ts';
import type { Match } from '../../align/match-sequence.ts';

/** Characters on each side by which a quantity is known again. */
const reach = 8;
/** What two quantities must have in common, beside their kind, to be one that changed. */
const least = 3;
/** What it tells of dates that one was put where the other stood, because each says how it is meant. */
const replaced = 2 * least;
/** Clauses with more quantities, as long tables have, are paired with their neighbours alone. */
const most = 60;

interface Placed {
  quantity: Quantity;
  before: string;
  after: string;
  order: number;
}

/**
 * Pairs the quantities of two versions of a clause: those that say the same, then those of one kind that belong to the same
 * thing: by relation (以上, 未満), unit and the words around. 4日勤務で169日以上 is not what was 97日以上 with a new 4日.
 */
export function matchQuantities(
  old: readonly Quantity[],
  young: readonly Quantity[],
  trees: { old: TreeIndex; new: TreeIndex },
  runs: readonly TextRun[] = [],
): Match<Quantity>[] {
  const left = old.map((quantity, order) => placeQuantity(quantity, order, trees.old));
  const right = young.map((quantity, order) => placeQuantity(quantity, order, trees.new));
  const isReplaced = makeReplaced(runs);
  const matches: Match<Quantity>[] = [];
  const [freeOld, freeNew] = [new Set(left), new Set(right)];
  const take = (one: Placed, other: Placed): void => {
    matches.push([one.quantity, other.quantity]);
    freeOld.delete(one);
    freeNew.delete(other);
  };
  const candidates = left
    .flatMap((one) =>
      right
        .filter((other) => isWeighed(one, other, Math.max(left.length, right.length)))
        .map((other) => ({
          one,
          other,
          score: weigh(one, other) + (isReplaced(one.quantity, other.quantity) ? replaced : 0),
        })),
    )
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score || a.one.order - b.one.order || a.other.order - b.other.order);
  for (const { one, other } of candidates) if (freeOld.has(one) && freeNew.has(other)) take(one, other);
  return [
    ...matches,
    ...[...freeOld].map(({ quantity }): Match<Quantity> => [quantity, undefined]),
    ...[...freeNew].map(({ quantity }): Match<Quantity> => [undefined, quantity]),
  ].toSorted((a, b) => placeOf(a, young) - placeOf(b, young));
}

/** Makes the function that says whether one quantity was put where the other stood: 2023年まで → 2024年1月22日まで. */
function makeReplaced(runs: readonly TextRun[]): (was: Quantity, is: Quantity) => boolean {
  const swaps = runs.flatMap(({ kind, old }, place) => {
    const next = runs[place + 1];
    return kind === 'removed' && next?.kind === 'added' ? [{ old: old ?? [], new: next.new ?? [] }] : [];
  });
  const begins = ({ at: [place] }: Quantity, places: readonly RunPlace[]): boolean =>
    place !== undefined &&
    places.some(({ leaf, start, end }) => leaf === place.leaf && start < place.end && place.start < end);
  return (was, is) =>
    is.kind === 'date' &&
    was.kind === is.kind &&
    swaps.some((swap) => begins(was, swap.old) && begins(is, swap.new));
}

function isWeighed(one: Placed, other: Placed, count: number): boolean {
  // 5％ and 100分の5 are one amount.
  const isAlike =
    kindOf(one.quantity) === kindOf(other.quantity) ||
    quantityKey(one.quantity) === quantityKey(other.quantity);
  return isAlike && (count <= most || Math.abs(one.order - other.order) <= most / 4);
}

/** A rate may be printed as a percentage or as a fraction. */
function kindOf({ kind }: Quantity): Quantity['kind'] {
  return kind === 'fraction' ? 'percentage' : kind;
}

function placeOf([left, right]: Match<Quantity>, young: readonly Quantity[]): number {
  return right ? young.indexOf(right) : left ? young.length : 0;
}

/** Counters that are set in either sign. */
const counters: ReadonlyMap<string, string> = new Map([
  ['才', '歳'],
  ['箇', '個'],
  ['ヶ', '個'],
  ['コ', '個'],
  ['頁', 'ページ'],
]);

/** Whether two quantities say the same. */
export function quantityKey({ kind, value, relation, unit, of, currency }: Quantity): string {
  return [amountOf({ kind, value }), relation, unit && (counters.get(unit) ?? unit), of, currency].join(' ');
}

function placeQuantity(quantity: Quantity, order: number, { byId }: TreeIndex): Placed {
  const [first] = quantity.at;
  const last = quantity.at[quantity.at.length - 1];
  const [head, tail] = [first, last].map((place) => {
    const leaf = place && byId.get(place.leaf);
    return leaf && 'value' in leaf ? leaf.value : '';
  });
  return {
    quantity,
    order,
    before: first ? head.slice(Math.max(0, first.start - reach), first.start) : '',
    after: last ? tail.slice(last.end, last.end + reach) : '',
  };
}

function weigh(one: Placed, other: Placed): number {
  const [left, right] = [one.quantity, other.quantity];
  if (quantityKey(left) === quantityKey(right)) return 100 + common(one, other);
  if (left.currency !== right.currency || left.of !== right.of) return 0;
  if (periodOf(one.before) !== periodOf(other.before)) return 0;
  const relation = left.relation === right.relation ? (left.relation === undefined ? 1 : 3) : -2;
  const unit = unitOf(left) === unitOf(right) ? 2 : 0;
  return relation + unit + common(one, other) / 2;
}

/** 月160時間 and 8時間 count within other spans of time. */
function periodOf(before: string): string {
  return /([年月週日])間?(?:に|当たり|あたり|につき)?$/.exec(before)?.[1] ?? '';
}

/** 97日以上 → 日以上: what is counted, and how. */
function unitOf({ text, unit }: Quantity): string {
  return unit ?? text.replace(/[0-9０-９,，.．〇一二三四五六七八九十百千万億]/g, '');
}

/** Characters that the words around two quantities share, next to them. */
function common(one: Placed, other: Placed): number {
  let count = 0;
  for (let at = 1; at <= Math.min(one.before.length, other.before.length); at++) {
    if (one.before.at(-at) !== other.before.at(-at)) break;
    count++;
  }
  for (let at = 0; at < Math.min(one.after.length, other.after.length); at++) {
    if (one.after[at] !== other.after[at]) break;
    count++;
  }
  return count;
}
