import { z } from 'zod';
import type { RuleResult } from '../../model/rule-descriptor.ts';
import type { BoundRule } from '../bind/bind-rule.ts';
import { makeCalendar } from '../calendar/calendar.ts';
import { evaluateBound } from '../evaluate.ts';
import { evaluateExpression } from '../expression/evaluate-expression.ts';
import { makeBudget } from '../expression/evaluation-scope.ts';
import { type Expression, ExpressionError } from '../expression/expression.ts';
import { toExpressionValue } from '../expression/json-value.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { UnusableFacts } from '../rule-error.ts';
import { chooseProbes, type Probe } from './probes.ts';

/** What is asked. */
export interface SolveQuestion {
  given: Readonly<Record<string, unknown>>;
  options?: Readonly<Record<string, string>>;
  /** The input that is looked for. */
  input: string;
  /** What must hold, over outputs and `status`: `amount = 0`; if omitted, that the rule is met, or that nothing is owed. */
  where?: string;
}

/** Values of an input for which an answer is as wished. */
export interface Solution {
  input: string;
  where: string;
  /** Stretches of values, or single ones; none where there is no such value. */
  holds: { from: unknown; to: unknown }[];
  /** What was looked through. */
  looked: { from: unknown; to: unknown; evaluations: number };
  /** Whether every value in between was tried; else changes between the tried ones may have been missed. */
  isComplete: boolean;
}

/** Evaluations that one question may take. */
const mostEvaluations = 3000;

/**
 * Looks for the values of one input for which the answer is as wished: the last day to pay without a charge, the amount from
 * which a charge reaches a sum.
 * @throws {UnusableFacts} if the input is none of the rule, or the other facts cannot be used
 */
export function solveRule(bound: BoundRule, question: SolveQuestion): Solution {
  const { rule } = bound;
  const { input, given, options } = question;
  const schema = rule.inputs instanceof z.ZodObject ? (rule.inputs.shape[input] as z.ZodType) : undefined;
  if (!schema) {
    const names = rule.inputs instanceof z.ZodObject ? Object.keys(rule.inputs.shape).join(', ') : 'none';
    throw new UnusableFacts(rule.id, [
      { field: input, reason: `is no fact that this rule takes; it takes ${names}.` },
    ]);
  }
  let evaluations = 0;
  const answerFor = (value: unknown): RuleResult | undefined => {
    if (++evaluations > mostEvaluations) return undefined;
    try {
      return evaluateBound(bound, { given: { ...given, [input]: value }, ...(options && { options }) });
    } catch (error) {
      // A value that cannot be together with the other facts is no answer.
      if (error instanceof UnusableFacts) return isOnlyOrder(error, input) ? undefined : refuse(error);
      throw error;
    }
  };
  const probe = chooseProbes(schema, given, rule.id, input);
  const where = question.where ?? chooseWish(answerFor(probe.values[0]), bound);
  const wish = readWish(where, rule.id);
  const { holds, isComplete } = search(probe, (value) => isWished(wish, answerFor(value), rule.id));
  const [from, to] = [probe.values[0], probe.values[probe.values.length - 1]];
  return {
    input,
    where,
    holds,
    looked: { from, to, evaluations: Math.min(evaluations, mostEvaluations) },
    isComplete: isComplete && evaluations <= mostEvaluations,
  };
}

function refuse(error: UnusableFacts): never {
  throw error;
}

/** Whether facts were refused for the value that is tried, and not for another fact. */
function isOnlyOrder({ issues }: UnusableFacts, input: string): boolean {
  return issues.every(({ field, reason }) => field === input || reason.includes('。('));
}

function chooseWish(sample: RuleResult | undefined, { rule }: BoundRule): string {
  if (sample && (sample.status === 'met' || sample.status === 'not-met')) return 'status = 「met」';
  const output = rule.output instanceof z.ZodObject ? Object.entries(rule.output.shape) : [];
  const amount = output.find(([, schema]) => isNumber(schema as z.ZodType))?.[0];
  return amount === undefined ? 'status = 「met」' : `${amount} = 0`;
}

function isNumber(schema: z.ZodType): boolean {
  const json = z.toJSONSchema(schema, { unrepresentable: 'any' }) as {
    type?: string;
    anyOf?: { type?: string }[];
  };
  return json.type === 'integer' || json.anyOf?.[0]?.type === 'integer';
}

function readWish(where: string, id: string): Expression {
  try {
    return parseExpression(where);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new UnusableFacts(id, [{ field: 'where', reason: error.message }]);
  }
}

function isWished(wish: Expression, result: RuleResult | undefined, id: string): boolean {
  if (!result || result.status === 'stale') return false;
  const outputs: Record<string, unknown> = { ...(result.value as object | undefined), status: result.status };
  const calendar = makeCalendar();
  const { budget, spend } = makeBudget();
  const tools = { calendar, businessDays: calendar.businessDays(), spend };
  try {
    const scope = { valueOf: (name: string) => toExpressionValue(outputs[name], name), tools, budget };
    return evaluateExpression(wish, scope) === true;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new UnusableFacts(id, [{ field: 'where', reason: error.message }]);
  }
}

/** Tries values in their order, and cuts between two that differ as finely as values go. */
function search(
  { values, between, isOrdered }: Probe,
  isWishedFor: (value: unknown) => boolean,
): Pick<Solution, 'holds' | 'isComplete'> {
  if (!isOrdered)
    return {
      holds: values.filter(isWishedFor).map((value) => ({ from: value, to: value })),
      isComplete: true,
    };
  const holds: Solution['holds'] = [];
  let [before, wasWished]: [unknown, boolean] = [undefined, false];
  for (const value of values) {
    const isNow = isWishedFor(value);
    const border =
      before === undefined || isNow === wasWished
        ? undefined
        : bisect(before, value, isNow, between, isWishedFor);
    if (isNow && !wasWished) holds.push({ from: border?.after ?? value, to: value });
    if (!isNow && wasWished) holds[holds.length - 1].to = border?.before ?? before;
    if (isNow && wasWished) holds[holds.length - 1].to = value;
    [before, wasWished] = [value, isNow];
  }
  return { holds, isComplete: between === undefined };
}

/** The last value as before and the first as after, of two between which the answer changes. */
function bisect(
  low: unknown,
  high: unknown,
  isHigh: boolean,
  between: Probe['between'],
  isWishedFor: (value: unknown) => boolean,
): { before: unknown; after: unknown } {
  let [before, after] = [low, high];
  for (let middle = between?.(before, after); middle !== undefined; middle = between?.(before, after)) {
    if (isWishedFor(middle) === isHigh) after = middle;
    else before = middle;
  }
  return { before, after };
}
