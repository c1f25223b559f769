import { startExtractedText } from './line/extracted-text.ts';
import { readPdfPages } from './pdf/engine/document.ts';
import { findFootnotes } from './pdf/footnote.ts';
import { findFurniture } from './pdf/furniture.ts';
import { type Layout, layOutPages, type PageItem } from './pdf/layout.ts';
import { findMiddle } from './pdf/line.ts';
import { describePdf, refuseScan } from './pdf/message.ts';
import { readPageLines } from './pdf/page-lines.ts';
import { isEnded, isSetRight, type LinePlace, placeLines } from './pdf/paragraph.ts';
import { describeStyle, placeInColumn } from './pdf/style.ts';
import type { ReadableText, ReadOptions } from './readable-text.ts';

/**
 * Reads a PDF into lines in the order of reading, rows of tables with their cells, each with its page. Page headers,
 * page numbers, ruby and watermarks do not come into the text; messages say so.
 *
 * @throws {UnreadableSource} if the file is encrypted or damaged, has too many pages, or holds pictures of pages only
 */
export async function readPdf(bytes: Uint8Array, { name, onProgress }: ReadOptions): Promise<ReadableText> {
  const { pages, damaged } = await readPdfPages(bytes, name, readPageLines, onProgress);
  const layout = layOutPages(pages);
  const furniture = findFurniture(
    layout.items.map((items, index) => ({
      page: pages[index].page,
      texts: items.map((item) => ({ text: readEdge(item), indent: columnsOf(item.line.start, layout.size) })),
    })),
  );
  const items = layout.items.map((page, index) =>
    page.filter((_, position) => !furniture.found[index].has(position)),
  );
  refuseScan(items, name);
  const { items: whole, repeatedHeads } = dropRepeatedHeads(items);
  const radicals = pages.reduce((sum, page) => sum + page.radicals, 0);
  const unmapped = pages.reduce((sum, page) => sum + page.unmapped, 0);
  const empty = pages.filter((_, index) => layout.items[index].length === 0).map(({ page }) => page);
  return {
    source: writeText(whole, layout),
    messages: [
      ...furniture.messages,
      ...describePdf({ ...layout, damaged, empty, radicals, unmapped, repeatedHeads }),
    ],
  };
}

/** A line for the search for page furniture; the head of a table on every page is none, nor is any row. */
function readEdge({ line, cells }: PageItem): string {
  return cells ? `${line.text}。` : line.text;
}

/** A gap between lines wider than this, by the usual one, is a blank line. */
const blankGap = 1.6;

function writeText(pages: readonly PageItem[][], { size }: Layout): ReadableText['source'] {
  const text = startExtractedText('pdf');
  const items = pages.flat();
  const pitch = findPitch(pages);
  const notes = new Set(pages.flatMap((page) => [...findFootnotes(page)]));
  const places = placeItems(items, notes);
  let table = 0;
  items.forEach((item, index) => {
    const before = items[index - 1];
    const { page, line, cells } = item;
    const { continues, opens } = places[index];
    const pageBefore = before !== undefined && before.page !== page;
    const common = { pageBefore, origin: { page } };
    if (cells) {
      // A table goes on where its rows follow one another without a head.
      if (item.opensTable && !(before?.cells && pageBefore)) table++;
      text.addRow(cells, { ...common, table: `${table}`, ...placeInColumn(item, size) });
      return;
    }
    const gap = before && !pageBefore ? line.base - before.line.base : 0;
    const isApart = opens || (pitch > 0 && gap > blankGap * pitch) || isSetApart(item, before);
    const next = findNext(items, index, notes);
    const end = findEnd(item, items[next], places[next]);
    const style = describeStyle(line, size, !continues && end !== 'soft');
    text.addLine(line.text, {
      ...common,
      indent: isSetRight(line) && !continues ? 0 : columnsOf(line.start, size),
      ...placeInColumn(item, size),
      blankBefore: isApart ? 1 : 0,
      continues,
      ...(end && { end }),
      ...(style && { style }),
      ...(index === 0 && isTitle(items, size) && { role: 'heading' as const, depth: 1 }),
      ...(notes.has(item) && { role: 'note' as const }),
      marks: line.marks,
    });
  });
  return text.finish();
}

/** Whether the first line is set larger than the text, alone. */
function isTitle([first, second]: readonly PageItem[], size: number): boolean {
  const isLarge = !first.cells && first.line.size >= titleSize * size;
  return isLarge && (!second || second.line.size < first.line.size);
}

const titleSize = 1.2;

/** Whether one of two lines of a page is set to the right and the other is not. */
function isSetApart(item: PageItem, before: PageItem | undefined): boolean {
  if (!before || before.cells || before.page !== item.page) return false;
  return isSetRight(item.line) !== isSetRight(before.line);
}

/** Index of the line that may go on with one: text goes on over notes. */
function findNext(items: readonly PageItem[], index: number, notes: ReadonlySet<PageItem>): number {
  let next = index + 1;
  if (!notes.has(items[index])) while (next < items.length && notes.has(items[next])) next++;
  return next;
}

/** Whether the next line tells that a line was full, or that it ended before its edge. */
function findEnd(
  { line }: PageItem,
  next: PageItem | undefined,
  place: LinePlace | undefined,
): 'hard' | 'soft' | undefined {
  if (place?.continues) return 'soft';
  return next === undefined || next.cells || isEnded(line, next.line) ? 'hard' : undefined;
}

/** Columns of a length in points: two for a full-width character. */
function columnsOf(length: number, size: number): number {
  return Math.max(0, Math.round((2 * length) / size));
}

/** Where each line stands in its paragraph; rows of tables stand for themselves, and so do notes. */
function placeItems(items: readonly PageItem[], notes: ReadonlySet<PageItem>): LinePlace[] {
  const found: LinePlace[] = items.map(() => ({ continues: false, opens: false }));
  const place = (run: number[]): void => {
    placeLines(run.map((index) => items[index].line)).forEach((one, at) => {
      found[run[at]] = one;
    });
    run.length = 0;
  };
  // A sentence goes on over the notes at the foot of its page, and a note over its own lines.
  const [text, note]: [number[], number[]] = [[], []];
  items.forEach((item, index) => {
    if (item.cells) place(text);
    if (!notes.has(item)) place(note);
    if (!item.cells) (notes.has(item) ? note : text).push(index);
  });
  place(text);
  place(note);
  return found;
}

/** The usual distance between lines, in points; 0 where there are none. */
function findPitch(pages: readonly PageItem[][]): number {
  const gaps: number[] = [];
  for (const items of pages) {
    for (let index = 1; index < items.length; index++) {
      const gap = items[index].line.base - items[index - 1].line.base;
      if (gap > 0 && !items[index].cells && !items[index - 1].cells) gaps.push(gap);
    }
  }
  return findMiddle(gaps);
}

/** Leaves out the head of a table that goes on from the page before and prints its head again. */
function dropRepeatedHeads(pages: readonly PageItem[][]): { items: PageItem[][]; repeatedHeads: number } {
  let head: PageItem | undefined;
  let repeatedHeads = 0;
  const items = pages.map((page, index) => {
    const follows = pages[index - 1]?.at(-1)?.cells !== undefined;
    const [first] = page;
    const isRepeated =
      follows && first?.opensTable === true && head !== undefined && first.line.text === head.line.text;
    if (isRepeated) repeatedHeads++;
    const kept = isRepeated ? page.slice(1) : page;
    for (const item of isRepeated || (follows && first?.opensTable) ? page.slice(1) : page)
      if (item.opensTable) head = item;
    return kept;
  });
  return { items, repeatedHeads };
}
