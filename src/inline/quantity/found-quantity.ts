import type { Quantity } from '../../model/annotation.ts';
import { type RelationScope, readLeadingRelation, readRelation } from './relation.ts';

/** A quantity in one sentence; offsets in UTF-16 units. */
export type FoundQuantity = Pick<
  Quantity,
  'kind' | 'value' | 'relation' | 'unit' | 'currency' | 'reason' | 'of'
> & {
  start: number;
  end: number;
};

/** What a construct makes of the characters at an offset: a quantity, or an offset to go on from. */
export type Reading = FoundQuantity | { skipTo: number };

/** The value of what is printed and not exact, or does not exist; `reason` says why. */
export const unknownValue = 'unknown';

/** Why a half of a unit is not known: a half month has no fixed number of days. */
export const inexactHalf = 'この単位の半分が何日に当たるかは定まりません。';

/** Adds the relation that follows or leads. */
export function finish(text: string, base: FoundQuantity, scope: RelationScope): FoundQuantity {
  const relation = readRelation(text, base.end, scope);
  const bound = relation?.relation ?? readLeadingRelation(text, base.start);
  return { ...base, ...(bound && { relation: bound }), end: relation?.end ?? base.end };
}
