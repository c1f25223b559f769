import { largest } from '../../text/collection/largest.ts';
import { holdsArticle } from '../line/layout-table.ts';
import { placeCells } from '../line/place-cells.ts';
import { listWords } from './message.ts';
import { findSide, type RunContext, type Side } from './run.ts';
import type { WordLine } from './words.ts';
import { childElements, findChild, readNumber, readSwitch, readValue, type WordElement } from './xml.ts';

/** A row with the words of its cells, each in paragraphs. */
export interface DocxRow {
  cells: WordLine[][];
  head: boolean;
}

const mostColumns = 64;

/** Rows of a table by its grid, as they are on one side of the tracked changes; a merged cell stands at its first place. */
export function readRows(
  table: WordElement,
  { side, leftOut }: Pick<RunContext, 'side' | 'leftOut'>,
  readCell: (cell: WordElement) => WordLine[],
): DocxRow[] {
  const rows = listRows(table, side);
  const grid = placeCells(
    rows.map((row) => [
      ...Array.from({ length: countBefore(row) }, () => ({ content: undefined, rows: 1, columns: 1 })),
      ...listRowCells(row, side).map((cell) => ({
        content: readMerged(cell, readCell, leftOut),
        rows: 1,
        columns: Math.min(mostColumns, readGridSpan(cell)),
      })),
    ]),
  );
  // Where the borders of rows do not meet, the grid has columns in which no cell begins.
  const width = largest(
    grid.map((cells) => cells.length),
    0,
  );
  const used = Array.from({ length: width }, (_, at) => at).filter((at) =>
    grid.some((cells) => cells[at] !== undefined),
  );
  return grid.map((cells, index) => ({
    cells: used.filter((at) => at < cells.length).map((at) => cells[at] ?? []),
    head: readSwitch(rows[index], 'w:trPr', 'w:tblHeader') ?? false,
  }));
}

/** Whether a table is a frame around its text: it has one cell. */
export function isFrame(table: WordElement, side: Side): boolean {
  return listCells(table, side).length === 1;
}

/** Whether an article may begin outside of tables: a paragraph reads 第１条, or a list counts 第%1条. */
export function holdsArticleOutside(body: WordElement, numbering: WordElement | undefined): boolean {
  const holds = (element: WordElement): boolean => {
    if (element.name === 'w:tbl') return false;
    if (element.name === 'w:p') return holdsArticle([listWords(element)]);
    return childElements(element).some(holds);
  };
  const counts = (element: WordElement): boolean =>
    element.name === 'w:lvlText'
      ? /第\s*%\d\s*条/.test(element.attributes['w:val'] ?? '')
      : childElements(element).some(counts);
  return holds(body) || (numbering !== undefined && counts(numbering));
}

function listCells(table: WordElement, side: Side): { row: WordElement; cell: WordElement }[] {
  return listRows(table, side).flatMap((row) => listRowCells(row, side).map((cell) => ({ row, cell })));
}

function listRows(table: WordElement, side: Side): WordElement[] {
  return listWrapped(table, 'w:tr', side).filter((row) => isOnSide(findChild(row, 'w:trPr'), side));
}

function listRowCells(row: WordElement, side: Side): WordElement[] {
  return listWrapped(row, 'w:tc', side).filter((cell) => isOnSide(findChild(cell, 'w:tcPr'), side));
}

/** Rows or cells, also those in content controls. */
function listWrapped(element: WordElement, name: string, side: Side): WordElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === name) return [child];
    const own = findSide(child);
    if (own !== undefined && own !== side) return [];
    return /^w:(?:sdt|sdtContent|customXml|ins|del|moveFrom|moveTo)$/.test(child.name)
      ? listWrapped(child, name, side)
      : [];
  });
}

const cellSides: Readonly<Record<string, Side>> = { 'w:cellIns': 'final', 'w:cellDel': 'original' };

/** Whether tracked changes leave a row or a cell on this side. */
function isOnSide(properties: WordElement | undefined, side: Side): boolean {
  return childElements(properties).every((mark) => {
    const own = findSide(mark) ?? (Object.hasOwn(cellSides, mark.name) ? cellSides[mark.name] : undefined);
    return own === undefined || own === side;
  });
}

function countBefore(row: WordElement): number {
  return Math.min(mostColumns, Math.max(0, readNumber(readValue(row, 'w:trPr', 'w:gridBefore')) ?? 0));
}

/** The words of a cell; one that goes on from the row above has none. */
function readMerged(
  cell: WordElement,
  readCell: (cell: WordElement) => WordLine[],
  leftOut: RunContext['leftOut'],
): WordLine[] {
  const words = readCell(cell);
  const merge = findChild(cell, 'w:tcPr', 'w:vMerge');
  if (!merge || merge.attributes['w:val'] === 'restart') return words;
  if (words.length > 0) leftOut.add('words in merged cells', words.map(({ text }) => text).join(' '));
  return [];
}

/** Number of columns that a cell reaches over. */
function readGridSpan(cell: WordElement): number {
  return Math.max(1, readNumber(readValue(cell, 'w:tcPr', 'w:gridSpan')) ?? 1);
}
