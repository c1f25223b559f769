import type { Side } from './clause-lines.ts';
import type { CellLine, CellRun, TableRow } from './comparison-table.ts';

/** Lines of one clause and what follows it closely, before unchanged ones are shortened. */
export interface BlockRow extends TableRow {
  /** Whether nothing but numbers changed in it. */
  isSame: boolean;
  /** What stands before （略）, on each side. */
  labels: Record<Side, CellRun[]>;
  indent: number;
  /** Captions and headings stay when the text below them is shortened. */
  heads: Record<Side, CellLine[]>;
}
