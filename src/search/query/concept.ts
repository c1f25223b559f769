import type { ScorePart } from '../../model/search-result.ts';

/** One way to find a concept. */
export interface Alternative {
  /** Terms, each with its other spellings; a unit must hold one of each. */
  terms: string[][];
  /** More than 0, at most 1. */
  weight: number;
  /** Part of what it counts that falls to this concept, where it stands for several words of the question at once; 1 if omitted. */
  share?: number;
  kind: ScorePart['kind'];
  /** For people. */
  name: string;
}

/** One thing that a question asks for: a word, with all other words for it. */
export interface Concept {
  text: string;
  alternatives: Alternative[];
  /** A compound stands beside its parts and is not counted among what a unit should cover. */
  isCompound: boolean;
  /** What it counts beside the other concepts; 1 if omitted. */
  emphasis?: number;
  /** Cut across a word that is read otherwise, so that nothing is said of it where no unit holds it. */
  isMisread?: true;
}

/** Whether any unit may hold the concept in one of its words. */
export function isFindable({ alternatives }: Concept, rarity: (term: string) => number): boolean {
  return alternatives.some(({ terms }) =>
    terms.every((spellings) => spellings.some((term) => rarity(term) > 0)),
  );
}
