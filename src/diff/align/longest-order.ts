/** A member of a list and its place in another. */
export interface Ranked<T> {
  member: T;
  /** Place in the other list. */
  rank: number;
  /** Which of two members that cannot both stay is kept. */
  weight: number;
}

/**
 * Finds the largest part of a list whose members stand in the order of the other list: the rest was moved. Of parts with equally
 * many members the heavier one. Time grows with n log n.
 */
export function findLongestOrder<T>(list: readonly Ranked<T>[]): Set<T> {
  const sorted = [...new Set(list.map(({ rank }) => rank))].toSorted((a, b) => a - b);
  const placeOf = new Map(sorted.map((rank, place) => [rank, place + 1]));
  const total = list.reduce((sum, { weight }) => sum + weight, 0) + 1;
  // A Fenwick tree of the best chain that ends at or before a rank; one more member counts more than any weight.
  const best: { value: number; at: number }[] = Array.from({ length: sorted.length + 1 }, () => ({
    value: 0,
    at: -1,
  }));
  const before: number[] = [];
  const values: number[] = [];
  let last = -1;
  for (const [index, { rank, weight }] of list.entries()) {
    const place = placeOf.get(rank) ?? 0;
    let chain = { value: 0, at: -1 };
    for (let at = place; at > 0; at -= at & -at) if (best[at].value > chain.value) chain = best[at];
    before[index] = chain.at;
    values[index] = chain.value + 1 + weight / total;
    for (let at = place; at < best.length; at += at & -at) {
      if (values[index] > best[at].value) best[at] = { value: values[index], at: index };
    }
    if (last < 0 || values[index] > values[last]) last = index;
  }
  const kept = new Set<T>();
  for (let at = last; at >= 0; at = before[at]) kept.add(list[at].member);
  return kept;
}
