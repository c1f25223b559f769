import type { Draft, DraftNode } from '../../text/draft.ts';
import { placeCells } from '../line/place-cells.ts';
import { childElements, readWords, type XmlElement } from './element.ts';

/** A table; a cell that spans rows or columns stands at its first place, the others are empty. */
export function readTable(table: XmlElement): Draft {
  const rows = childElements(table, 'TableHeaderRow', 'TableRow');
  const grid = placeCells(
    rows.map((row) =>
      childElements(row).map((cell) => ({
        content: readCell(cell),
        rows: readSpan(cell.attributes.rowspan),
        columns: readSpan(cell.attributes.colspan),
      })),
    ),
  );
  return {
    id: '',
    type: 'table',
    children: grid.map((cells, index) => makeRow(cells, rows[index].name === 'TableHeaderRow')),
  };
}

function makeRow(cells: readonly (string | undefined)[], head: boolean): Draft {
  return {
    id: '',
    type: 'tableRow',
    ...(head && { head }),
    children: cells.map(
      (value = ''): DraftNode => ({
        id: '',
        type: 'tableCell',
        children: value === '' ? [] : [{ type: 'words', value }],
      }),
    ),
  };
}

/** The words of a cell; its clauses and columns are parted by spaces, its sentences are not. */
function readCell(cell: XmlElement): string {
  const inner = childElements(cell);
  if (
    inner.length === 0 ||
    inner.every(({ name }) => !/^(?:Item|Subitem|Paragraph|Column|Article|Remarks)/.test(name))
  )
    return readWords(cell);
  return inner.map(joinParts).join('　');
}

function joinParts(element: XmlElement): string {
  const inner = childElements(element);
  if (
    inner.length === 0 ||
    inner.every(({ name }) => name === 'Sentence' || name === 'Ruby' || name === 'Line')
  )
    return readWords(element);
  return inner
    .map(joinParts)
    .filter((words) => words !== '')
    .join('　');
}

function readSpan(value: string | undefined): number {
  return /^\d{1,4}$/.test(value ?? '') ? Number(value) : 1;
}
