import type { BoundRule } from '../../bind/bind-rule.ts';
import { makeCalendar } from '../../calendar/calendar.ts';
import { evaluateExpression } from '../../expression/evaluate-expression.ts';
import { makeBudget } from '../../expression/evaluation-scope.ts';
import { ExpressionError } from '../../expression/expression.ts';
import { isMissing, MissingFacts } from '../../expression/value.ts';
import { RuleError } from '../../rule-error.ts';
import { fromText } from '../scope.ts';
import { inspectTable, type TableFinding } from './inspect-table.ts';
import type { Known } from './points.ts';

/** A finding with the table that it is of. */
export interface PlacedTableFinding extends TableFinding {
  /** Where the table stands in the form: `tables.rate`. */
  table: string;
}

/** Finds gaps, overlaps and idle rows in the tables of a rule, with the numbers of the text that it is bound to. */
export function findTableProblems({
  rule,
  parameters,
}: Pick<BoundRule, 'rule' | 'parameters'>): PlacedTableFinding[] {
  const [now, ever] = [makeKnown(parameters), makeKnown({})];
  return (rule.tables ?? []).flatMap((table) => {
    // A row that only other numbers of the text would need is no idle one.
    const idle = new Set((inspectTable(table, ever) ?? []).map(({ reason }) => reason));
    return (inspectTable(table, now) ?? [])
      .filter(({ kind, reason }) => kind !== 'idle-row' || idle.has(reason))
      .map((finding) => ({ ...finding, table: table.path.join('.') }));
  });
}

function makeKnown(parameters: BoundRule['parameters']): Known {
  const calendar = makeCalendar();
  return (expression) => {
    const { budget, spend } = makeBudget();
    const find = (name: string) =>
      Object.hasOwn(parameters, name) ? fromText(parameters[name]) : new MissingFacts([name]);
    const tools = { calendar, businessDays: calendar.businessDays(), spend };
    try {
      const value = evaluateExpression(expression, { valueOf: find, tools, budget });
      return isMissing(value) ? undefined : value;
    } catch (error) {
      // What cannot be computed without the facts is not known.
      if (error instanceof ExpressionError || error instanceof RuleError) return undefined;
      throw error;
    }
  };
}
