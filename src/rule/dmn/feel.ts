import type { Expression } from '../expression/expression.ts';
import { ExpressionError } from '../expression/expression.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { ValueType } from '../expression/value.ts';
import type { Cell, CellTest } from '../form/table/cell.ts';
import { writeExpression } from '../form/table/write-expression.ts';

/** Name of the expressions of forms, where DMN asks in which language one is written. */
export const ownLanguage = 'urn:yakkan:rule-expression';

const typeNames: Readonly<Partial<Record<ValueType['kind'], string>>> = {
  flag: 'boolean',
  number: 'number',
  text: 'string',
  day: 'date',
  time: 'time',
  moment: 'dateTime',
};

/** The FEEL type of a value: `number`, `date`; `Any` for lists and periods. */
export function feelType(type: ValueType): string {
  return typeNames[type.kind] ?? 'Any';
}

/** Writes a literal as FEEL does: `"own"`, `date("2026-04-01")`, `30`; nothing for what is no literal. */
export function writeLiteral(expression: Expression): string | undefined {
  if (expression.type !== 'literal') return undefined;
  const { kind, text } = expression;
  if (kind === 'number') return text.endsWith('%') ? undefined : text;
  if (kind === 'flag') return text;
  if (kind === 'day') return `date("${text}")`;
  if (kind === 'time') return `time("${text}:00")`;
  return kind === 'period' ? `duration("${text}")` : JSON.stringify(text);
}

const feelOperand = (expression: Expression): string =>
  writeLiteral(expression) ?? writeExpression(expression);

/** Writes a cell as unary tests of FEEL: `<= 30`, `[31..60]`, `"own","other"`, `null`, `list contains(?, "1")`. */
export function writeUnaryTests({ alternatives }: Cell): string {
  return alternatives.map(writeAlternative).join(', ');
}

function writeAlternative(tests: readonly CellTest[]): string {
  if (tests.length === 1) return writeTest(tests[0]);
  const [first, second] = tests;
  const [open, close] = [lower[first.operator], upper[second.operator]];
  if (tests.length === 2 && open && close && 'value' in first && 'value' in second)
    return `${open}${feelOperand(first.value)}..${feelOperand(second.value)}${close}`;
  if (tests.every(({ operator }) => operator === '!='))
    return `not(${tests.map((test) => ('value' in test ? feelOperand(test.value) : '')).join(', ')})`;
  return tests.map(writeComparison).join(' and ');
}

const lower: Readonly<Record<string, string>> = { '>=': '[', '>': '(' };
const upper: Readonly<Record<string, string>> = { '<=': ']', '<': ')' };

function writeComparison(test: CellTest): string {
  if (!('value' in test)) return `? ${test.operator === 'missing' ? '= null' : '!= null'}`;
  return test.operator === 'has' ? writeTest(test) : `? ${test.operator} ${feelOperand(test.value)}`;
}

function writeTest(test: CellTest): string {
  if (!('value' in test))
    return { missing: 'null', given: 'not(null)', none: 'count(?) = 0', some: 'count(?) > 0' }[test.operator];
  const operand = feelOperand(test.value);
  if (test.operator === '=') return operand;
  if (test.operator === '!=') return `not(${operand})`;
  return test.operator === 'has' ? `list contains(?, ${operand})` : `${test.operator} ${operand}`;
}

/** An expression in the words of FEEL where it is a literal, else in those of forms. */
export function writeOutput(source: string | number | boolean): { text: string; isOwn: boolean } {
  try {
    const literal = writeLiteral(parseExpression(String(source)));
    return literal === undefined ? { text: String(source), isOwn: true } : { text: literal, isOwn: false };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { text: String(source), isOwn: true };
  }
}
