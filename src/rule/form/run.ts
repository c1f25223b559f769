import { evaluateExpression } from '../expression/evaluate-expression.ts';
import type { EvaluationScope } from '../expression/evaluation-scope.ts';
import type { Value } from '../expression/value.ts';
import type { RuleContext } from '../rule-context.ts';
import type { Typed } from './names.ts';
import { writeValue } from './write-value.ts';

/** One evaluation of a rule: its values, and what it tells. */
export interface Run {
  scope: EvaluationScope;
  context: RuleContext<unknown, string, Readonly<Record<string, string>>, unknown>;
  /** Says why a fact is needed, in Japanese. */
  whyMissing: (fact: string) => string;
}

/** The value of an expression of the form. */
export function compute({ expression }: Typed, { scope }: Run): Value {
  return evaluateExpression(expression, scope);
}

/** A sentence with values in it. */
export interface Template {
  /** Words and expressions by turns. */
  parts: readonly (string | Typed)[];
}

/** Writes a sentence; nothing where a value in it is missing. */
export function writeTemplate({ parts }: Template, run: Run): string | undefined {
  let text = '';
  for (const part of parts) {
    const written = typeof part === 'string' ? part : writeValue(compute(part, run), part.type);
    if (written === undefined) return undefined;
    text += written;
  }
  return text;
}
