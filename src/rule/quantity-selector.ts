import type { Quantity } from '../model/annotation.ts';
import { recurrenceOf } from './calendar/recurrence.ts';
import type { ClauseReference } from './clause-reference.ts';

/** Which quantity of a clause is meant: all that is named must agree. */
export interface QuantityTraits {
  kind: Quantity['kind'];
  /** `before` (…前までに), `within` (…以内に) …; `null` for a quantity without one; if omitted, any. */
  relation?: NonNullable<Quantity['relation']> | null;
  /** Counter of a count: `人`. */
  unit?: string;
  /** Of a date: one that comes again each month (毎月25日) or year (4月1日); if omitted, any. */
  every?: 'week' | 'month' | 'year';
  /** Which one of those that agree, from 1 in the order of the text; if omitted there must be exactly one. */
  occurrence?: number;
}

/** A quantity of a clause, by what it is and not by its value. */
export interface QuantitySelector extends QuantityTraits {
  clause: ClauseReference;
}

/** A quantity that a rule leaves aside, and why. */
export interface UnusedQuantity extends QuantitySelector {
  /** In Japanese, for those who proof-read the rule. */
  reason: string;
}

/** Selects a quantity that a parameter takes its value from: `quantity('第24条第2項', { kind: 'duration', relation: 'before' })`. */
export function quantity(clause: ClauseReference, traits: QuantityTraits): QuantitySelector {
  return { clause, ...traits };
}

/** Declares that a rule leaves a quantity of its clauses aside; without `occurrence`, all that agree. */
export function unused(clause: ClauseReference, traits: QuantityTraits, reason: string): UnusedQuantity {
  return { clause, ...traits, reason };
}

/** Whether a quantity has the traits; `occurrence` is the caller's to count. */
export function hasTraits(
  { kind, relation, unit, value }: Quantity,
  { kind: wantedKind, relation: wantedRelation, unit: wantedUnit, every }: QuantityTraits,
): boolean {
  if (kind !== wantedKind) return false;
  if (wantedRelation !== undefined && (relation ?? null) !== wantedRelation) return false;
  if (every !== undefined && recurrenceOf(value) !== every) return false;
  return wantedUnit === undefined || unit === wantedUnit;
}
