import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { CellLine, ComparisonTable, TableRow } from './comparison-table.ts';
import { columnsOf, legendOf, listAbout } from './table-columns.ts';
import { styleOf } from './table-style.ts';

/** Prints well on A4 landscape; the head of the table stands on every page, and no row is torn where it need not be. */
const style = `
:root { color-scheme: light; }
body { margin: 1.5rem; color: #111; background: #fff; font-family: "Yu Mincho", "Hiragino Mincho ProN", "Noto Serif CJK JP", "MS Mincho", serif; line-height: 1.7; }
h1 { margin: 0 0 1rem; font-size: 1.25rem; font-weight: 600; text-align: center; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
caption { text-align: right; font-size: 0.85rem; padding-bottom: 0.25rem; }
th, td { border: 1px solid #444; padding: 0.35rem 0.6rem; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
thead th { background: #eee; text-align: center; font-weight: 600; }
tr.continued > td { border-top: 0; }
tr.continues > td { border-bottom: 0; }
td.remark { text-align: center; }
col.remark { width: 6.5em; }
col.clause { width: 8em; }
col.reason { width: 14em; }
p { margin: 0; text-indent: -1em; padding-left: calc(1em * var(--indent, 0) + 1em); }
u { text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { margin: 0; font-size: 10pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid-page; }
  thead th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;

/** Writes a 新旧対照表 as a page of its own; every word of the texts is shown as text. */
export function writeHtml(table: ComparisonTable): string {
  return `${toHtml(makePage(table))}\n`;
}

function makePage(table: ComparisonTable): Root {
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'ja' }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', table.title),
          h('style', style + styleOf(table.style)),
        ]),
        h('body', [h('h1', table.title), makeTable(table)]),
      ]),
    ],
  };
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
