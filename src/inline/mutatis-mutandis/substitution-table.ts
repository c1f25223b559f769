import type { Container, Leaf } from '../../model/node.ts';
import type { Place } from '../../model/position.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { largest } from '../../text/collection/largest.ts';
import { foldWidth } from '../../text/width.ts';

/** One replacement of words, with its places. */
export interface TabledSubstitution {
  from: string;
  to: string;
  at: Place[];
  within?: Place;
}

interface Columns {
  within?: number;
  from: number;
  to: number;
}

const fromHeading = /読み?[替換]え?られる(?:字句|語|用語|文言)|読み?[替換]え?前/;
const toHeading = /読み?[替換]え?る(?:字句|語|用語|文言)|読み?[替換]え?後/;
const withinHeading = /規定|条項|条文/;

/**
 * Reads the replacements of a table below a clause, one a row:
 * `読み替える規定 | 読み替えられる字句 | 読み替える字句` ⏎ `第1条 | 甲 | 乙` → 甲→乙 within 第1条.
 * Without headings three columns are read so, and two as the words before and after. A row that is one cell short
 * belongs to the provision of the row above.
 */
export function readSubstitutionTables(clause: Container): TabledSubstitution[] {
  return clause.children.flatMap((child) =>
    isContainer(child) && child.type === 'table' ? readTable(child) : [],
  );
}

function readTable(table: Container): TabledSubstitution[] {
  const rows = table.children.filter(isContainer).map((row) => row.children.filter(isContainer));
  const width = largest(
    rows.map((cells) => cells.length),
    0,
  );
  if (width < 2 || width > 3) return [];
  let columns: Columns = width === 3 ? { within: 0, from: 1, to: 2 } : { from: 0, to: 1 };
  let within: Place | undefined;
  const found: TabledSubstitution[] = [];
  for (const cells of rows) {
    const named = nameColumns(cells);
    if (named) {
      columns = named;
      continue;
    }
    const short = columns.within === 0 && cells.length === width - 1 ? 1 : 0;
    const from = readCell(cells[columns.from - short]);
    const to = readCell(cells[columns.to - short]);
    const scope = columns.within === undefined || short ? undefined : readCell(cells[columns.within]);
    if (scope) within = scope.place;
    if (!from || !to) continue;
    found.push({ from: from.text, to: to.text, at: [from.place, to.place], ...(within && { within }) });
  }
  return found;
}

function nameColumns(cells: readonly Container[]): Columns | undefined {
  const headings = cells.map((cell) => foldWidth(readCell(cell)?.text ?? '').replaceAll(' ', ''));
  const from = headings.findIndex((heading) => fromHeading.test(heading));
  const to = headings.findIndex((heading) => toHeading.test(heading));
  if (from < 0 || to < 0) return undefined;
  const within = headings.findIndex(
    (heading, index) => index !== from && index !== to && withinHeading.test(heading),
  );
  return { from, to, ...(within >= 0 && { within }) };
}

/** The words of a cell that holds one sentence. */
function readCell(cell: Container | undefined): { text: string; place: Place } | undefined {
  const sentence = cell?.children.find((child): child is Leaf => !isContainer(child));
  if (!sentence?.id || !sentence.value) return undefined;
  return { text: sentence.value, place: { leaf: sentence.id, start: 0, end: sentence.value.length } };
}
