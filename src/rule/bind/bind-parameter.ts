import type { Quantity } from '../../model/annotation.ts';
import { hasTraits, type QuantityTraits } from '../quantity-selector.ts';
import type { Quote } from '../rule-document.ts';
import { RuleError } from '../rule-error.ts';
import type { ClauseScope } from './clause-scope.ts';
import { quotePlaces } from './take-quote.ts';

/** A parameter with the quantity of the text that it is bound to. */
export interface BoundQuantity {
  /** Name of the parameter. */
  name: string;
  kind: Quantity['kind'];
  /** Exact, as in the model: `P14D`, `2/100`, `--12-29/--01-03`, `floor`. */
  value: string;
  relation?: Quantity['relation'];
  unit?: string;
  /** The words of the text that say it. */
  quote: Quote;
}

/**
 * Finds the quantity of a clause that has the traits.
 * @throws {RuleError} if there is none, or more than one and no `occurrence` says which: the message lists the candidates
 */
export function bindParameter(name: string, traits: QuantityTraits, scope: ClauseScope): Quantity {
  const candidates = scope.quantities.filter((quantity) => hasTraits(quantity, traits));
  const { occurrence } = traits;
  if (occurrence === undefined && candidates.length === 1) return candidates[0];
  if (occurrence !== undefined && candidates[occurrence - 1]) return candidates[occurrence - 1];
  const place = `${scope.citation} of ${scope.document}`;
  if (candidates.length > 1 && occurrence === undefined) {
    throw new RuleError(
      `Parameter ${name} could be ${candidates.length} quantities of ${place}: ${listQuantities(candidates)}. Say which with relation, unit, a smaller clause, or occurrence from 1 to ${candidates.length}.`,
    );
  }
  const others = scope.quantities.length > 0 ? listQuantities(scope.quantities) : 'no quantity at all';
  throw new RuleError(
    `Parameter ${name} asks for ${describeTraits(traits)} in ${place}, which holds ${others}.`,
  );
}

/** The quantity as a rule sees it. */
export function toBoundQuantity(
  name: string,
  { kind, value, relation, unit, at }: Quantity,
  scope: ClauseScope,
): BoundQuantity {
  return {
    name,
    kind,
    value,
    ...(relation !== undefined && { relation }),
    ...(unit !== undefined && { unit }),
    quote: quotePlaces(at, scope.source),
  };
}

/** 「14日前までに」 (duration P14D before, art_24__para_2). */
export function listQuantities(quantities: readonly Quantity[]): string {
  return quantities
    .map(({ text, kind, value, relation, node }) => {
      return `「${text}」 (${[kind, value, relation].filter(Boolean).join(' ')}, ${node})`;
    })
    .join(', ');
}

/** `duration before, number 2`. */
export function describeTraits({ kind, relation, unit, every, occurrence }: QuantityTraits): string {
  const traits = [kind, relation === null ? 'without relation' : relation, unit, every && `of every ${every}`]
    .filter(Boolean)
    .join(' ');
  return occurrence === undefined ? traits : `${traits}, number ${occurrence}`;
}
