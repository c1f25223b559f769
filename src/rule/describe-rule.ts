import { z } from 'zod';
import { type RuleDescriptor, ruleSchemaVersion } from '../model/rule-descriptor.ts';
import type { BoundRule } from './bind/bind-rule.ts';
import { placeReference } from './clause-reference.ts';
import type { Rule } from './define-rule.ts';

/**
 * Describes a rule as plain JSON, with JSON Schema of its inputs and output.
 * @param bound the rule with a text; if omitted, values and words of the parameters and the state are left out
 */
export function describeRule(rule: Rule, bound?: BoundRule): RuleDescriptor {
  const { id, title, document, kind, pins, examples, options, unused } = rule;
  return {
    schemaVersion: ruleSchemaVersion,
    id,
    title,
    document,
    kind,
    implements: rule.implements.map((reference) => placeReference(reference, document)),
    inputs: toJsonSchema(rule.inputs, 'input'),
    output: toJsonSchema(rule.output, 'output'),
    parameters: Object.entries(rule.parameters).map(([name, { clause, kind: wanted, ...traits }]) => {
      const found = bound?.parameters[name];
      return {
        name,
        ...placeReference(clause, document),
        kind: wanted,
        ...traits,
        ...(found && { value: found.value, quote: found.quote.quote, at: found.quote.at }),
      };
    }),
    options: Object.entries(options).map(([name, option]) => ({ name, ...option })),
    unused: unused.map(({ clause, kind: wanted, reason }) => ({
      ...placeReference(clause, document),
      kind: wanted,
      reason,
    })),
    ...(pins && { pins }),
    ...(bound && { state: bound.state }),
    examples: examples.map(({ title: about, given, expect }) => ({
      ...(about !== undefined && { title: about }),
      given,
      expect,
    })),
  };
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>;
}
