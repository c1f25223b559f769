import { emptyLine, findMiddle, type TextLine } from './line.ts';
import { findOpenTables } from './open-table.ts';
import { type Column, fewestLines, findEdge, findLeft, type PageLines } from './page-lines.ts';
import { type CellParagraph, type ColumnLine, joinCells } from './paragraph.ts';

/** A line of text or a row of a table, in the order of reading. */
export interface PageItem {
  page: number;
  /** A line; of a row, its cells as one line. `start` and `edge` are measured from the left edge of its column. */
  line: ColumnLine;
  /** Paragraphs of each cell of a table row. */
  cells?: CellParagraph[][];
  /** Whether the row is the first of its table on this page. */
  opensTable?: boolean;
}

/** The pages of a file as lines and rows, and what was left out. */
export interface Layout {
  /** For each page. */
  items: PageItem[][];
  ruby: string[];
  oblique: string[];
  /** Size of most of the type, in points. */
  size: number;
}

/** Where a table or a frame stands on its page. */
interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Places the lines and table rows of pages between the margins of the whole file, in the order of reading. */
export function layOutPages(read: readonly PageLines[]): Layout {
  const whole = read.flatMap(({ columns }) => columns.filter(({ isWhole }) => isWhole));
  const typical = {
    left: findMiddle(whole.map((column) => findLeft(column))),
    edge: findMiddle(whole.filter(({ lines }) => lines.length >= fewestLines).map(findEdge)),
  };
  const items = read.map(({ page, tables, frames, columns, above, below }) => {
    const placed = columns.flatMap((column) => placeColumn(column, typical));
    const insert = (area: Area, found: typeof placed): void => {
      const before = placed.findIndex(
        ({ line, around }) =>
          line.base > area.top &&
          around[0] < area.right &&
          around[1] > area.left &&
          // What stands to the left of a table is its label; below it another table may have one.
          (line.segments.length === 0 || around[0] + line.end > area.left || line.base > area.bottom),
      );
      placed.splice(before === -1 ? placed.length : before, 0, ...found);
    };
    for (const frame of frames)
      insert(
        frame,
        frame.columns.flatMap((column) => placeColumn(column, typical)),
      );
    for (const table of tables) {
      const rows = table.rows.map(
        ({ cells, base, opens, label }): PageItem & { around: [number, number] } => ({
          page,
          line: { ...emptyLine, text: label ?? joinCells(cells), base, edge: 0 },
          ...(label === undefined && { cells, opensTable: opens }),
          around: [table.left, table.right],
        }),
      );
      insert(table, rows);
    }
    return [
      ...above.map((text) => placeAlone(text, page)),
      ...placed.map(({ around: _, ...item }): PageItem => item),
      ...below.map((text) => placeAlone(text, page)),
    ];
  });
  return {
    items,
    ruby: read.flatMap(({ ruby }) => ruby),
    oblique: read.flatMap(({ oblique }) => (oblique === '' ? [] : [oblique])),
    size: findBodySize(read),
  };
}

function placeAlone(text: string, page: number): PageItem {
  return { page, line: { ...emptyLine, text, edge: 0 } };
}

function placeColumn(
  column: Column,
  typical: { left: number; edge: number },
): (PageItem & { around: [number, number] })[] {
  const isFull = column.lines.length >= fewestLines || !column.isWhole;
  const left = isFull || typical.edge === 0 ? findLeft(column) : typical.left;
  const edge = isFull || typical.edge === 0 ? findEdge(column) : typical.edge;
  const place = (line: TextLine): ColumnLine => ({
    ...line,
    start: line.start - left,
    end: line.end - left,
    edge: edge - left,
  });
  const around: [number, number] = [left, edge];
  return findOpenTables(column.lines).map((found) => {
    if (!('cells' in found)) return { page: column.page, line: place(found), around };
    const text = joinCells(found.cells);
    return {
      page: column.page,
      line: { ...place(found.line), text },
      cells: found.cells,
      opensTable: found.opens,
      around,
    };
  });
}

/** The middle size of all characters, in points. */
function findBodySize(read: readonly PageLines[]): number {
  const counts = new Map<number, number>();
  let total = 0;
  for (const { sizes } of read) {
    for (const [size, count] of sizes) {
      counts.set(size, (counts.get(size) ?? 0) + count);
      total += count;
    }
  }
  let passed = 0;
  for (const [size, count] of [...counts].sort(([left], [right]) => left - right)) {
    passed += count;
    if (passed > total / 2) return size;
  }
  return usualSize;
}

/** Points. */
const usualSize = 10;
