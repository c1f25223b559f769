import type { Expression } from './expression.ts';
import type { Tools } from './functions/function.ts';
import type { Row, Value } from './value.ts';

/** Values by name, and what functions count with. */
export interface EvaluationScope {
  valueOf: (name: string) => Value;
  tools: Tools;
  /** How many steps are left, shared by all that one rule computes. */
  budget: { steps: number };
  /** In a row: the rows, which of them, and the scope outside. */
  rows?: readonly Row[];
  index?: number;
  around?: EvaluationScope;
}

/** Evaluates an expression; what facts it lacks is a value too. */
export type Evaluate = (expression: Expression, scope: EvaluationScope) => Value;

/** Steps that one evaluation of a rule may take. */
const mostSteps = 100_000;

/** Makes the budget of one evaluation, and what takes from it. */
export function makeBudget(): { budget: EvaluationScope['budget']; spend: Tools['spend'] } {
  const budget = { steps: mostSteps };
  return {
    budget,
    spend: (steps) => {
      budget.steps -= steps;
      if (budget.steps < 0) throw new RangeError('計算の量が多すぎます');
    },
  };
}

/** The scope of one row: its columns go before the names outside. */
export function inRow(around: EvaluationScope, rows: readonly Row[], index: number): EvaluationScope {
  const row = rows[index];
  return {
    ...around,
    valueOf: (name) => (Object.hasOwn(row, name) ? row[name] : around.valueOf(name)),
    rows,
    index,
    around,
  };
}
