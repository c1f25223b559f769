import type { ScorePart } from '../../model/search-result.ts';
import type { Concept } from '../query/concept.ts';
import { weights } from '../weights.ts';

/** A way to find a concept, by the places of its terms among all that are looked for. */
export interface PreparedAlternative {
  /** Places of the terms, each with those of its other spellings that units hold. */
  places: number[][];
  rarities: number[];
  weight: number;
  share: number;
  kind: ScorePart['kind'];
  name: string;
}

/** A concept with what its ways to be found count. */
export interface PreparedConcept {
  text: string;
  isCompound: boolean;
  alternatives: PreparedAlternative[];
  /** What it counts beside the other concepts. */
  emphasis: number;
  /** How much it matters that a unit covers it. */
  importance: number;
}

/**
 * Prepares a concept to be rated.
 * @param atLarge how rare its word is at large, where that is known
 * @param places of the terms among all that are looked for
 * @param rarities by these places
 */
export function prepareConcept(
  concept: Concept,
  atLarge: number | undefined,
  places: ReadonlyMap<string, number>,
  rarities: readonly number[],
): PreparedConcept {
  const alternatives = concept.alternatives.flatMap(
    ({ terms, weight, share = 1, kind, name }): PreparedAlternative[] => {
      const found = terms.map((spellings) =>
        spellings.map((term) => places.get(term) as number).filter((place) => rarities[place] > 0),
      );
      if (found.some((spellings) => spellings.length === 0)) return [];
      // A word in several spellings is as common as the commonest of them.
      const rare = found.map((spellings) => Math.min(...spellings.map((place) => rarities[place])));
      return [{ places: found, rarities: rare, weight, share, kind, name }];
    },
  );
  shareRarity(alternatives);
  const own = alternatives
    .filter(({ weight }) => weight === 1)
    .map(({ rarities: rare }) => Math.max(...rare));
  const others = alternatives.map(({ rarities: rare, weight }) => weight * Math.max(...rare));
  // A word that other words stand for matters as much as one that the texts hold; how much is known from texts at large.
  const unheld = others.length > 0 ? [...others, weights.unheld * (atLarge ?? 0)] : [];
  const importance = Math.max(...own, ...(own.length > 0 ? [] : unheld), 0) || weights.missingImportance;
  const { text, isCompound, emphasis = 1 } = concept;
  return { text, isCompound, alternatives, importance: importance * emphasis, emphasis };
}

/**
 * Makes the rarity of words for one thing more alike: what they have in common is as common as the commonest, and a word
 * that the texts seldom hold (受け取る) decides less where they have others for the thing (引渡し).
 */
function shareRarity(alternatives: readonly PreparedAlternative[]): void {
  const others = alternatives.filter(({ weight, kind }) => weight < 1 && kind !== 'kin');
  if (others.length === 0) return;
  const rarest = ({ rarities }: PreparedAlternative) => Math.max(...rarities);
  const mean = others.reduce((sum, other) => sum + rarest(other), 0) / others.length;
  for (const own of alternatives.filter(({ weight }) => weight === 1))
    drawRarity(own, Math.min(mean, rarest(own)), weights.ownRarity);
  const least = Math.min(...others.map(rarest));
  for (const other of others) drawRarity(other, least, weights.sharedRarity);
}

/** Moves the rarity of the rarest term part of the way, and that of the others with it. */
function drawRarity(alternative: PreparedAlternative, goal: number, share: number): void {
  const own = Math.max(...alternative.rarities);
  const factor = (own + share * (goal - own)) / own;
  alternative.rarities = alternative.rarities.map((rarity) => rarity * factor);
}
