import type { Character } from './frame.ts';
import type { Rule } from './glyph.ts';
import { findMiddle, groupByBase } from './line.ts';

/** Between columns there is a gutter of this width, by size of the type. */
const narrowestGutter = 1.2;
/** Share of the rows that may cross the gutter: titles, page numbers, notes over the whole width. */
const mostCrossing = 0.2;
/** Rows that each column has, and the share of the page's text in it. */
const fewestRows = 6;
/** Characters of its rows on average: the page numbers of a table of contents are no column. */
const fewestOfRow = 4;
const smallestShare = 0.2;
/** Running text fills its column; the terms on the left of a table do not. Long lines with many captions fill less of it. */
const smallestFill = 0.5;
const [longRow, smallestLongFill] = [10, 0.3];
/** Share of the lines that may reach over the edge of their column. */
const mostOverhanging = 0.1;
/** Lines across the gutter are those of a table. */
const mostRulesAcross = 2;

/** Characters that are read together, from top to bottom. */
export interface ColumnBlock {
  characters: Character[];
  /** Whether it is one of several columns; else it takes the width of the page. */
  isColumn: boolean;
}

/** Columns within columns: more are no page of text. */
const mostSplits = 3;

/**
 * Puts the characters of a page of several columns into the order of reading: what spans them, then from left to right.
 * Of three columns two are first taken for one.
 */
export function splitColumns(
  characters: readonly Character[],
  rules: readonly Rule[],
  splits = 0,
): ColumnBlock[] {
  const rows = groupByBase(characters.filter(({ text }) => text.trim() !== ''));
  const gutter = splits < mostSplits ? findGutter(rows, rules) : undefined;
  if (gutter === undefined) return [{ characters: [...characters], isColumn: splits > 0 }];
  return splitAt(rows, gutter).flatMap((block) =>
    block.isColumn ? splitColumns(block.characters, rules, splits + 1) : [block],
  );
}

/** How much larger than the text a title over the columns is set. */
const titleSize = 1.15;

/** How many rows at the top are a title of the page that stands above one of the columns only. */
function countTitleRows(rows: readonly Character[][], gutter: number): number {
  const size = findMiddle(rows.flat().map((character) => character.size));
  const isTitle = (row: readonly Character[]): boolean =>
    row.every((character) => character.size > size * titleSize) &&
    (row.every(({ start }) => start >= gutter) || row.every(({ end }) => end <= gutter));
  const first = rows.findIndex((row) => !isTitle(row));
  return Math.max(first, 0);
}

function splitAt(rows: readonly Character[][], gutter: number): ColumnBlock[] {
  const titles = countTitleRows(rows, gutter);
  const blocks: ColumnBlock[] = [];
  let left: Character[] = [];
  let right: Character[] = [];
  let across: Character[] = rows.slice(0, titles).flat();
  const flushColumns = (): void => {
    for (const column of [left, right])
      if (column.length > 0) blocks.push({ characters: column, isColumn: true });
    [left, right] = [[], []];
  };
  for (const row of rows.slice(titles)) {
    if (crosses(row, gutter)) {
      flushColumns();
      across.push(...row);
      continue;
    }
    if (across.length > 0) blocks.push({ characters: across, isColumn: false });
    across = [];
    for (const character of row) (character.start < gutter ? left : right).push(character);
  }
  flushColumns();
  if (across.length > 0) blocks.push({ characters: across, isColumn: false });
  return blocks;
}

function crosses(row: readonly Character[], gutter: number): boolean {
  return row.some(({ start, end }) => start < gutter - 0.5 && end > gutter + 0.5);
}

/** The middle of the gutter; nothing where the page has one column. */
function findGutter(page: readonly Character[][], rules: readonly Rule[]): number | undefined {
  if (page.length < fewestRows) return undefined;
  const size = findMiddle(page.flat().map((character) => character.size));
  const whole = countCovered(page);
  const rows = betweenSpanning(page, whole);
  if (rows.length < fewestRows) return undefined;
  const covered = rows.length === page.length ? whole : countCovered(rows);
  const best = findGap(covered, rows.length * mostCrossing);
  if (!best || best.width < narrowestGutter * size) return undefined;
  const gutter = best.start + best.width / 2;
  const isTable =
    rules.filter(({ x0, x1, y0, y1 }) => y0 === y1 && x0 < gutter && x1 > gutter).length > mostRulesAcross;
  if (isTable) return undefined;
  const all = rows.flat();
  const free = rows.filter((row) => !crosses(row, gutter));
  const sides = [
    free.map((row) => row.filter((character) => character.start < gutter)),
    free.map((row) => row.filter((character) => character.start >= gutter)),
  ];
  const areColumns = sides.every((side) => isColumn(side, all.length, size));
  return areColumns ? gutter : undefined;
}

/** The rows between those at the top and the foot that span the page: a title, contents, notes over the whole width. */
function betweenSpanning(page: readonly Character[][], covered: Covered): readonly Character[][] {
  const gap = findGap(covered);
  if (!gap) return [];
  const isApart = (row: readonly Character[]): boolean => !crosses(row, gap.start + gap.width / 2);
  const first = page.findIndex(isApart);
  return first === -1 ? [] : page.slice(first, page.findLastIndex(isApart) + 1);
}

/** The widest stretch about the middle that at most so many rows cover; without a number, as few as there are anywhere. */
function findGap({ left, counts }: Covered, most?: number): { start: number; width: number } | undefined {
  const from = Math.floor(counts.length * 0.3);
  const to = Math.ceil(counts.length * 0.7);
  const limit = most ?? smallest(counts.subarray(from, to));
  let best: { start: number; width: number } | undefined;
  let start: number | undefined;
  for (let x = from; x <= to; x++) {
    const isFree = x < to && counts[x] <= limit;
    if (isFree) start ??= x;
    else if (start !== undefined) {
      if (!best || x - start > best.width) best = { start: left + start, width: x - start };
      start = undefined;
    }
  }
  return best;
}

function smallest(numbers: Uint32Array): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}

/** How many rows cover each point of the width, from its left edge on. */
interface Covered {
  left: number;
  counts: Uint32Array;
}

const widestPage = 20_000;

function countCovered(rows: readonly Character[][]): Covered {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows)
    for (const { start, end } of row) {
      if (start < left) left = start;
      if (end > right) right = end;
    }
  const counts = new Uint32Array(Math.min(widestPage, Math.ceil(right - left) + 1));
  const seen = new Int32Array(counts.length).fill(-1);
  for (const [index, row] of rows.entries()) {
    for (const { start, end } of row) {
      const last = Math.min(Math.ceil(end - left), counts.length);
      for (let x = Math.max(0, Math.floor(start - left)); x < last; x++) {
        if (seen[x] === index) continue;
        seen[x] = index;
        counts[x]++;
      }
    }
  }
  return { left, counts };
}

function isColumn(side: readonly Character[][], total: number, size: number): boolean {
  const rows = side.filter((row) => row.length > 0);
  const { length } = rows.flat();
  if (rows.length < fewestRows || length < total * smallestShare || length < rows.length * fewestOfRow)
    return false;
  const ends = rows.map((row) => Math.max(...row.map(({ end }) => end))).sort((a, b) => b - a);
  // Some lines reach over the edge: punctuation that hangs, a line that was squeezed.
  const edge = ends[Math.floor(ends.length * mostOverhanging)];
  const least = length >= rows.length * longRow ? smallestLongFill : smallestFill;
  return ends.filter((end) => end > edge - 2 * size).length >= rows.length * least;
}
