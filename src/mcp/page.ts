/** One page of a long answer. */
export interface Page<Item> {
  items: Item[];
  total: number;
  /** Give it back to get the next page; absent on the last one. */
  nextCursor?: string;
}

/** A cursor that this server did not give. */
export class WrongCursor extends Error {
  override name = 'WrongCursor';
}

/**
 * Takes one page of a list.
 * @throws {WrongCursor} if the cursor is none of ours
 */
export function takePage<Item>(items: readonly Item[], cursor: string | undefined, size: number): Page<Item> {
  const match = /^from:(\d{1,9})$/.exec(cursor ?? 'from:0');
  const start = Number(match?.[1] ?? Number.NaN);
  if (Number.isNaN(start) || start > items.length) {
    throw new WrongCursor(`"${cursor}" is no cursor of this answer; leave it out for the first page.`);
  }
  const end = start + size;
  return {
    items: items.slice(start, end),
    total: items.length,
    ...(end < items.length && { nextCursor: `from:${end}` }),
  };
}
