import type { Marker, MarkerKind } from './marker.ts';

/** The numbers seen last, by shape of marker: says whether a further one continues a run. */
export class NumberTrack {
  private readonly last = new Map<MarkerKind, Marker>();
  /** The same by shape: `２．` goes on behind items `1. ` … `13. `. */
  private readonly lastOfShape = new Map<string, Marker>();

  /** Takes note of a marker; an article or a heading begins new runs of everything below it. */
  see(marker: Marker): void {
    if (marker.kind === 'article' || marker.kind in headingOrder) {
      const articles = this.last.get('article');
      const headings = [...this.last].filter(
        ([kind]) => kind in headingOrder && headingOrder[kind]! <= (headingOrder[marker.kind] ?? 9),
      );
      this.last.clear();
      this.lastOfShape.clear();
      for (const [kind, seen] of headings) this.last.set(kind, seen);
      if (articles) this.last.set('article', articles);
    }
    this.last.set(marker.kind, marker);
    this.lastOfShape.set(marker.shape, marker);
  }

  /** Forgets the lists: a structural line stands between. */
  reset(): void {
    this.lastOfShape.clear();
    const kept = [...this.last].filter(([kind]) => kind === 'article' || kind in headingOrder);
    this.last.clear();
    for (const [kind, seen] of kept) this.last.set(kind, seen);
  }

  /** Whether the number is the first of a run or the next after the last one seen. */
  fits(marker: Marker): boolean {
    const seen = this.last.get(marker.kind);
    const alike = this.lastOfShape.get(marker.shape);
    if ((seen && follows(seen, marker)) || (alike && follows(alike, marker))) return true;
    if (marker.kind === 'dotted') return this.fitsArticle(marker);
    if (marker.other) {
      const other = this.last.get(marker.other.kind);
      if (other && other.value + 1 === marker.other.value) return true;
      // ア. begins アイウ though it stands late in イロハ; `ア、` may be a word.
      if (marker.other.value === 1 && !marker.shape.endsWith('comma')) return true;
    }
    // A wide space behind a numeral is typeset, not chance: a gap in the run.
    if (seen && marker.gap === 'wideSpace' && marker.value > seen.value && marker.kind !== 'article')
      return true;
    // The first paragraph often carries no number, so that 2 begins the run.
    if ((marker.kind === 'digit' || marker.kind === 'circled') && marker.value === 2 && !alike) return true;
    return (
      marker.value === 1 &&
      marker.branches.length === 0 &&
      (marker.gap !== 'space' || marker.kind !== 'digit')
    );
  }

  /** `2.1` below 第2条 or below `2.`, `2.1.1` below `2.1`. */
  private fitsArticle(marker: Marker): boolean {
    const [first] = marker.branches;
    const above = this.last.get('article') ?? this.last.get('digit');
    const seen = this.last.get('dotted');
    if (above?.value === first) return marker.gap !== 'none';
    return seen !== undefined && seen.branches[0] === first && marker.gap !== 'none';
  }
}

const headingOrder: Partial<Record<MarkerKind, number>> = {
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  division: 5,
};

/** Whether `next` comes right after `last` in a run: 9 → 10, 9 → 9の2, 9の2 → 9の3, 9の2 → 10. */
export function follows(last: Marker, next: Marker): boolean {
  const value = last.through ?? last.value;
  if (next.kind === 'dotted')
    return next.value === value + 1 && next.branches.join() === last.branches.join();
  if (next.branches.length === 0) return next.value === value + 1;
  if (next.value !== value) return false;
  const [branch, deeper] = next.branches;
  if (last.branches.length === 0) return branch === 2 && deeper === undefined;
  if (deeper !== undefined) return branch === last.branches[0];
  return branch === last.branches[0] + 1;
}
