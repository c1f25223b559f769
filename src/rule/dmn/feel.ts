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
  const [first, second] = tests;
  if (second && 'value' in first && 'value' in second)
    return `[${feelOperand(first.value)}..${feelOperand(second.value)}]`;
  return writeTest(first);
}

function writeTest(test: CellTest): string {
  if (!('value' in test))
    return { missing: 'null', given: 'not(null)', none: 'count(?) = 0', some: 'count(?) > 0' }[test.operator];
  const operand = feelOperand(test.value);
  if (test.operator === '=') return operand;
  if (test.operator === '!=') return `not(${operand})`;
  return test.operator === 'has' ? `list contains(?, ${operand})` : `${test.operator} ${operand}`;
}

const fixed: Readonly<Record<string, string>> = {
  null: 'missing',
  'not(null)': 'given',
  'count(?) = 0': 'none',
  'count(?) > 0': 'some',
};

/** Reads unary tests of FEEL as a cell of a form: `[31..60]` → `31..60`. */
export function readUnaryTests(text: string): string {
  if (text.trim() === '-' || text.trim() === '') return '-';
  return splitTests(text).map(readTest).join(', ');
}

function readTest(test: string): string {
  const text = test.trim();
  if (fixed[text] !== undefined) return fixed[text];
  const range = /^\[(.+)\.\.(.+)\]$/.exec(text);
  if (range) return `${readLiteral(range[1])}..${readLiteral(range[2])}`;
  const has = /^list contains\(\?, (.+)\)$/.exec(text);
  if (has) return readLiteral(has[1]);
  const not = /^not\((.+)\)$/.exec(text);
  if (not) return `!= ${readLiteral(not[1])}`;
  const compared = /^(<=|>=|<|>)\s*(.+)$/.exec(text);
  return compared ? `${compared[1]} ${readLiteral(compared[2])}` : readLiteral(text);
}

/** Cuts at commas that stand in no bracket and no quotation. */
function splitTests(text: string): string[] {
  const parts = [''];
  let [depth, isQuoted] = [0, false];
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && '([{'.includes(sign)) depth++;
    else if (!isQuoted && ')]}'.includes(sign)) depth--;
    if (sign === ',' && depth === 0 && !isQuoted) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.filter((part) => part.trim() !== '');
}

/** Reads a literal of FEEL as one of a form: `date("2026-04-01")` → `2026-04-01`, `"own"` → `「own」`. */
export function readLiteral(text: string): string {
  const words = text.trim();
  const called = /^(?:date|time|duration)\("([^"]*)"\)$/.exec(words);
  if (called) return called[1].replace(/^(\d{2}:\d{2}):00$/, '$1');
  return /^"(?:[^"\\]|\\.)*"$/.test(words) ? `「${JSON.parse(words)}」` : words;
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
