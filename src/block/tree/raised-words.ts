import type { Line, Mark, SourceText } from '../../model/line.ts';

/** A raised or lowered stretch of the source. */
interface RaisedRange {
  start: number;
  end: number;
  kind: Mark['kind'];
}

/** The raised and lowered words of a source, by their places in it. */
export class RaisedWords {
  readonly #ranges: readonly RaisedRange[];

  constructor(lines: readonly Line[]) {
    this.#ranges = lines.flatMap(listRanges).sort((left, right) => left.start - right.start);
  }

  /** Those of a text, by offsets in it: `10６` of `10<sup>６</sup>` → 2 to 3. */
  marksOf({ text, pieces }: SourceText): Mark[] {
    if (this.#ranges.length === 0) return [];
    return pieces.flatMap(([at, offset], index): Mark[] => {
      const end = offset + (pieces[index + 1]?.[0] ?? text.length) - at;
      const marks: Mark[] = [];
      for (let found = this.#findFirst(offset); this.#ranges[found]?.start < end; found++) {
        const range = this.#ranges[found];
        const from = at - offset;
        marks.push({
          start: Math.max(range.start, offset) + from,
          end: Math.min(range.end, end) + from,
          kind: range.kind,
        });
      }
      return marks;
    });
  }

  /** Index of the first range that ends behind an offset. */
  #findFirst(offset: number): number {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ranges[middle].end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function listRanges({ text, pieces, marks = [] }: Line): RaisedRange[] {
  return marks.flatMap(({ start, end, kind }) =>
    pieces.flatMap(([at, offset], index): RaisedRange[] => {
      const from = Math.max(start, at);
      const to = Math.min(end, pieces[index + 1]?.[0] ?? text.length);
      return from < to ? [{ start: offset + from - at, end: offset + to - at, kind }] : [];
    }),
  );
}
