/** What a page nests at most; deeper ones are flattened, so that no reader runs out of its stack. */
const deepest = 400;
const opensAndCloses = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi;
/** Elements without an end, or whose end is often left out. */
const uncounted = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
    ' ',
  ),
);
/** Whether a page nests its elements deeper than a reader follows them. */
export function nestsTooDeep(value: string): boolean {
  return measureDepth(value) > deepest;
}

function measureDepth(value: string): number {
  let depth = 0;
  let most = 0;
  for (const [, end, name] of value.matchAll(opensAndCloses)) {
    if (uncounted.has(name.toLowerCase())) continue;
    depth = end === '' ? depth + 1 : Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  return most;
}
