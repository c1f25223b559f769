import type { Hint } from '../query/question.ts';
import { flagBits, modalityBits } from '../segment/columns.ts';
import { weights } from '../weights.ts';

const prohibition = modalityBits.prohibition ?? 0;

/** What a unit has that a question may ask for. */
export interface Asked {
  flags: number;
  norms: number;
  isDefined: boolean;
  namesActor: boolean;
}

/** Rates how a unit fits the form of a question. */
export function rateHints(hints: readonly Hint[], { flags, norms, isDefined, namesActor }: Asked): number {
  const rates: Readonly<Record<Hint, number>> = {
    deadline: flags & flagBits.hasDeadline ? weights.hint : 0,
    amount: flags & flagBits.hasAmount ? weights.hint : 0,
    prohibition: norms & prohibition ? weights.hint : 0,
    definition: isDefined ? weights.definition : 0,
    list: flags & flagBits.hasItems ? weights.lists : 0,
    actor: namesActor ? weights.actor : 0,
  };
  return hints.reduce((factor, hint) => factor + rates[hint], 1);
}

/** Flags of units that count less, whatever is asked. */
const priors: readonly (readonly [bit: number, factor: number])[] = [
  [flagBits.isSupplementary, weights.supplementary],
  [flagBits.isDeleted, weights.deleted],
  [flagBits.isHeading, weights.heading],
  [flagBits.isDependent, weights.dependent],
  [flagBits.isFurther, weights.further],
];

/**
 * What a unit counts before anything is asked.
 * @param isLong whether the question asks for more than one word
 */
export function ratePrior(flags: number, isLong: boolean): number {
  let prior = isLong && flags & flagBits.isDefinition ? weights.besideDefinition : 1;
  for (const [bit, factor] of priors) if (flags & bit) prior *= factor;
  return prior;
}
