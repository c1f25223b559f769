import { evaluateExpression } from '../../expression/evaluate-expression.ts';
import type { EvaluationScope } from '../../expression/evaluation-scope.ts';
import {
  compareValues,
  isMissing,
  joinMissing,
  type MissingFacts,
  type Value,
} from '../../expression/value.ts';
import type { FormReader } from '../answer.ts';
import type { FormProblem } from '../form-problem.ts';
import { type Cell, type CellTest, readCell } from './cell.ts';
import { comparisons } from './comparisons.ts';

/** Whether the facts fit: yes, no, or what is missing to tell. */
export type Fit = boolean | MissingFacts;

/** The conditions of a row; a cell that allows anything is left out. */
export function readConditions(
  conditions: Readonly<Record<string, string | number | boolean>>,
  path: FormProblem['path'],
  { scope, problems }: FormReader,
): Cell[] {
  return Object.entries(conditions).flatMap(([column, source]) => {
    const cell = problems.attempt([...path, column], () => readCell(column, source, scope));
    return cell ? [cell] : [];
  });
}

/** Whether all cells of a row fit; one that does not decides, whatever is missing for the others. */
export function fits(cells: readonly Cell[], scope: EvaluationScope): Fit {
  const results = cells.map((cell) => fitsCell(cell, scope));
  if (results.includes(false)) return false;
  return (joinMissing(results) as MissingFacts | undefined) ?? true;
}

function fitsCell({ column, alternatives }: Cell, scope: EvaluationScope): Fit {
  const value = scope.valueOf(column);
  const results = alternatives.map((tests) => {
    const each = tests.map((test) => fitsTest(value, test, scope));
    if (each.includes(false)) return false;
    return (joinMissing(each) as MissingFacts | undefined) ?? true;
  });
  if (results.includes(true)) return true;
  return (joinMissing(results) as MissingFacts | undefined) ?? false;
}

function fitsTest(value: Value, test: CellTest, scope: EvaluationScope): Fit {
  if (!('value' in test)) {
    if (test.operator === 'given') return !isMissing(value);
    if (test.operator === 'missing') return isMissing(value);
    if (isMissing(value)) return value;
    return (value as readonly Value[]).length > 0 === (test.operator === 'some');
  }
  if (isMissing(value)) return value;
  const other = evaluateExpression(test.value, scope);
  if (isMissing(other)) return other;
  if (test.operator === 'has')
    return (value as readonly Value[]).some((member) => compareValues(member, other) === 0);
  return comparisons[test.operator](compareValues(value, other));
}
