import Fraction from 'fraction.js';
import { makeCalendar } from '../../../src/rule/calendar/calendar.ts';
import { evaluateExpression } from '../../../src/rule/expression/evaluate-expression.ts';
import { type EvaluationScope, makeBudget } from '../../../src/rule/expression/evaluation-scope.ts';
import { inferType } from '../../../src/rule/expression/infer-type.ts';
import { parseExpression } from '../../../src/rule/expression/parse-expression.ts';
import type { TypeScope } from '../../../src/rule/expression/type-scope.ts';
import { isMissing, MissingFacts, type Value, type ValueType } from '../../../src/rule/expression/value.ts';

/** Names that the tests compute with; `unpaid` is not given. */
export const values: Readonly<Record<string, { type: ValueType; value: Value }>> = {
  due: { type: { kind: 'day' }, value: '2026-03-31' },
  paid: { type: { kind: 'day' }, value: '2026-04-11' },
  unpaid: { type: { kind: 'day' }, value: new MissingFacts(['unpaid']) },
  amount: { type: { kind: 'number', isYen: true, isWhole: true }, value: new Fraction(100000) },
  rate: { type: { kind: 'number' }, value: new Fraction('0.145') },
  urgent: { type: { kind: 'flag' }, value: false },
  asked: { type: { kind: 'flag' }, value: new MissingFacts(['asked']) },
  cause: { type: { kind: 'text', values: ['own', 'other'] }, value: 'own' },
  grounds: { type: { kind: 'list', of: { kind: 'text', values: ['1', '2', '3'] } }, value: ['1', '3'] },
  opened: { type: { kind: 'moment' }, value: '2026-04-01T09:30' },
  payments: {
    type: { kind: 'rows', columns: { date: { kind: 'day' }, sum: { kind: 'number' } } },
    value: [
      { date: '2026-04-10', sum: new Fraction(30000) },
      { date: '2026-05-10', sum: new Fraction(70000) },
    ],
  },
};

export const types: TypeScope = {
  typeOf: (name) => (Object.hasOwn(values, name) ? values[name].type : undefined),
  names: () => Object.keys(values),
};

export function makeScope(): EvaluationScope {
  const calendar = makeCalendar();
  const { budget, spend } = makeBudget();
  return {
    valueOf: (name) => values[name].value,
    tools: { calendar, businessDays: calendar.businessDays({ yearEnd: '--12-29/--01-03' }), spend },
    budget,
  };
}

/** Computes an expression over the names above: numbers as fractions, what is missing as `? names`. */
export function compute(text: string): unknown {
  const expression = parseExpression(text);
  inferType(expression, types);
  return write(evaluateExpression(expression, makeScope()));
}

function write(value: Value): unknown {
  if (isMissing(value)) return `? ${value.facts.join(' ')}`;
  if (value instanceof Fraction) return value.toFraction();
  return Array.isArray(value) ? value.map((one) => write(one as Value)) : value;
}
