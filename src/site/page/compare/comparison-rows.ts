import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { CellLine, ComparisonTable, TableRow } from '../../../diff/table/comparison-table.ts';
import { joinRuns } from '../../../diff/table/table-columns.ts';
import { say } from '../say.ts';

const deepest = 6;

/** The 新旧対照表 as a table of the page: each row knows what kinds of change it holds, changed words are `del` and `ins`. */
export function comparisonTable({ headings, newFirst, rows, title }: ComparisonTable): Element {
  const sides = newFirst ? (['new', 'old'] as const) : (['old', 'new'] as const);
  return h('table', { className: 'comparison', id: 'comparison' }, [
    h('caption', [
      h('span', { className: 'visually-hidden', lang: 'ja' }, `${title} `),
      say('下線の部分は改正部分', 'Changed words are underlined'),
    ]),
    h('thead', [h('tr', [...sides.map((side) => h('th', { scope: 'col', lang: 'ja' }, headings[side]))])]),
    h(
      'tbody',
      { lang: 'ja' },
      rows.map((row, place) => makeRow(row, sides, rows[place - 1], rows[place + 1])),
    ),
  ]);
}

function makeRow(
  row: TableRow,
  sides: readonly ('old' | 'new')[],
  before: TableRow | undefined,
  after: TableRow | undefined,
): Element {
  const classes = [
    ...(before?.group === row.group ? ['continued'] : []),
    ...(after?.group === row.group ? ['continues'] : []),
  ];
  return h(
    'tr',
    {
      className: classes,
      dataKinds: row.kinds.join(' '),
      dataGroup: String(row.group),
      dataOld: row.clauses.old.join(' '),
      dataNew: row.clauses.new.join(' '),
    },
    sides.map((side) =>
      h(
        'td',
        { className: side },
        row[side].map((line) => makeLine(line, side)),
      ),
    ),
  );
}

function makeLine({ indent, runs }: CellLine, side: 'old' | 'new'): Element {
  const words: ElementContent[] = joinRuns(runs).map(({ text, changed }) =>
    changed ? h(side === 'old' ? 'del' : 'ins', text) : { type: 'text', value: text },
  );
  return h('p', { className: `indent-${Math.min(indent, deepest)}` }, words);
}

/** How many rows hold each kind of change. */
export function countKinds(rows: readonly TableRow[]): ReadonlyMap<TableRow['kinds'][number], number> {
  const counts = new Map<TableRow['kinds'][number], number>();
  for (const kind of rows.flatMap(({ kinds }) => [...new Set(kinds)]))
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
