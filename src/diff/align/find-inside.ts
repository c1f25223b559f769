import { appendTo } from '../../text/collection/append-to.ts';
import type { ClauseEntry } from './clause-entry.ts';
import { shinglesOf } from './similarity.ts';

/**
 * Makes the function that lists the parts of which at least a share may stand in a whole, in their order, without weighing each
 * part with each whole: of a part of which so much stands there, one of its rarest pairs of characters does, if more of them are
 * looked up than may be missing.
 */
export function makeInsideFinder(
  wholes: readonly ClauseEntry[],
  parts: readonly ClauseEntry[],
  share: number,
): (whole: ClauseEntry) => ClauseEntry[] {
  const counts = new Map<number, number>();
  for (const whole of wholes)
    for (const member of shinglesOf(whole)) counts.set(member, (counts.get(member) ?? 0) + 1);
  const holders = new Map<number, number[]>();
  for (const [place, part] of parts.entries()) {
    const members = [...shinglesOf(part)];
    const mayMiss = Math.floor(members.length * (1 - share) + 1e-9);
    const rarest = members.toSorted((left, right) => (counts.get(left) ?? 0) - (counts.get(right) ?? 0));
    for (const member of rarest.slice(0, mayMiss + 1))
      if (counts.has(member)) appendTo(holders, member, place);
  }
  return (whole) => {
    const found = new Set<number>();
    for (const member of shinglesOf(whole)) for (const place of holders.get(member) ?? []) found.add(place);
    return [...found].sort((left, right) => left - right).map((place) => parts[place]);
  };
}
