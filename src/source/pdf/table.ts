import type { Character } from './frame.ts';
import type { Rule } from './glyph.ts';
import { joinCharacters } from './line.ts';
import { joinCellText } from './paragraph.ts';

/** A row of a table: the paragraphs of each cell. */
export interface TableRow {
  cells: string[][];
  base: number;
}

/** A table drawn with ruling lines. */
export interface RuledTable {
  top: number;
  bottom: number;
  left: number;
  right: number;
  rows: TableRow[];
}

/** Ends of lines this near to one another, in points, meet. */
const near = 3;
/** A page with more lines than this is a drawing. */
const mostRules = 6000;

/** Finds tables by their ruling lines and takes their characters out of the page. */
export function takeOutTables(
  characters: readonly Character[],
  rules: readonly Rule[],
): { tables: RuledTable[]; characters: Character[] } {
  const rest = new Set(characters);
  const tables: RuledTable[] = [];
  if (rules.length <= mostRules) {
    for (const group of groupMeeting(mergeRules(rules))) {
      const grid = findGrid(group);
      if (!grid) continue;
      const inside = [...rest].filter((character) => isInside(character, grid));
      const rows = readRows(grid, group, inside);
      const above = characters.filter(({ base, text }) => base < grid.ys[0] && text.trim() !== '').length;
      if (!isTable(rows, above < mostAbove)) continue;
      for (const character of inside) rest.delete(character);
      const [left, right] = [grid.xs[0], grid.xs.at(-1)!];
      tables.push({ top: grid.ys[0], bottom: grid.ys.at(-1)!, left, right, rows });
    }
  }
  return { tables, characters: [...rest] };
}

/** Share of the cells of a table that hold words; the boxes of a drawing are mostly empty. */
const smallestFilled = 0.4;

/** A page header and a page number over the rest of a table have fewer characters. */
const mostAbove = 80;

/** @param isFirst whether the rows may go on from the page before: the rest of a row leaves cells empty */
function isTable(rows: readonly TableRow[], isFirst: boolean): boolean {
  const cells = rows.flatMap((row) => row.cells);
  const filled = cells.filter((cell) => cell.length > 0).length;
  if (isFirst && filled > 0 && rows.length === 1) return true;
  const hasRow = rows.some((row) => row.cells.filter((cell) => cell.length > 0).length > 1);
  return hasRow && filled >= cells.length * (rows.length === 1 ? 1 : smallestFilled);
}

const isFlat = ({ y0, y1 }: Rule): boolean => y0 === y1;

/** Lines drawn in pieces, one for each cell, as one line each. */
function mergeRules(rules: readonly Rule[]): Rule[] {
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
function groupMeeting(rules: readonly Rule[]): Rule[][] {
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

interface Grid {
  xs: number[];
  ys: number[];
}

/** The columns and rows that lines which meet draw; nothing for a frame around text or an underline. */
function findGrid(rules: readonly Rule[]): Grid | undefined {
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
  return xs.length > 2 && ys.length > 1 ? { xs, ys } : undefined;
}

function cluster(numbers: readonly number[]): number[] {
  const found: number[] = [];
  for (const number of numbers.toSorted((left, right) => left - right))
    if (found.length === 0 || number - found.at(-1)! > near) found.push(number);
  return found;
}

function isInside({ start, end, base, size }: Character, { xs, ys }: Grid): boolean {
  const x = (start + end) / 2;
  const y = base - 0.35 * size;
  return x > xs[0] && x < xs.at(-1)! && y > ys[0] && y < ys.at(-1)!;
}

/** Reads the rows of a grid; a cell over several columns or rows stands in the first of them. */
function readRows({ xs, ys }: Grid, rules: readonly Rule[], inside: readonly Character[]): TableRow[] {
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
  const held: Character[][] = Array.from({ length: (ys.length - 1) * columns }, () => []);
  const homes: number[] = [];
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < columns; column++) {
      const home =
        column > 0 && isOpenRight(row, column - 1)
          ? homes[row * columns + column - 1]
          : row > 0 && isOpenBelow(row - 1, column)
            ? homes[(row - 1) * columns + column]
            : row * columns + column;
      homes.push(home);
    }
  }
  for (const character of inside) {
    const x = (character.start + character.end) / 2;
    const y = character.base - 0.35 * character.size;
    const column = xs.findLastIndex((edge) => edge <= x);
    const row = ys.findLastIndex((edge) => edge <= y);
    held[homes[row * columns + column]]?.push(character);
  }
  const rows: TableRow[] = [];
  for (let row = 0; row < ys.length - 1; row++) {
    const cells: string[][] = [];
    for (let column = 0; column < columns; column++) {
      const home = homes[row * columns + column];
      const isSpanned = column > 0 && home === homes[row * columns + column - 1];
      if (isSpanned) continue;
      const isOwn = home === row * columns + column;
      cells.push(isOwn ? joinCellText(joinCharacters(held[home])) : []);
    }
    if (cells.some((cell) => cell.length > 0)) rows.push({ cells, base: ys[row] });
  }
  return rows;
}
