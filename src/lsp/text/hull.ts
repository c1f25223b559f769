/**
 * Finds the shortest stretch in which two texts differ: where it begins and ends in the old one, and its new length.
 * `甲乙丙`, `甲丁丁丙` → 1, 2, 2
 */
export function findHull(old: string, young: string): [start: number, end: number, length: number] {
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === young.charCodeAt(start)) start++;
  let behind = 0;
  while (
    behind < shorter - start &&
    old.charCodeAt(old.length - 1 - behind) === young.charCodeAt(young.length - 1 - behind)
  )
    behind++;
  return [start, old.length - behind, young.length - behind - start];
}
