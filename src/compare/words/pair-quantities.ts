import type { Quantity } from '../../model/annotation.ts';
import type { QuantityDifference } from '../../model/review/standard-comparison.ts';

/** Kinds whose values say something by themselves; counts and times of the day stand for too much. */
const telling: ReadonlySet<string> = new Set([
  'duration',
  'date',
  'fraction',
  'percentage',
  'multiple',
  'money',
  'count',
]);

/**
 * Lists the quantities in which two paragraphs differ: 14日前までに beside 30日前までに. Those with equal values are taken out first; of the
 * rest those of one kind and relation stand for each other, in their order, where both sides have as many of them.
 */
export function pairQuantities(
  ours: readonly Quantity[],
  standard: readonly Quantity[],
): QuantityDifference[] {
  const [own, other] = [ours, standard].map((list) => list.filter(({ kind }) => telling.has(kind)));
  const left = dropEqual(own, other);
  const right = dropEqual(other, own);
  const groups = new Set([...left, ...right].map(groupOf));
  return [...groups].flatMap((group) => {
    const [from, to] = [left, right].map((list) => list.filter((quantity) => groupOf(quantity) === group));
    if (from.length === to.length)
      return from.map((quantity, place) => ({
        kind: quantity.kind,
        ours: sideOf(quantity),
        standard: sideOf(to[place]),
      }));
    return [
      ...from.map((quantity) => ({ kind: quantity.kind, ours: sideOf(quantity) })),
      ...to.map((quantity) => ({ kind: quantity.kind, standard: sideOf(quantity) })),
    ];
  });
}

/** Each equal value of the other side takes out one. */
function dropEqual(list: readonly Quantity[], others: readonly Quantity[]): Quantity[] {
  const counts = new Map<string, number>();
  for (const quantity of others)
    counts.set(keyOfValue(quantity), (counts.get(keyOfValue(quantity)) ?? 0) + 1);
  return list.filter((quantity) => {
    const count = counts.get(keyOfValue(quantity)) ?? 0;
    counts.set(keyOfValue(quantity), count - 1);
    return count <= 0;
  });
}

function keyOfValue({ kind, value, relation, unit, text }: Quantity): string {
  return value === 'unknown' ? text : `${kind} ${value} ${relation ?? ''} ${unit ?? ''}`;
}

function groupOf({ kind, relation, unit }: Quantity): string {
  return `${kind} ${relation ?? ''} ${unit ?? ''}`;
}

function sideOf({ text, value, node }: Quantity) {
  return { text, value, node };
}
