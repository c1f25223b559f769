import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { tablePageStyle } from '../../diff/table/page-style.ts';
import type { StandardComparison } from '../../model/review/standard-comparison.ts';
import { writeHtmlPage } from '../../text/html-page.ts';
import {
  type CellRun,
  type CellText,
  type ContentOfTable,
  makeContent,
  type TableGroup,
} from './table-content.ts';

const style = `${tablePageStyle}.remarks { margin: 0 0 0.75rem; padding: 0; list-style: none; font-size: 0.85rem; }
tbody th[colspan] { background: #f6f6f6; font-weight: 600; }
tbody th[scope="row"] { font-weight: 400; }
col.topic { width: 9em; }
col.notes { width: 13em; }
p { margin: 0 0 0.25rem; }
p.head { font-weight: 600; }
@media print {
  body { font-size: 9.5pt; }
  tbody th[colspan] { -webkit-print-color-adjust: exact; print-color-adjust: exact; break-after: avoid; }
}
`;

/** Writes the comparison with a standard text as a page of its own. */
export function writeStandardHtml(comparison: StandardComparison): string {
  const content = makeContent(comparison);
  const { title } = content;
  return writeHtmlPage({ title, style, body: [h('h1', title), ...makeStandardTable(content)] });
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
