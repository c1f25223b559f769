import { exact } from '../money.ts';
import { MissingFacts, type Value } from './value.ts';

/** A fact or an output, which is JSON, as expressions take it: numbers are exact, rows have values in their columns. */
export function toExpressionValue(json: unknown, name: string): Value {
  if (json === undefined) return new MissingFacts([name]);
  if (typeof json === 'number') return exact(String(json));
  if (!Array.isArray(json)) return json as Value;
  return json.map((member: unknown) =>
    typeof member === 'object' && member !== null
      ? Object.fromEntries(
          Object.entries(member).map(([column, cell]) => [column, toExpressionValue(cell, column)]),
        )
      : toExpressionValue(member, name),
  ) as Value;
}
