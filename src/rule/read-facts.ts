import { z } from 'zod';
import type { Rule } from './define-rule.ts';
import { type FactIssue, UnusableFacts } from './rule-error.ts';

/**
 * Checks facts against the inputs of a rule and fills in defaults.
 * @throws {UnusableFacts} with one message for each fact that is missing, unknown, impossible or of the wrong type
 */
export function readFacts({ id, inputs }: Pick<Rule, 'id' | 'inputs'>, given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new UnusableFacts(id, [
      { field: '(all)', reason: `must be an object such as {${namesOf(inputs).join(', ')}}.` },
    ]);
  }
  // A misspelt fact that is optional would otherwise pass for a missing one.
  const schema = inputs instanceof z.ZodObject ? inputs.strict() : inputs;
  const read = schema.safeParse(given, { reportInput: true });
  if (read.success) return read.data;
  throw new UnusableFacts(
    id,
    dropRepeats(read.error.issues.flatMap((issue) => explain(issue, given, inputs))),
  );
}

function explain(issue: z.core.$ZodIssue, given: object, inputs: z.ZodType): FactIssue[] {
  if (issue.code === 'unrecognized_keys') {
    const known = namesOf(inputs).join(', ');
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join('.'),
      reason: `is no fact that this rule takes; it takes ${known}.`,
    }));
  }
  const field = issue.path.length > 0 ? issue.path.join('.') : '(all)';
  const name = describeField(inputs, String(issue.path[0] ?? ''));
  const named = { field, ...(name !== undefined && { name }) };
  if (issue.path.length > 0 && valueAt(given, issue.path) === undefined) {
    const what = issue.path.length === 1 && name !== undefined ? ` (${name})` : '';
    return [{ ...named, reason: `is missing${what}.` }];
  }
  const { message } = issue;
  return [{ ...named, reason: /[.。]$/.test(message) ? message : `${message}.` }];
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    given,
  );
}

/** One message for a field is enough. */
function dropRepeats(issues: readonly FactIssue[]): FactIssue[] {
  return issues.filter(({ field }, index) => issues.findIndex((other) => other.field === field) === index);
}

function namesOf(inputs: z.ZodType): string[] {
  return inputs instanceof z.ZodObject ? Object.keys(inputs.shape) : [];
}

function describeField(inputs: z.ZodType, name: string): string | undefined {
  if (!(inputs instanceof z.ZodObject) || !Object.hasOwn(inputs.shape, name)) return undefined;
  return (inputs.shape[name] as z.ZodType).description;
}
