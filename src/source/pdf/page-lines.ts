import { addBullets } from './bullet.ts';
import { splitColumns } from './column.ts';
import { frameCharacters } from './frame.ts';
import type { PageContent } from './glyph.ts';
import { joinCharacters, type TextLine } from './line.ts';
import { settleRaised } from './raised.ts';
import { takeOutRuby } from './ruby.ts';
import { type PageFrame, type RuledTable, takeOutTables } from './table.ts';

/** Lines below one another, between a left and a right edge. */
export interface Column {
  page: number;
  lines: TextLine[];
  isWhole: boolean;
  /** Right edge, where the lines do not show it. */
  edge?: number;
  /** Width of the page. */
  width: number;
}

/** A page with this many lines shows its own margins. */
export const fewestLines = 15;

/** What stands on a page as lines and tables, before the margins of the whole file are known. */
export interface PageLines {
  page: number;
  columns: Column[];
  tables: RuledTable[];
  frames: (PageFrame & { columns: Column[] })[];
  /** Lines that run to the right above and below vertical writing. */
  above: string[];
  below: string[];
  ruby: string[];
  oblique: string;
  /** How many characters are set in each size, in points. */
  sizes: ReadonlyMap<number, number>;
  radicals: number;
  unmapped: number;
}

/** Puts the characters of a page into lines, in the order of reading. */
export function readPageLines(content: PageContent, page: number): PageLines {
  const frame = frameCharacters(content);
  const { characters: plain, ruby } = takeOutRuby(frame.characters);
  const sizes = new Map<number, number>();
  for (const { size } of plain) sizes.set(size, (sizes.get(size) ?? 0) + 1);
  const settled = settleRaised(addBullets(plain, frame.dots));
  const { tables, frames, characters } = takeOutTables(settled, frame.rules);
  const blocks = splitColumns(characters, frame.rules)
    .map((block) => ({ ...block, lines: joinCharacters(block.characters) }))
    .filter(({ lines }) => lines.length > 0);
  const isWhole = blocks.length === 1;
  const { width } = frame;
  const right = Math.max(...blocks.map(({ lines }) => findEdge({ lines, isWhole, width })));
  return {
    page,
    columns: blocks.map(
      ({ lines, isColumn }): Column => ({
        page,
        lines,
        isWhole,
        width,
        ...(!isColumn && !isWhole && { edge: right }),
      }),
    ),
    tables,
    frames: frames.map((held) => ({
      ...held,
      columns: held.blocks.map((block) => frameColumn(block, page)),
    })),
    above: frame.above,
    below: frame.below,
    ruby,
    oblique: frame.oblique.trim(),
    sizes,
    radicals: content.radicals,
    unmapped: content.unmapped,
  };
}

/** The text in a cell of a frame, as wide as its lines leave it. */
function frameColumn({ characters, left, right }: PageFrame['blocks'][number], page: number): Column {
  const lines = joinCharacters(characters);
  const padding = Math.max(0, findLeft({ lines }) - left);
  const edge = lines.length < fewestLines ? { edge: right - padding } : {};
  return { page, lines, isWhole: false, ...edge, width: right - left };
}

/** Where the leftmost line of a column begins. */
export function findLeft({ lines }: Pick<Column, 'lines'>): number {
  return Math.min(...lines.map(({ start }) => start));
}

/** The right margin is at most this much wider than the left one. */
const widestMargin = 2;

/** The right edge of running text: the furthest end of long lines, but for a stray one. */
export function findEdge({ lines, edge, isWhole, width }: Omit<Column, 'page'>): number {
  if (edge !== undefined) return edge;
  const long = lines.filter(({ text }) => text.length > 12);
  const ends = (long.length > 0 ? long : lines).map(({ end }) => end).toSorted((a, b) => b - a);
  const found = ends[ends.length >= fewestLines ? 1 : 0];
  const margin = findLeft({ lines });
  // No line of the page is full: its margins are taken for equal.
  return isWhole && width - found > widestMargin * margin + 2 * lines[0].size ? width - margin : found;
}
