import type { UnitLeaf } from '../unit/unit.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';

/** A stretch of a leaf that was found, with what it counts. */
export interface Mark {
  start: number;
  end: number;
  weight: number;
}

/** How the words of a reading are printed, as far as texts were cut: しこう → 施行. */
const printedOf = new WeakMap<SearchAnalyzer, Map<string, Set<string>>>();
/** Most readings of which that is remembered. */
const mostRemembered = 5_000;

/**
 * Marks words that were found by their reading. Cutting a text is what takes time, so a leaf is cut only where words that are
 * known to be read so are fewer than the unit holds.
 * @param readings with what they count
 * @param held how often each stands in the leaves that are no captions
 */
export function markReadings(
  leaves: readonly UnitLeaf[],
  readings: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, number>,
  analyzer: SearchAnalyzer,
): Mark[][] {
  const wanted = new Map([...readings].filter(([reading]) => held.has(reading)));
  if (wanted.size === 0) return leaves.map(() => []);
  const printed = printedOf.get(analyzer) ?? new Map<string, Set<string>>();
  printedOf.set(analyzer, printed);
  if (printed.size > mostRemembered) printed.clear();
  const cutAt = (place: number): Mark[] => cutLeaf(leaves[place].value, wanted, printed, analyzer);
  // Captions are short, and their words are counted apart.
  const cut = leaves.map(({ field }, place) => (field === 'caption' ? cutAt(place) : undefined));
  for (;;) {
    const { marks, counts } = markPrinted(leaves, cut, wanted, printed);
    const isFull = [...held].every(([reading, count]) => (counts.get(reading) ?? 0) >= count);
    const next = cut.indexOf(undefined);
    if (isFull || next < 0) return marks;
    cut[next] = cutAt(next);
  }
}

/** Marks what is known to be read so; of leaves that were cut, what the cutting found. */
function markPrinted(
  leaves: readonly UnitLeaf[],
  cut: readonly (Mark[] | undefined)[],
  wanted: ReadonlyMap<string, number>,
  printed: ReadonlyMap<string, ReadonlySet<string>>,
): { marks: Mark[][]; counts: Map<string, number> } {
  const counts = new Map<string, number>();
  const marks = leaves.map(({ value, field }, place) => {
    const found: Mark[] = [];
    for (const [reading, weight] of wanted) {
      const before = found.length;
      for (const surface of printed.get(reading) ?? []) {
        for (let start = value.indexOf(surface); start >= 0; start = value.indexOf(surface, start + 1))
          found.push({ start, end: start + surface.length, weight });
      }
      if (field !== 'caption') counts.set(reading, (counts.get(reading) ?? 0) + found.length - before);
    }
    return cut[place] ?? found;
  });
  return { marks, counts };
}

function cutLeaf(
  text: string,
  wanted: ReadonlyMap<string, number>,
  printed: Map<string, Set<string>>,
  analyzer: SearchAnalyzer,
): Mark[] {
  const marks: Mark[] = [];
  for (const { term, kind, start, end } of analyzer.analyzeText(text)) {
    const weight = kind === 'reading' ? wanted.get(term) : undefined;
    if (weight === undefined) continue;
    marks.push({ start, end, weight });
    printed.set(term, (printed.get(term) ?? new Set()).add(text.slice(start, end)));
  }
  return marks;
}
