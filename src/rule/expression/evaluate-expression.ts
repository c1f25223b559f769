import Fraction from 'fraction.js';
import { UnansweredQuestion } from '../rule-error.ts';
import type { EvaluationScope } from './evaluation-scope.ts';
import { type BinaryOperator, type Expression, ExpressionError } from './expression.ts';
import { formOf } from './forms.ts';
import { functions } from './functions/all.ts';
import { toCount } from './functions/function.ts';
import { compareValues, isMissing, isTooLong, joinMissing, type Value } from './value.ts';

/**
 * Computes an expression. Facts that are not given make the value `MissingFacts`, unless the others decide: `false and x`.
 * @throws {ExpressionError} with the place of what cannot be computed, such as a division by zero
 * @throws {UnansweredQuestion} where a calendar does not reach so far
 */
export function evaluateExpression(expression: Expression, scope: EvaluationScope): Value {
  if (--scope.budget.steps < 0)
    throw new ExpressionError('計算の量が多すぎます。明細を減らすか、式を簡単にしてください。', expression);
  switch (expression.type) {
    case 'literal':
      return readLiteral(expression);
    case 'name':
      return scope.valueOf(expression.name);
    case 'list': {
      const items = expression.items.map((item) => evaluateExpression(item, scope));
      return joinMissing(items) ?? items;
    }
    case 'call':
      return callFunction(expression, scope);
    case 'unary': {
      const operand = evaluateExpression(expression.operand, scope);
      if (isMissing(operand)) return operand;
      return expression.operator === 'not' ? !operand : (operand as Fraction).neg();
    }
    case 'if': {
      const condition = evaluateExpression(expression.condition, scope);
      if (isMissing(condition)) return condition;
      return evaluateExpression(condition ? expression.whenTrue : expression.otherwise, scope);
    }
    case 'binary':
      return evaluateBinary(expression, scope);
  }
}

function readLiteral({ kind, text }: Extract<Expression, { type: 'literal' }>): Value {
  if (kind === 'flag') return text === 'true';
  if (kind !== 'number') return text;
  return text.endsWith('%') ? new Fraction(text.slice(0, -1)).div(100) : new Fraction(text);
}

function callFunction(expression: Extract<Expression, { type: 'call' }>, scope: EvaluationScope): Value {
  const { name } = expression;
  try {
    const form = formOf(expression);
    if (form) return form.run(expression, scope, evaluateExpression);
    const given = expression.arguments.map((argument) => evaluateExpression(argument, scope));
    return joinMissing(given) ?? functions[name].run(scope.tools, ...given);
  } catch (error) {
    if (error instanceof ExpressionError || error instanceof UnansweredQuestion) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExpressionError(`${name} を計算できません: ${reason}`, expression, { cause: error });
  }
}

const comparisons: Readonly<Partial<Record<BinaryOperator, (order: number) => boolean>>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function evaluateBinary(expression: Extract<Expression, { type: 'binary' }>, scope: EvaluationScope): Value {
  const { operator } = expression;
  const left = evaluateExpression(expression.left, scope);
  if (operator === 'and' || operator === 'or') return decide(operator, left, expression.right, scope);
  const right = evaluateExpression(expression.right, scope);
  const missing = joinMissing([left, right]);
  if (missing) return missing;
  if (operator === 'in') return (right as readonly Value[]).some((one) => compareValues(one, left) === 0);
  const compare = comparisons[operator];
  return compare ? compare(compareValues(left, right)) : calculate(expression, left, right, scope);
}

/** 「かつ」 and 「または」 where one side may not be known: one false makes the whole false. */
function decide(operator: 'and' | 'or', left: Value, other: Expression, scope: EvaluationScope): Value {
  const deciding = operator === 'or';
  if (left === deciding) return deciding;
  const right = evaluateExpression(other, scope);
  if (right === deciding) return deciding;
  return joinMissing([left, right]) ?? !deciding;
}

function calculate(
  expression: Extract<Expression, { type: 'binary' }>,
  left: Value,
  right: Value,
  { tools }: EvaluationScope,
): Value {
  const { operator } = expression;
  try {
    if (typeof left === 'string') {
      if (typeof right === 'string') return new Fraction(tools.calendar.daysFrom(right, left));
      const days = toCount(right);
      return tools.calendar.addDays(left, operator === '+' ? days : -days);
    }
    const [first, second] = [left as Fraction, right as Fraction];
    if (operator === '/' && second.n === 0n)
      throw new ExpressionError('0で割ることはできません。', expression);
    const result = { '+': first.add, '-': first.sub, '*': first.mul, '/': first.div }[
      operator as '+' | '-' | '*' | '/'
    ].call(first, second) as Fraction;
    if (isTooLong(result)) throw new ExpressionError('数の桁が多すぎます。', expression);
    return result;
  } catch (error) {
    if (error instanceof ExpressionError || error instanceof UnansweredQuestion) throw error;
    throw new ExpressionError(`計算できません: ${(error as Error).message}`, expression, { cause: error });
  }
}
