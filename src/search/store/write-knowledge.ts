import { type Background, keepHeld } from '../knowledge/background.ts';
import { type Kin, keepHeldKin } from '../knowledge/kin.ts';
import { keepKnown, type SynonymData } from '../lexicon/data.ts';
import { backgroundFileName, kinFileName, synonymFileName } from './word-vocabulary.ts';

/** What is known of words beside the texts that are indexed. */
export interface WordKnowledge {
  /** What `loadSynonyms` gives; stored as far as the texts hold its words. If omitted, words are found as they are. */
  synonyms?: SynonymData;
  /** How common words are at large; stored as far as the texts hold them. If omitted, they are as rare as in these texts. */
  background?: Background;
  /** Words that are near in meaning to those of the texts; stored as far as the texts hold them. If omitted, none. */
  kin?: Kin;
}

/** Writes what is known of words, as far as the texts hold them. */
export function writeKnowledge(
  isHeld: (term: string) => boolean,
  { synonyms, background, kin }: WordKnowledge,
): Record<string, Uint8Array> {
  const encode = (value: object) => new TextEncoder().encode(JSON.stringify(value));
  return {
    ...(synonyms && { [synonymFileName]: encode(keepKnown(synonyms, isHeld)) }),
    ...(kin && { [kinFileName]: keepHeldKin(kin, isHeld) }),
    ...(background && { [backgroundFileName]: encode(keepHeld(background, isHeld)) }),
  };
}
