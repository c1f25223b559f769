import type { Character } from './frame.ts';
import type { Rule } from './glyph.ts';

/** Ends of lines this near to one another, in points, meet. */
const near = 3;
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

const isFlat = ({ y0, y1 }: Rule): boolean => y0 === y1;

/** Lines drawn in pieces, one for each cell, as one line each. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const merge = (
    lines: Rule[],
    across: (rule: Rule) => number,
    from: (rule: Rule) => number,
    to: (rule: Rule) => number,
    extend: (rule: Rule, end: number) => Rule,
  ): Rule[] => {
    const merged: Rule[] = [];
    for (const rule of lines.toSorted((a, b) => across(a) - across(b) || from(a) - from(b))) {
      let isMerged = false;
      for (let index = merged.length - 1; index >= 0; index--) {
        const other = merged[index];
        if (across(rule) - across(other) > near) break;
        if (from(rule) <= to(other) + near && from(rule) >= from(other) - near) {
          merged[index] = extend(other, Math.max(to(other), to(rule)));
          isMerged = true;
          break;
        }
      }
      if (!isMerged) merged.push(rule);
    }
    return merged;
  };
  return [
    ...merge(
      rules.filter(isFlat),
      ({ y0 }) => y0,
      ({ x0 }) => x0,
      ({ x1 }) => x1,
      (rule, x1) => ({ ...rule, x1 }),
    ),
    ...merge(
      rules.filter((rule) => !isFlat(rule)),
      ({ x0 }) => x0,
      ({ y0 }) => y0,
      ({ y1 }) => y1,
      (rule, y1) => ({ ...rule, y1 }),
    ),
  ];
}

/** Lines that meet one another, directly or through others. */
export function groupMeeting(rules: readonly Rule[]): Rule[][] {
  const flats = rules.filter(isFlat);
  const uprights = rules.filter((rule) => !isFlat(rule));
  const group = new Map<Rule, Rule[]>();
  for (const rule of rules) group.set(rule, [rule]);
  for (const upright of uprights) {
    for (const flat of flats) {
      const meet =
        flat.x0 - near <= upright.x0 &&
        upright.x0 <= flat.x1 + near &&
        upright.y0 - near <= flat.y0 &&
        flat.y0 <= upright.y1 + near;
      const [mine, other] = [group.get(upright)!, group.get(flat)!];
      if (!meet || mine === other) continue;
      const [large, small] = mine.length > other.length ? [mine, other] : [other, mine];
      large.push(...small);
      for (const rule of small) group.set(rule, large);
    }
  }
  return [...new Set(group.values())];
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
  return { xs, ys };
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
