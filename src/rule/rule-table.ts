import type { TypeScope } from './expression/type-scope.ts';
import type { Cell } from './form/table/cell.ts';

/** A decision table of a rule: the cells of each row; a column without a cell may be anything. */
export interface RuleTable {
  /** Where it stands in the form: `['tables', 'rate']`. */
  path: readonly (string | number)[];
  hit: 'first' | 'unique' | 'all';
  rows: readonly (readonly Cell[])[];
  types: TypeScope;
}
