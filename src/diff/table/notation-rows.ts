import type { ClauseChange, Comparison, TextRun } from '../../model/comparison.ts';
import type { TableRow } from './comparison-table.ts';

/** What is said in 備考 of a row that differs in notation only. */
const remark = '表記';

/** A comparison as if what differs in notation only were the same. */
export function withoutNotation(comparison: Comparison): Comparison {
  return {
    ...comparison,
    changes: comparison.changes.flatMap((change): ClauseChange[] => {
      if (!change.notationOnly) return [change];
      const kinds = change.kinds.filter((kind) => kind !== 'edited');
      return kinds.length > 0 ? [{ ...change, kinds, runs: (change.runs ?? []).map(asSame) }] : [];
    }),
  };
}

/** Words stand on their side without a mark; a number that changed keeps it. */
function asSame(run: TextRun): TextRun {
  const isLabel = [...(run.old ?? []), ...(run.new ?? [])].some(({ field }) => field === 'label');
  return isLabel ? run : { ...run, kind: 'same' };
}

/** Names the rows in which all that changed is notation. */
export function markNotation(rows: readonly TableRow[], { changes }: Comparison): TableRow[] {
  const changed = new Map(changes.flatMap((change) => change.new.map((id) => [id, change] as const)));
  return rows.map((row) => {
    const own = row.clauses.new.flatMap((id) => changed.get(id) ?? []);
    const isNotation = own.length > 0 && own.every(({ notationOnly }) => notationOnly === true);
    return isNotation && !row.kinds.includes('deleted') ? { ...row, remark } : row;
  });
}
