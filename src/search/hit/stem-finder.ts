/** Finds stems in folded texts by their first characters, so that many of them cost one pass over a text. */
export type StemFinder = (text: string, visit: (stem: string, weight: number, start: number) => void) => void;

const finders = new WeakMap<ReadonlyMap<string, number>, StemFinder>();

/** Gives the finder of some stems with what they count; it is made once. */
export function finderOf(stems: ReadonlyMap<string, number>): StemFinder {
  const finder = finders.get(stems) ?? makeFinder(stems);
  finders.set(stems, finder);
  return finder;
}

function makeFinder(stems: ReadonlyMap<string, number>): StemFinder {
  const byFirst = new Map<number, [stem: string, weight: number][]>();
  for (const [stem, weight] of stems) {
    const first = stem.charCodeAt(0);
    const list = byFirst.get(first);
    if (list) list.push([stem, weight]);
    else byFirst.set(first, [[stem, weight]]);
  }
  return (text, visit) => {
    for (let start = 0; start < text.length; start++) {
      const list = byFirst.get(text.charCodeAt(start));
      if (list === undefined) continue;
      for (const [stem, weight] of list) if (text.startsWith(stem, start)) visit(stem, weight, start);
    }
  };
}
