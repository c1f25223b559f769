import { build, buildSome, buildValue } from '../docx/build.ts';
import { childElements, readNumber, type WordElement } from '../docx/xml.ts';

const mostRepeated = 64;
const mostRows = 1000;

/** Writes a table as Word has it: a cell that reaches over rows goes on in those below. */
export function buildTable(table: WordElement, readCell: (cell: WordElement) => WordElement[]): WordElement {
  /** For each column, how many rows from here on a cell above still reaches over, and over how many columns. */
  const reaching: { rows: number; columns: number }[] = [];
  return build(
    'w:tbl',
    {},
    listRows(table, false).map(({ row, isHead }) =>
      build('w:tr', {}, [
        build('w:trPr', {}, buildSome(isHead && buildValue('w:tblHeader'))),
        ...buildCells(row, reaching, readCell),
      ]),
    ),
  );
}

function listRows(table: WordElement, isHead: boolean): { row: WordElement; isHead: boolean }[] {
  return childElements(table).flatMap((child) => {
    if (child.name === 'table:table-header-rows') return listRows(child, true);
    if (/^table:table-(?:rows|row-group)$/.test(child.name)) return listRows(child, isHead);
    if (child.name !== 'table:table-row') return [];
    const count = readNumber(child.attributes['table:number-rows-repeated']) ?? 1;
    return Array.from({ length: Math.max(1, Math.min(mostRows, count)) }, () => ({ row: child, isHead }));
  });
}

function buildCells(
  row: WordElement,
  reaching: { rows: number; columns: number }[],
  readCell: (cell: WordElement) => WordElement[],
): WordElement[] {
  const cells: WordElement[] = [];
  let column = 0;
  const goOn = (): void => {
    for (let above = reaching[column]; above && above.rows > 0; above = reaching[column]) {
      above.rows--;
      cells.push(buildCell(above.columns, 'continue', []));
      column += above.columns;
    }
  };
  for (const cell of childElements(row, 'table:table-cell')) {
    const repeated = readNumber(cell.attributes['table:number-columns-repeated']) ?? 1;
    for (let count = Math.max(1, Math.min(mostRepeated, repeated)); count > 0; count--) {
      goOn();
      const columns = clamp(cell.attributes['table:number-columns-spanned']);
      const rows = clamp(cell.attributes['table:number-rows-spanned'], mostRows);
      cells.push(buildCell(columns, rows > 1 ? 'restart' : undefined, readCell(cell)));
      reaching[column] = { rows: rows - 1, columns };
      column += columns;
    }
  }
  goOn();
  return cells;
}

function clamp(value: string | undefined, most = mostRepeated): number {
  return Math.max(1, Math.min(most, readNumber(value) ?? 1));
}

function buildCell(
  columns: number,
  merge: 'restart' | 'continue' | undefined,
  blocks: WordElement[],
): WordElement {
  const properties = buildSome(buildValue('w:gridSpan', columns), merge && buildValue('w:vMerge', merge));
  return build('w:tc', {}, [build('w:tcPr', {}, properties), ...blocks]);
}
