import type { Container, Leaf } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { PrintedDefinition } from '../../text/printed-definition.ts';
import { foldWidth } from '../../text/width.ts';
import type { Announcement } from './announcement.ts';
import { trimSpan, trimTerm } from './trim.ts';

const termHead = /^(?:定義)?(?:用語|語句|言葉|文言|略語|略称|定義語|定義対象)(?:名|等)?$/;
const definitionHead = /定義|意味|意義|^説明$|^解説$|^内容$|^解釈$/;
const strongDefinitionHead = /定義|意味|意義/;
const numberHead = /^(?:No\.?|番号|項番|項目番号|通番|#|№)?$/i;

/**
 * Reads a table of definitions: its column headings say so (用語, 用語の意味), or a sentence before it announces
 * definitions. One definition a row; the term is the cell without its quotation marks.
 */
export function readTermTable(table: Container, announcement: Announcement | undefined): PrintedDefinition[] {
  const rows = table.children.filter(
    (child): child is Container => isContainer(child) && child.type === 'tableRow',
  );
  const columns = findColumns(rows, announcement !== undefined);
  if (!columns) return [];
  const definitions: PrintedDefinition[] = [];
  for (const row of rows) {
    const definition = row.head ? undefined : readRow(row, columns);
    if (definition)
      definitions.push({ ...definition, ...(announcement?.scope && { scope: announcement.scope }) });
  }
  return definitions;
}

interface Columns {
  term: number;
  definition: number;
}

function findColumns(rows: readonly Container[], isAnnounced: boolean): Columns | undefined {
  const head = rows.find((row) => row.head);
  const names = head && cellsOf(head).map((cell) => foldWidth(textOf(cell)).replace(/ /g, ''));
  if (names) {
    const term = names.findIndex((name) => termHead.test(name));
    const definition = names.findIndex((name, index) => index !== term && definitionHead.test(name));
    if (term >= 0 && names.length > 1)
      return { term, definition: definition >= 0 ? definition : otherColumn(names, term) };
    if (definition > 0 && strongDefinitionHead.test(names[definition]))
      return { term: definition - 1, definition };
    if (!isAnnounced || names.length < 2) return undefined;
    const first = numberHead.test(names[0]) && names.length > 2 ? 1 : 0;
    return { term: first, definition: first + 1 };
  }
  const widest = Math.max(0, ...rows.slice(0, 3).map((row) => cellsOf(row).length));
  return isAnnounced && widest === 2 ? { term: 0, definition: 1 } : undefined;
}

/** The column beside the terms, without one for numbers. */
function otherColumn(names: readonly string[], term: number): number {
  const next = names.findIndex((name, index) => index > term && !numberHead.test(name));
  return next >= 0 ? next : term === 0 ? 1 : 0;
}

function readRow(row: Container, columns: Columns): PrintedDefinition | undefined {
  const cells = cellsOf(row);
  const termCell = cells[columns.term];
  const definitionCell = cells[columns.definition];
  if (!termCell || !definitionCell) return undefined;
  const at = sentencesOf(termCell).flatMap(({ id, value }) => {
    const inner = /^\s*[「『"“](?<term>[^」』"”]+)[」』"”]\s*$/.exec(value)?.groups?.term;
    const from = inner === undefined ? 0 : value.indexOf(inner);
    const span =
      inner === undefined ? trimTerm(value, 0, value.length) : trimSpan(value, from, from + inner.length);
    return span && id !== undefined
      ? [{ leaf: id, start: span[0], end: span[1], words: value.slice(...span) }]
      : [];
  });
  const text = textOf(definitionCell);
  if (at.length === 0 || text === '') return undefined;
  return {
    term: at.map(({ words }) => words).join(''),
    kind: 'table',
    text,
    node: row.id,
    at: at.map(({ leaf, start, end }) => ({ leaf, start, end })),
  };
}

function cellsOf(row: Container): Container[] {
  return row.children.filter((child): child is Container => isContainer(child) && child.type === 'tableCell');
}

function sentencesOf(cell: Container): Leaf[] {
  return cell.children.filter((child): child is Leaf => !isContainer(child) && child.type === 'sentence');
}

function textOf(cell: Container): string {
  return sentencesOf(cell)
    .map(({ value }) => value)
    .join('');
}
