import { addBullets } from './bullet.ts';
import { splitColumns } from './column.ts';
import { frameCharacters } from './frame.ts';
import type { PageContent } from './glyph.ts';
import { emptyLine, findMiddle, joinCharacters, type TextLine } from './line.ts';
import { findOpenTables } from './open-table.ts';
import type { ColumnLine } from './paragraph.ts';
import { settleRaised } from './raised.ts';
import { takeOutRuby } from './ruby.ts';
import { type PageFrame, takeOutTables } from './table.ts';

/** A line of text or a row of a table, in the order of reading. */
export interface PageItem {
  page: number;
  /** A line; of a row, its cells as one line. `start` and `edge` are measured from the left edge of its column. */
  line: ColumnLine;
  /** Paragraphs of each cell of a table row. */
  cells?: string[][];
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

interface Column {
  page: number;
  lines: ReturnType<typeof joinCharacters>;
  isWhole: boolean;
  /** Right edge, where the lines do not show it. */
  edge?: number;
  /** Width of the page. */
  width: number;
}

/** A page with this many lines shows its own margins. */
const fewestLines = 15;

/** Puts the characters of pages into lines and table rows in the order of reading. */
export function layOutPages(pages: readonly (PageContent & { page: number })[]): Layout {
  const ruby: string[] = [];
  const oblique: string[] = [];
  const sizes: number[] = [];
  const read = pages.map((content) => {
    const frame = frameCharacters(content);
    if (frame.oblique.trim()) oblique.push(frame.oblique.trim());
    const plain = takeOutRuby(frame.characters);
    ruby.push(...plain.ruby);
    for (const { size } of plain.characters) sizes.push(size);
    const { tables, frames, characters } = takeOutTables(
      settleRaised(addBullets(plain.characters, frame.dots)),
      frame.rules,
    );
    const blocks = splitColumns(characters, frame.rules)
      .map((block) => ({ ...block, lines: joinCharacters(block.characters) }))
      .filter(({ lines }) => lines.length > 0);
    const right = Math.max(
      ...blocks.map(({ lines }) => findEdge({ lines, isWhole: blocks.length === 1, width: frame.width })),
    );
    const columns = blocks.map(
      ({ lines, isColumn }): Column => ({
        page: content.page,
        lines,
        isWhole: blocks.length === 1,
        width: frame.width,
        ...(!isColumn && blocks.length > 1 && { edge: right }),
      }),
    );
    return {
      page: content.page,
      tables,
      frames: frames.map((held) => ({
        ...held,
        columns: held.blocks.map((block) => frameColumn(block, content.page)),
      })),
      columns,
      above: frame.above,
      below: frame.below,
    };
  });
  const whole = read.flatMap(({ columns }) => columns.filter(({ isWhole }) => isWhole));
  const typical = {
    left: findMiddle(whole.map((column) => findLeft(column))),
    edge: findMiddle(whole.filter(({ lines }) => lines.length >= fewestLines).map(findEdge)),
  };
  const items = read.map(({ page, tables, frames, columns, above, below }) => {
    const placed = columns.flatMap((column) => placeColumn(column, typical));
    const insert = (area: { top: number; left: number; right: number }, found: typeof placed): void => {
      const before = placed.findIndex(
        ({ line, around }) => line.base > area.top && around[0] < area.right && around[1] > area.left,
      );
      placed.splice(before === -1 ? placed.length : before, 0, ...found);
    };
    for (const frame of frames)
      insert(
        frame,
        frame.columns.flatMap((column) => placeColumn(column, typical)),
      );
    for (const table of tables) {
      const rows = table.rows.map(({ cells, base }, index): PageItem & { around: [number, number] } => ({
        page,
        line: {
          ...emptyLine,
          text: cells.map((cell) => cell.join('')).join('\t'),
          base,
          edge: 0,
        },
        cells,
        opensTable: index === 0,
        around: [table.left, table.right],
      }));
      insert(table, rows);
    }
    return [
      ...above.map((text) => placeAlone(text, page)),
      ...placed.map(({ around: _, ...item }): PageItem => item),
      ...below.map((text) => placeAlone(text, page)),
    ];
  });
  return { items, ruby, oblique, size: findMiddle(sizes) || 10 };
}

/** The text in a cell of a frame, as wide as its lines leave it. */
function frameColumn({ characters, left, right }: PageFrame['blocks'][number], page: number): Column {
  const lines = joinCharacters(characters);
  const padding = Math.max(0, findLeft({ lines }) - left);
  const edge = lines.length < fewestLines ? { edge: right - padding } : {};
  return { page, lines, isWhole: false, ...edge, width: right - left };
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
    const text = found.cells.map((cell) => cell.join('')).join('\t');
    return {
      page: column.page,
      line: { ...place(found.line), text },
      cells: found.cells,
      opensTable: found.opens,
      around,
    };
  });
}

function findLeft({ lines }: Pick<Column, 'lines'>): number {
  return Math.min(...lines.map(({ start }) => start));
}

/** The right margin is at most this much wider than the left one. */
const widestMargin = 2;

/** The right edge of running text: the furthest end of long lines, but for a stray one. */
function findEdge({ lines, edge, isWhole, width }: Omit<Column, 'page'>): number {
  if (edge !== undefined) return edge;
  const long = lines.filter(({ text }) => text.length > 12);
  const ends = (long.length > 0 ? long : lines).map(({ end }) => end).toSorted((a, b) => b - a);
  const found = ends[ends.length >= fewestLines ? 1 : 0];
  const margin = findLeft({ lines });
  // No line of the page is full: its margins are taken for equal.
  return isWhole && width - found > widestMargin * margin + 2 * lines[0].size ? width - margin : found;
}
