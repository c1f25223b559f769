import type { LineStyle } from '../../model/line.ts';
import type { PageItem } from './layout.ts';
import type { ColumnLine } from './paragraph.ts';

/** What a line in the middle leaves free on each side, by size, and how far the two may differ. */
const leastMargin = 2;
const mostDifference = 1.2;
/** Sizes nearer to that of the text than this are the same. */
const leastRatio = 0.05;

/**
 * How a line is set against the running text; nothing where it is as that is.
 *
 * @param size of the running text, in points
 * @param isAlone whether no other line goes on with it, so that it may have been set in the middle
 */
export function describeStyle(line: ColumnLine, size: number, isAlone: boolean): LineStyle | undefined {
  const ratio = Math.round((100 * line.size) / size) / 100;
  const style: LineStyle = {
    ...(line.bold && { bold: true }),
    ...(isAlone && isCentred(line, size) && { centred: true }),
    ...(line.size > 0 && Math.abs(ratio - 1) > leastRatio && { size: ratio }),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

function isCentred({ start, end, edge }: ColumnLine, size: number): boolean {
  const right = edge - end;
  return (
    start > leastMargin * size &&
    right > leastMargin * size &&
    Math.abs(start - right) < mostDifference * size
  );
}

/** Distances of a line from the edges of its column, in characters of the text; nothing where they are not known. */
export function placeInColumn(
  { line: { start, end, edge } }: PageItem,
  size: number,
): { left?: number; right?: number } {
  if (edge <= 0) return {};
  const ems = (length: number): number => Math.round((100 * Math.max(0, length)) / size) / 100;
  return { left: ems(start), right: ems(edge - end) };
}
