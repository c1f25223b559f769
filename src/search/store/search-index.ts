import type { Kin } from '../knowledge/kin.ts';
import type { Synonyms } from '../lexicon/synonyms.ts';
import type { SemanticReader } from '../rank/fuse-semantic.ts';
import { rateRarity } from '../segment/impact.ts';
import type { Segment } from '../segment/segment.ts';
import { weights } from '../weights.ts';
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
  /** Words that are near in meaning to others; absent where the index was built without. */
  kin?: Pick<Kin, 'list'>;
  /** The share of clauses elsewhere that hold a term; absent where the index was built without. */
  shareAtLarge?: ShareAtLarge;
  /** Reads questions by meaning as well; absent where no model read the texts. */
  semantic?: SemanticReader;
}

/** Tells how common a word is at large; nothing of what is no word. */
export type ShareAtLarge = (term: string) => number | undefined;

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
    if (id >= 0) found += segment.countUnits(id);
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
      rarity =
        found === 0 ? 0 : rateRarity(...mixBackground(Math.min(found, all), all, index.shareAtLarge, term));
      known.set(term, rarity);
    }
    return rarity;
  };
}

/** Rates how rare a word is at large, whether or not units hold it; nothing where that is not known. */
export function rateAtLarge({ count, shareAtLarge }: SearchIndex, term: string): number | undefined {
  const share = shareAtLarge?.(term);
  return share === undefined ? undefined : rateRarity(weights.background * share, count + weights.background);
}

/**
 * Adds to what was counted here so many clauses as they are at large, so that in a haulage 約款 貨物 still counts and 他
 * does not decide; a large index hardly needs them.
 */
function mixBackground(
  found: number,
  all: number,
  shareAtLarge: ShareAtLarge | undefined,
  term: string,
): [found: number, all: number] {
  const share = shareAtLarge?.(term);
  // Of characters and readings nothing is known but what is here.
  const others = shareAtLarge ? weights.background : 0;
  return [found + others * (share ?? found / all), all + others];
}

/** The readings that occur in the texts, by which an analyzer cuts questions in kana. */
export function listReadings(index: SearchIndex): ReadingVocabulary {
  return { has: (reading) => countFound(index, termClasses.reading + reading) > 0 };
}
