import type { Synonyms } from '../lexicon/synonyms.ts';
import { rateRarity } from '../segment/impact.ts';
import type { Segment } from '../segment/segment.ts';
import type { ReadingVocabulary } from '../words/kana-reading.ts';
import { termClasses } from '../words/term-classes.ts';
import type { Engine } from './engine.ts';

/** An index that is open. */
export interface SearchIndex {
  analyzerVersion: string;
  /** Name of the engine of the largest part. */
  engine: string;
  /** Units that can be found. */
  count: number;
  parts: readonly IndexPart[];
  /** Other words that lead to those of the texts; absent where the index was built without. */
  synonyms?: Synonyms;
}

/** A segment with the engine that searches it. */
export interface IndexPart {
  segment: Segment;
  engine: Engine;
}

/** In how many units a term stands, those replaced since included. */
export function countFound({ parts }: SearchIndex, term: string): number {
  let found = 0;
  for (const { segment } of parts) {
    const id = segment.vocabulary.find(term);
    if (id >= 0) found += segment.found[id];
  }
  return found;
}

/** Makes the function that rates how rare a term is; 0 for one that no unit holds. */
export function makeRarity(index: SearchIndex): (term: string) => number {
  const known = new Map<string, number>();
  const all = Math.max(index.count, 1);
  return (term) => {
    let rarity = known.get(term);
    if (rarity === undefined) {
      const found = countFound(index, term);
      rarity = found === 0 ? 0 : rateRarity(Math.min(found, all), all);
      known.set(term, rarity);
    }
    return rarity;
  };
}

/** The readings that occur in the texts, by which an analyzer cuts questions in kana. */
export function listReadings(index: SearchIndex): ReadingVocabulary {
  return { has: (reading) => countFound(index, termClasses.reading + reading) > 0 };
}
