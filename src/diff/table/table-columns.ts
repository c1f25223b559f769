import type { CellRun, ComparisonTable, TableColumn, TableRow } from './comparison-table.ts';

/** The columns from left to right. */
export function columnsOf(table: ComparisonTable): TableColumn[] {
  const { headings, newFirst, hasRemarks, hasClauses, hasReasons, columns } = table;
  if (columns) return [...columns];
  const sides: TableColumn[] = [
    { heading: headings.old, side: 'old' },
    { heading: headings.new, side: 'new' },
  ];
  if (newFirst) sides.reverse();
  return [
    ...(hasClauses ? [{ heading: '条項', about: 'clause' as const }] : []),
    ...sides,
    ...(hasReasons ? [{ heading: '理由', about: 'reason' as const }] : []),
    ...(hasRemarks ? [{ heading: '備考', about: 'remark' as const }] : []),
  ];
}

/** The lines of a cell in a column about the row. */
export function listAbout(row: TableRow, about: NonNullable<TableColumn['about']>): string[] {
  return (row[about] ?? '').split('\n');
}

/** Joins neighbours that are printed alike, so that one underline runs through. */
export function joinRuns(runs: readonly CellRun[]): CellRun[] {
  const joined: CellRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && last.changed === run.changed)
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** 下線の部分は改正部分: what the mark of changed words is called. */
export function legendOf({ style = {} }: ComparisonTable): string {
  const { legend, mark = 'underline' } = style;
  if (legend !== undefined) return legend;
  const names = { underline: '下線', bold: '太字', 'bold-underline': '太字下線' } as const;
  return `${names[mark]}の部分は改正部分`;
}
