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

/** Whether a unit has what a question of some form asks for. */
const answers: Readonly<Record<Hint, (unit: Asked) => boolean>> = {
  deadline: ({ flags }) => (flags & flagBits.hasDeadline) !== 0,
  amount: ({ flags }) => (flags & flagBits.hasAmount) !== 0,
  definition: ({ isDefined }) => isDefined,
  prohibition: ({ norms }) => (norms & prohibition) !== 0,
  // Whoever asks whether one may is answered by what forbids it.
  permission: ({ norms }) => (norms & prohibition) !== 0,
  list: ({ flags }) => (flags & flagBits.hasItems) !== 0,
  actor: ({ namesActor }) => namesActor,
};

/** Rates how a unit fits the form of a question. */
export function rateHints(hints: readonly Hint[], unit: Asked): number {
  return hints.reduce((factor, hint) => factor + (answers[hint](unit) ? weights.asked[hint] : 0), 1);
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
