import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { StandardComparison } from '../../model/review/standard-comparison.ts';
import {
  type CellRun,
  type CellText,
  type ContentOfTable,
  makeContent,
  type TableGroup,
} from './table-content.ts';

const style = `
:root { color-scheme: light; }
body { margin: 1.5rem; color: #111; background: #fff; font-family: "Yu Mincho", "Hiragino Mincho ProN", "Noto Serif CJK JP", "MS Mincho", serif; line-height: 1.7; }
h1 { margin: 0 0 0.75rem; font-size: 1.25rem; font-weight: 600; text-align: center; }
.remarks { margin: 0 0 0.75rem; padding: 0; list-style: none; font-size: 0.85rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border: 1px solid #444; padding: 0.35rem 0.6rem; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
thead th { background: #eee; text-align: center; font-weight: 600; }
tbody th[colspan] { background: #f6f6f6; font-weight: 600; }
tbody th[scope="row"] { font-weight: 400; }
col.topic { width: 9em; }
col.notes { width: 13em; }
p { margin: 0 0 0.25rem; }
p.head { font-weight: 600; }
u { text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { margin: 0; font-size: 9.5pt; }
  thead { display: table-header-group; }
  thead th, tbody th[colspan] { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  tbody th[colspan] { break-after: avoid; }
}
`;

/** Writes the comparison with a standard text as a page of its own. */
export function writeStandardHtml(comparison: StandardComparison): string {
  const content = makeContent(comparison);
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'ja' }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', content.title),
          h('style', style),
        ]),
        h('body', [h('h1', content.title), ...makeStandardTable(content)]),
      ]),
    ],
  };
  return `${toHtml(page)}\n`;
}

/** Where a clause of a side can be read: its address, or nothing. */
export type AddressOf = (side: 'ours' | 'standard', node: string) => string | undefined;

/** The remarks and the table alone, for pages that hold more. */
export function makeStandardTable(
  { headings, remarks, legend, groups }: ContentOfTable,
  addressOf: AddressOf = () => undefined,
): Element[] {
  return [
    h(
      'ul',
      { className: 'remarks' },
      [...remarks, legend].map((remark) => h('li', remark)),
    ),
    h('table', { className: ['comparison', 'standard'] }, [
      h('colgroup', [h('col', { className: 'topic' }), h('col'), h('col'), h('col', { className: 'notes' })]),
      h('thead', [
        h(
          'tr',
          headings.map((heading) => h('th', { scope: 'col' }, heading)),
        ),
      ]),
      ...groups.map((group) => makeGroup(group, addressOf)),
    ]),
  ];
}

function makeGroup({ heading, rows, kind }: TableGroup, addressOf: AddressOf): Element {
  return h('tbody', { className: kind }, [
    h('tr', [h('th', { colSpan: 4, scope: 'rowgroup' }, heading)]),
    ...rows.map(({ topic, ours, standard, notes }) =>
      h('tr', [
        h('th', { scope: 'row' }, topic),
        h(
          'td',
          makeCell(ours, (node) => addressOf('ours', node)),
        ),
        h(
          'td',
          makeCell(standard, (node) => addressOf('standard', node)),
        ),
        h(
          'td',
          notes.map((note) => h('p', note)),
        ),
      ]),
    ),
  ]);
}

function makeCell(
  { heads, paragraphs }: CellText,
  addressOf: (node: string) => string | undefined,
): Element[] {
  if (heads.length === 0) return [h('p', '―')];
  return [
    ...heads.map(({ text, node }) => {
      const href = addressOf(node);
      return h('p', { className: 'head' }, [href === undefined ? text : h('a', { href }, text)]);
    }),
    ...paragraphs.map((runs) => h('p', runs.map(makeRun))),
  ];
}

function makeRun({ text, differs }: CellRun): ElementContent {
  const words = text
    .split('\n')
    .flatMap((line, place): ElementContent[] => [
      ...(place > 0 ? [h('br')] : []),
      { type: 'text', value: line },
    ]);
  return differs ? h('u', words) : h('span', words);
}
