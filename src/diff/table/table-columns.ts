import type { Side } from './clause-lines.ts';
import type { CellRun, ComparisonTable } from './comparison-table.ts';

/** A column of a 新旧対照表; 備考 has no side. */
export interface TableColumn {
  heading: string;
  side?: Side;
}

/** The columns from left to right. */
export function columnsOf({ headings, newFirst, hasRemarks }: ComparisonTable): TableColumn[] {
  const sides: TableColumn[] = [
    { heading: headings.old, side: 'old' },
    { heading: headings.new, side: 'new' },
  ];
  if (newFirst) sides.reverse();
  return hasRemarks ? [...sides, { heading: '備考' }] : sides;
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
