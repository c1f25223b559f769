/** A clause of a list with the number that is printed: `9-2` for 第9条の2; `through` ends a range (第5条から第8条まで 削除). */
export interface Numbered<Key> {
  key: Key;
  number: string;
  through?: string;
}

/** Takes a clause out of a list; those behind it move up: 8, 9, 9-2, 9-3, 10 without 9 → 8, 9, 9-2, 10. */
export function numbersWithout<Key>(list: readonly Numbered<Key>[], at: number): Numbered<Key>[] {
  const { number, through } = list[at];
  const gone = partsOf(number);
  const rest = [...list.slice(0, at), ...list.slice(at + 1)];
  const isBranch = gone.length > 1;
  const level = gone.length - 1;
  if (isBranch) return shift(rest, at, (parts) => isLater(parts, gone, level), level, -1);
  const hasBranches = rest.slice(at).some((one) => partsOf(one.number)[0] === gone[0]);
  if (hasBranches) {
    // 第9条の2 takes the number that was given up, and 第9条の3 its own.
    return rest.map((one, index) =>
      index < at ? one : changeNumbers(one, (parts) => promote(parts, gone[0])),
    );
  }
  const width = through === undefined ? 1 : partsOf(through)[0] - gone[0] + 1;
  return shift(rest, at, (parts) => parts[0] > gone[0], 0, -width);
}

/** Puts a clause into a list at a place; those behind it give way: 8, 9, 10 with one behind 9 → 8, 9, 10, 11. */
export function numbersWith<Key>(
  list: readonly Numbered<Key>[],
  at: number,
  key: Key,
  asBranch = false,
): Numbered<Key>[] {
  const number = chooseNumber(list, at, asBranch);
  const own = partsOf(number);
  const level = own.length - 1;
  const isTaken = list.slice(at).some((one) => one.number === number);
  const shifted = isTaken
    ? shift(list, at, (parts) => sameStart(parts, own, level) && (parts[level] ?? 0) >= own[level], level, 1)
    : list;
  return [...shifted.slice(0, at), { key, number }, ...shifted.slice(at)];
}

function chooseNumber<Key>(list: readonly Numbered<Key>[], at: number, asBranch: boolean): string {
  const [before, after] = [list[at - 1], list[at]];
  if (!before) return after?.number ?? '1';
  const last = partsOf(before.through ?? before.number);
  const goesOn = after && partsOf(after.number).length > 1 && partsOf(after.number)[0] === last[0];
  if (asBranch || goesOn)
    return last.length > 1 ? [...last.slice(0, -1), (last.at(-1) ?? 0) + 1].join('-') : `${last[0]}-2`;
  return String(last[0] + 1);
}

/** `9-2` → 9, 2. */
export function partsOf(number: string): number[] {
  return number.split('-').map(Number);
}

function sameStart(parts: readonly number[], other: readonly number[], length: number): boolean {
  return other.slice(0, length).every((part, index) => parts[index] === part);
}

function isLater(parts: readonly number[], gone: readonly number[], level: number): boolean {
  return sameStart(parts, gone, level) && (parts[level] ?? 0) > gone[level];
}

function promote(parts: readonly number[], main: number): number[] {
  if (parts[0] !== main || parts.length < 2) return [...parts];
  const [, branch, ...rest] = parts;
  return branch === 2 ? [main, ...rest] : [main, branch - 1, ...rest];
}

function shift<Key>(
  list: readonly Numbered<Key>[],
  from: number,
  applies: (parts: readonly number[]) => boolean,
  level: number,
  by: number,
): Numbered<Key>[] {
  return list.map((one, index) => {
    if (index < from) return one;
    return changeNumbers(one, (parts) =>
      applies(parts) ? parts.map((part, at) => (at === level ? part + by : part)) : [...parts],
    );
  });
}

function changeNumbers<Key>(
  one: Numbered<Key>,
  change: (parts: readonly number[]) => number[],
): Numbered<Key> {
  const { through } = one;
  return {
    ...one,
    number: change(partsOf(one.number)).join('-'),
    ...(through !== undefined && { through: change(partsOf(through)).join('-') }),
  };
}
