import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { writeHtmlPage } from '../../text/html-page.ts';
import type { CellLine, ComparisonTable, TableRow } from './comparison-table.ts';
import { tablePageStyle } from './page-style.ts';
import { columnsOf, legendOf, listAbout } from './table-columns.ts';
import { styleOf } from './table-style.ts';

/** No row is torn where it need not be. */
const style = `${tablePageStyle}caption { text-align: right; font-size: 0.85rem; padding-bottom: 0.25rem; }
tr.continued > td { border-top: 0; }
tr.continues > td { border-bottom: 0; }
td.remark { text-align: center; }
col.remark { width: 6.5em; }
col.clause { width: 8em; }
col.reason { width: 14em; }
p { margin: 0; text-indent: -1em; padding-left: calc(1em * var(--indent, 0) + 1em); }
@media print {
  tr { break-inside: avoid-page; }
}
`;

/** Writes a 新旧対照表 as a page of its own; every word of the texts is shown as text. */
export function writeHtml(table: ComparisonTable): string {
  const { title, style: wished } = table;
  return writeHtmlPage({ title, style: style + styleOf(wished), body: [h('h1', title), makeTable(table)] });
}

/** The table alone, for pages that hold more. */
export function makeTable(table: ComparisonTable): Element {
  const columns = columnsOf(table);
  return h('table', [
    ...(legendOf(table) === '' ? [] : [h('caption', legendOf(table))]),
    h(
      'colgroup',
      columns.map(({ about, width }) =>
        h('col', {
          ...(about !== undefined && { className: about }),
          ...(width !== undefined && { style: `width: ${width}%` }),
        }),
      ),
    ),
    h('thead', [
      h(
        'tr',
        columns.map(({ heading }) => h('th', { scope: 'col' }, heading)),
      ),
    ]),
    h(
      'tbody',
      table.rows.map((row, place) => makeRow(row, table, table.rows[place - 1], table.rows[place + 1])),
    ),
  ]);
}

function makeRow(
  row: TableRow,
  table: ComparisonTable,
  before: TableRow | undefined,
  after: TableRow | undefined,
): Element {
  const classes = [
    ...(before?.group === row.group ? ['continued'] : []),
    ...(after?.group === row.group ? ['continues'] : []),
  ];
  return h(
    'tr',
    classes.length > 0 ? { className: classes } : {},
    columnsOf(table).map(({ side, about }) =>
      side === undefined
        ? h('td', { className: about }, breakLines(listAbout(row, about)))
        : h(
            'td',
            row[side].map((line) => makeLine(line, table)),
          ),
    ),
  );
}

function breakLines(lines: readonly string[]): ElementContent[] {
  return lines.flatMap((text, place) => [
    ...(place > 0 ? [h('br')] : []),
    { type: 'text' as const, value: text },
  ]);
}

function makeLine({ indent, runs }: CellLine, { style: { mark } = {} }: ComparisonTable): Element {
  const words: ElementContent[] = runs.map(({ text, changed }) =>
    changed ? h(mark === 'bold' ? 'b' : 'u', text) : { type: 'text', value: text },
  );
  return h('p', indent > 0 ? { style: `--indent: ${indent}` } : {}, words);
}
