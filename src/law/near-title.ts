import { listNames } from './law-table.ts';

/** Shortest title that is told apart from all others though a character or two of it are other ones. */
const shortest = 14;
/** Characters at the end by which such titles are looked up. */
const ending = 4;
/** Most characters that are left out, put in or replaced, in one place. */
const most = 2;

let byEnding: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Finds where a title begins that ends at an offset of width-folded text and differs from one of the table in one place by at
 * most two characters: `…国税関係帳簿書類の保存方法の特例に関する法律` for `…保存方法等の特例…`.
 * @param floor offset before which it cannot begin
 * @returns the offset of the longest one
 */
export function findNearTitleStart(folded: string, end: number, floor: number): number | undefined {
  byEnding ??= indexEndings();
  let start: number | undefined;
  for (const name of byEnding.get(folded.slice(end - ending, end)) ?? []) {
    const begun = matchBack(folded, end, name);
    if (begun !== undefined && begun >= floor && (start === undefined || begun < start)) start = begun;
  }
  return start;
}

/** Where a name begins that ends at an offset, with one place that differs. */
function matchBack(folded: string, end: number, name: string): number | undefined {
  let same = 0;
  while (same < name.length && folded[end - 1 - same] === name[name.length - 1 - same]) same++;
  if (same === name.length) return end - same;
  for (let left = 0; left <= most; left++)
    for (let put = 0; put <= most; put++) {
      const head = name.slice(0, Math.max(0, name.length - same - left));
      const start = end - same - put - head.length;
      if (head.length >= most && left + put > 0 && start >= 0 && folded.startsWith(head, start)) return start;
    }
  return undefined;
}

function indexEndings(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const name of listNames()) {
    // A provision in a title is read where it stands.
    if (name.length < shortest || /第.+条/.test(name)) continue;
    const key = name.slice(-ending);
    const held = index.get(key);
    if (held) held.push(name);
    else index.set(key, [name]);
  }
  return index;
}
