import type { Character } from './frame.ts';
import type { Rule } from './glyph.ts';
import { isFlat, near } from './rule.ts';

/** A grid with more cells is squared paper. */
const mostCells = 20_000;

/** A cell of a grid with what stands in it; one over several columns or rows has its first and its last. */
export interface GridCell {
  row: number;
  lastRow: number;
  column: number;
  lastColumn: number;
  characters: Character[];
}

/** Where the ruling lines of a table stand, ascending. */
export interface Grid {
  xs: number[];
  ys: number[];
}

/** The columns and rows that lines which meet draw; nothing for a frame around text or an underline. */
export function findGrid(rules: readonly Rule[]): Grid | undefined {
  const flats = rules.filter(isFlat);
  const uprights = rules.filter((rule) => !isFlat(rule));
  if (flats.length < 2 || uprights.length < 1) return undefined;
  const xs = cluster([
    ...uprights.map(({ x0 }) => x0),
    Math.min(...flats.map(({ x0 }) => x0)),
    Math.max(...flats.map(({ x1 }) => x1)),
  ]);
  const ys = cluster([
    ...flats.map(({ y0 }) => y0),
    Math.min(...uprights.map(({ y0 }) => y0)),
    Math.max(...uprights.map(({ y1 }) => y1)),
  ]);
  if (xs.length <= 2 || ys.length <= 1 || xs.length * ys.length > mostCells) return undefined;
  return {
    xs: trimOvershot(
      xs,
      uprights.map(({ x0 }) => x0),
      flats.map(({ y0, x0, x1 }) => [y0, x0, x1]),
    ),
    ys: trimOvershot(
      ys,
      flats.map(({ y0 }) => y0),
      uprights.map(({ x0, y0, y1 }) => [x0, y0, y1]),
    ),
  };
}

/**
 * Leaves out an outermost row, or column, into which only the outermost lines reach: lines drawn beyond the corners of a table
 * enclose none. A row that goes on behind the end of a page has no line at its end either, but those between its columns run on.
 * @param edges where lines along the rows stand
 * @param crossing lines across them: where each stands, from, to
 */
function trimOvershot(
  bounds: number[],
  edges: readonly number[],
  crossing: readonly (readonly [at: number, from: number, to: number])[],
): number[] {
  const places = crossing.map(([at]) => at);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const inner = crossing.filter(([at]) => at > first + near && at < last - near);
  const isOvershot = (outer: number, inside: number): boolean =>
    inner.length > 0 &&
    !edges.some((edge) => Math.abs(edge - outer) <= near) &&
    !inner.some(([, from, to]) => from < (outer + inside) / 2 && to > (outer + inside) / 2);
  const start = isOvershot(bounds[0], bounds[1]) ? 1 : 0;
  const end = isOvershot(bounds[bounds.length - 1], bounds[bounds.length - 2]) ? -1 : bounds.length;
  return bounds.slice(start, end);
}

function cluster(numbers: readonly number[]): number[] {
  const found: number[] = [];
  for (const number of numbers.toSorted((left, right) => left - right))
    if (found.length === 0 || number - found.at(-1)! > near) found.push(number);
  return found;
}

/** Whether a character stands within the outermost lines. */
export function isInside({ start, end, base, size }: Character, { xs, ys }: Grid): boolean {
  const x = (start + end) / 2;
  const y = base - 0.35 * size;
  return x > xs[0] && x < xs.at(-1)! && y > ys[0] && y < ys.at(-1)!;
}

/** The cells of a grid by rows, each with its characters; where no line parts two places, they are one cell. */
export function fillGrid({ xs, ys }: Grid, rules: readonly Rule[], inside: readonly Character[]): GridCell[] {
  const flats = rules.filter(isFlat);
  const uprights = rules.filter((rule) => !isFlat(rule));
  const isOpenRight = (row: number, column: number): boolean => {
    const y = (ys[row] + ys[row + 1]) / 2;
    return !uprights.some((rule) => Math.abs(rule.x0 - xs[column + 1]) <= near && rule.y0 < y && rule.y1 > y);
  };
  const isOpenBelow = (row: number, column: number): boolean => {
    const x = (xs[column] + xs[column + 1]) / 2;
    return !flats.some((rule) => Math.abs(rule.y0 - ys[row + 1]) <= near && rule.x0 < x && rule.x1 > x);
  };
  const columns = xs.length - 1;
  const homes: GridCell[] = [];
  const cells: GridCell[] = [];
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < columns; column++) {
      const home =
        column > 0 && isOpenRight(row, column - 1)
          ? homes[row * columns + column - 1]
          : row > 0 && isOpenBelow(row - 1, column)
            ? homes[(row - 1) * columns + column]
            : undefined;
      if (home) {
        home.lastRow = Math.max(home.lastRow, row);
        home.lastColumn = Math.max(home.lastColumn, column);
        homes.push(home);
        continue;
      }
      const cell = { row, lastRow: row, column, lastColumn: column, characters: [] };
      homes.push(cell);
      cells.push(cell);
    }
  }
  for (const character of inside) {
    const x = (character.start + character.end) / 2;
    const y = character.base - 0.35 * character.size;
    const column = xs.findLastIndex((edge) => edge <= x);
    const row = ys.findLastIndex((edge) => edge <= y);
    homes[row * columns + column]?.characters.push(character);
  }
  return cells;
}
