import type { ChangeKind } from '../../model/comparison.ts';
import type { BlockRow } from './block-row.ts';
import { type Side, writeLine } from './clause-lines.ts';
import type { CellLine, CellRun } from './comparison-table.ts';
import type { PairedClause } from './paired-clause.ts';

/** What waits for the next row: headings, the label of an article, and whence it came. */
export type Pending = Record<
  Side,
  { heads: CellLine[]; prefix: CellRun[]; note: CellLine[]; clauses: string[] }
>;

/** A side of which nothing waits. */
export const nothing = (): Pending[Side] => ({ heads: [], prefix: [], note: [], clauses: [] });

/** Two runs of words with a space between them where both are there. */
export function joinGap(before: readonly CellRun[], after: readonly CellRun[]): CellRun[] {
  return [...before, ...(before.length > 0 && after.length > 0 ? [gap] : []), ...after];
}

/** A line without changes. */
export function plainLine(text: string): CellLine {
  return { indent: 0, runs: [{ text, changed: false }] };
}

/** Makes the row of a clause and takes what was waiting for it. */
export function takeRow(pair: PairedClause, group: number, pending: Pending, kinds: ChangeKind[]): BlockRow {
  const cells: Record<Side, CellLine[]> = { old: [], new: [] };
  const heads: Record<Side, CellLine[]> = { old: [], new: [] };
  const labels: Record<Side, CellRun[]> = { old: [], new: [] };
  const clauses: Record<Side, string[]> = { old: [], new: [] };
  for (const side of ['old', 'new'] as const) {
    const waiting = pending[side];
    const text = pair[side];
    clauses[side] = [...waiting.clauses, ...(text ? [text.node.id] : [])];
    heads[side] = [...waiting.note, ...waiting.heads];
    labels[side] = joinGap(waiting.prefix, text?.label ?? []);
    if (text) cells[side] = [...heads[side], writeLine(text, pair.indent, waiting.prefix)];
    else if (waiting.prefix.length > 0)
      cells[side] = [...heads[side], { indent: 0, runs: [...waiting.prefix] }];
    else cells[side] = [...heads[side]];
    pending[side] = nothing();
  }
  return {
    group,
    ...cells,
    kinds: [...new Set(kinds)],
    clauses,
    remark: '',
    isSame: cells.old.length > 0 && cells.new.length > 0 && kinds.every((kind) => kind === 'renumbered'),
    labels,
    indent: pair.indent,
    heads,
  };
}

/** The space between two runs. */
export const gap: CellRun = { text: '　', changed: false };
