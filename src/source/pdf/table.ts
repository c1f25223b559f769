import { isLayoutTable } from '../line/layout-table.ts';
import { partAlignedRow } from './aligned-row.ts';
import type { Character } from './frame.ts';
import type { Rule } from './glyph.ts';
import { fillGrid, findGrid, type Grid, type GridCell, isInside } from './grid.ts';
import { joinCharacters } from './line.ts';
import { type CellParagraph, joinCellText } from './paragraph.ts';
import { groupMeeting, mergeRules } from './rule.ts';

/** A row of a table: the paragraphs of each cell. */
export interface TableRow {
  cells: CellParagraph[][];
  base: number;
  /** Whether it is the first of its table. */
  opens: boolean;
  /** The words between two tables that stand in one frame, in the place of cells: `別表２`. */
  label?: string;
}

/** A table drawn with ruling lines. */
export interface RuledTable {
  top: number;
  bottom: number;
  left: number;
  right: number;
  rows: TableRow[];
}

/** A grid of ruling lines in whose cells provisions run on, one after the other. */
export interface PageFrame {
  top: number;
  bottom: number;
  left: number;
  right: number;
  blocks: { characters: Character[]; left: number; right: number }[];
}

/** A page with more lines than this is a drawing. */
const mostRules = 6000;

/** Finds tables by their ruling lines and takes their characters out of the page. */
export function takeOutTables(
  characters: readonly Character[],
  rules: readonly Rule[],
): { tables: RuledTable[]; frames: PageFrame[]; characters: Character[] } {
  const rest = new Set(characters);
  const tables: RuledTable[] = [];
  const frames: PageFrame[] = [];
  if (rules.length <= mostRules) {
    for (const group of groupMeeting(mergeRules(rules))) {
      const grid = findGrid(group);
      if (!grid) continue;
      const inside = [...rest].filter((character) => isInside(character, grid));
      const cells = fillGrid(grid, group, inside);
      const rows = readRows(grid, cells);
      const above = characters.filter(({ base, text }) => base < grid.ys[0] && text.trim() !== '').length;
      const isLayout = isLayoutTable(
        rows.map((row) => row.cells.map((cell) => cell.map(({ text }) => text))),
      );
      if (!isLayout && !isTable(rows, above < mostAbove)) continue;
      for (const character of inside) rest.delete(character);
      if (isLayout) {
        frames.push(makeFrame(grid, cells));
        continue;
      }
      const [left, right] = [grid.xs[0], grid.xs.at(-1)!];
      tables.push({ top: grid.ys[0], bottom: grid.ys.at(-1)!, left, right, rows: partRows(rows) });
    }
  }
  return { tables, frames, characters: [...rest] };
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

/** Reads the rows of a grid; a cell over several columns or rows stands in the first of them. */
function readRows({ xs, ys }: Grid, cells: readonly GridCell[]): TableRow[] {
  return ys.slice(0, -1).flatMap((base, row) => {
    const own = cells
      .filter((cell) => cell.row <= row && row <= cell.lastRow)
      .sort((left, right) => left.column - right.column);
    const words = own.map((cell) => (cell.row === row ? readCell(cell, xs) : []));
    if (words.every((cell) => cell.length === 0)) return [];
    return partAlignedRow(words).map((parted) => ({ cells: parted, base, opens: false }));
  });
}

const annexLabel = /^\s*(?:別[表紙記]|様式|附表|付表)\s*(?:第?\s*[0-9０-９一二三四五六七八九十]|$|[（(])/;

/** Parts rows where one of them is nothing but the label of an annex: what follows is a table of its own. */
function partRows(rows: readonly TableRow[]): TableRow[] {
  const parts: TableRow[][] = [[]];
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell.length > 0);
    const label = filled.length === 1 && filled[0].length === 1 ? filled[0][0].text : '';
    if (annexLabel.test(label)) parts.push([{ ...row, label }], []);
    else parts[parts.length - 1].push(row);
  }
  return parts.flatMap((part) =>
    part[0]?.label === undefined
      ? trimColumns(part).map((row, index) => ({ ...row, opens: index === 0 }))
      : part,
  );
}

/** Leaves out outermost columns in which no row has a word. */
function trimColumns(rows: TableRow[]): TableRow[] {
  let trimmed = rows;
  for (const at of [0, -1])
    while (trimmed.length > 0 && trimmed.every(({ cells }) => cells.length > 1 && cells.at(at)?.length === 0))
      trimmed = trimmed.map((row) => ({
        ...row,
        cells: at === 0 ? row.cells.slice(1) : row.cells.slice(0, -1),
      }));
  return trimmed;
}

/** The paragraphs of a cell, whose lines reach as near to its right line as they begin at its left one. */
function readCell({ characters, column, lastColumn }: GridCell, xs: readonly number[]): CellParagraph[] {
  const lines = joinCharacters(characters);
  if (lines.length === 0) return [];
  const { size } = lines[0];
  const padding = Math.min(...lines.map(({ start }) => start)) - xs[column];
  const edge = xs[lastColumn + 1] - Math.min(size, Math.max(0, padding));
  return joinCellText(lines, Math.max(edge, ...lines.map(({ end }) => end)));
}

/** The cells of a table that only lays the page out. */
function makeFrame({ xs, ys }: Grid, cells: readonly GridCell[]): PageFrame {
  return {
    top: ys[0],
    bottom: ys.at(-1)!,
    left: xs[0],
    right: xs.at(-1)!,
    blocks: cells
      .filter(({ characters }) => characters.length > 0)
      .map(({ characters, column, lastColumn }) => ({
        characters,
        left: xs[column],
        right: xs[lastColumn + 1],
      })),
  };
}
