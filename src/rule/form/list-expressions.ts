import type { RuleForm } from '../../model/rule-form.ts';
import { type Expression, ExpressionError } from '../expression/expression.ts';
import { parseExpression } from '../expression/parse-expression.ts';

/** Keys under which a form holds expressions. */
const holders: ReadonlySet<string> = new Set(['test', 'when', 'is', 'each', 'check']);

/** All expressions of a form as trees, each by the keys that lead to it: `formulas.days`. For engines that have no parser of ours. */
export function listExpressions(form: RuleForm): Record<string, Expression> {
  const found: Record<string, Expression> = {};
  const add = (path: string, source: unknown) => {
    try {
      found[path] = parseExpression(String(source));
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
    }
  };
  for (const [name, source] of Object.entries(form.formulas ?? {})) add(`formulas.${name}`, source);
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const own = path === '' ? key : `${path}.${key}`;
      if (holders.has(key)) add(own, inner);
      else if (key === 'give' && !Array.isArray(inner)) {
        for (const [name, source] of Object.entries(inner as object)) add(`${own}.${name}`, source);
      } else visit(inner, own);
    }
  };
  const { table, tables, answer, exceptions, order, reasons } = form;
  visit({ table, tables, answer, exceptions, order, reasons }, '');
  (order ?? []).forEach((one, place) => {
    if (typeof one === 'string') add(`order.${place}`, one);
  });
  return found;
}
