import { z } from 'zod';
import type { BoundRule } from './bind/bind-rule.ts';
import { requireClause } from './bind/clause-scope.ts';
import { moveClause } from './bind/find-moved.ts';
import { takeQuote } from './bind/take-quote.ts';
import { makeCalendar } from './calendar/calendar.ts';
import { placeReference } from './clause-reference.ts';
import type { RuleOrder } from './define-rule.ts';
import { evaluateExpression } from './expression/evaluate-expression.ts';
import { makeBudget } from './expression/evaluation-scope.ts';
import { type Expression, ExpressionError } from './expression/expression.ts';
import { toExpressionValue } from './expression/json-value.ts';
import { parseExpression } from './expression/parse-expression.ts';
import { type FactIssue, RuleError, UnusableFacts } from './rule-error.ts';

/**
 * Refuses facts that cannot be together: a payment before the debt, a notice before the event.
 * @throws {UnusableFacts} with the words of the clause that says so
 */
export function checkOrder(bound: BoundRule, given: unknown): void {
  const { rule } = bound;
  const facts = given as Readonly<Record<string, unknown>>;
  const issues = (rule.order ?? []).flatMap((order) => {
    const expression = read(order, rule.id);
    if (holds(expression, facts, order, rule.id)) return [];
    return [describe(order, expression, facts, bound)];
  });
  if (issues.length > 0) throw new UnusableFacts(rule.id, issues);
}

function read({ check }: RuleOrder, id: string): Expression {
  try {
    return parseExpression(check);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new RuleError(`${id}: the order "${check}" cannot be read: ${error.message}`, { cause: error });
  }
}

function holds(
  expression: Expression,
  facts: Readonly<Record<string, unknown>>,
  { check }: RuleOrder,
  id: string,
): boolean {
  const calendar = makeCalendar();
  const { budget, spend } = makeBudget();
  const tools = { calendar, businessDays: calendar.businessDays(), spend };
  const scope = { valueOf: (name: string) => toExpressionValue(facts[name], name), tools, budget };
  try {
    return evaluateExpression(expression, scope) !== false;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new RuleError(`${id}: the order "${check}" cannot be computed: ${error.message}`, { cause: error });
  }
}

function describe(
  { check, say, quote }: RuleOrder,
  expression: Expression,
  facts: Readonly<Record<string, unknown>>,
  { rule, documents, moved }: BoundRule,
): FactIssue {
  const names = [...new Set(namesIn(expression))].filter((name) => facts[name] !== undefined);
  const labels = names
    .map((name) => `${labelOf(rule.inputs, name) ?? name} ${String(facts[name])}`)
    .join('、');
  const reason = `${say ?? `「${check}」でなければなりません。`}(${labels})`;
  // Facts are asked for in the order of time: the last of them is the one that does not fit.
  const field = fieldsOf(rule.inputs).findLast((name) => names.includes(name)) ?? '(all)';
  if (!quote) return { field, reason };
  const place = moveClause(placeReference(quote.clause, rule.document), moved);
  const words = quote.words?.replace(/\s+/g, '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const taken = takeQuote(
    requireClause(place, documents),
    words === undefined ? undefined : new RegExp(words),
  );
  return { field, reason: `${reason} ${taken.citation}「${taken.quote}」` };
}

function namesIn(expression: Expression): string[] {
  switch (expression.type) {
    case 'name':
      return [expression.name];
    case 'call':
      return expression.arguments.flatMap(namesIn);
    case 'list':
      return expression.items.flatMap(namesIn);
    case 'unary':
      return namesIn(expression.operand);
    case 'binary':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'if':
      return [expression.condition, expression.whenTrue, expression.otherwise].flatMap(namesIn);
    default:
      return [];
  }
}

function fieldsOf(inputs: z.ZodType): string[] {
  return inputs instanceof z.ZodObject ? Object.keys(inputs.shape) : [];
}

function labelOf(inputs: z.ZodType, name: string): string | undefined {
  if (!(inputs instanceof z.ZodObject) || !Object.hasOwn(inputs.shape, name)) return undefined;
  let schema = inputs.shape[name] as z.ZodType;
  while (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    schema = schema.unwrap() as z.ZodType;
  return schema.description;
}
