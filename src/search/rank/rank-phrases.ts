import { findPhrases, holdsPhrases } from '../hit/find-phrases.ts';
import { candidateDepth, type WeightedTerm } from '../store/engine.ts';
import type { IndexPart } from '../store/search-index.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';
import type { Scorer } from './score.ts';

/** Units with a phrase that are looked at beyond those to be shown, so that the number of rare ones is told. */
const moreWithPhrase = 30;

interface PhraseSearch {
  analyzer: SearchAnalyzer;
  accept: (unit: number) => boolean;
  score: Scorer;
  terms: readonly WeightedTerm[];
  limit: number;
}

/** Finds the units that hold all phrases, those first that answer the question best. */
export async function rankPhrases(
  part: IndexPart,
  phrases: readonly string[],
  { analyzer, accept, score, terms, limit }: PhraseSearch,
): Promise<number[]> {
  const { segment, engine } = part;
  const units = (await findPhrases(part, phrases)).filter(accept);
  let ordered = units;
  if (units.length <= candidateDepth) {
    const scores = new Map(units.map((unit) => [unit, score(segment, unit)]));
    ordered = units.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);
  } else {
    // Of very common phrases the likeliest units, then the others as they come.
    const among = new Set(units);
    const best = (await engine.search(terms, candidateDepth, (unit) => among.has(unit))).map(
      ({ unit }) => unit,
    );
    const first = new Set(best);
    ordered = [...best, ...units.filter((unit) => !first.has(unit))];
  }
  const held: number[] = [];
  for (const unit of ordered) {
    if (held.length >= limit + moreWithPhrase) break;
    if (holdsPhrases(segment, unit, phrases, analyzer)) held.push(unit);
  }
  return held;
}
