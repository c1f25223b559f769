/** The largest of values and of one that it is at least, however many there are. */
export function largest(values: Iterable<number>, atLeast = Number.NEGATIVE_INFINITY): number {
  let most = atLeast;
  for (const value of values) if (value > most) most = value;
  return most;
}
