import type { UnitFilters } from '../filter.ts';
import { holdsPhrases, listFolds } from '../hit/find-phrases.ts';
import type { EngineAnswer, WeightedTerm } from '../store/engine.ts';
import type { IndexPart } from '../store/search-index.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';

interface PhraseSearch {
  analyzer: SearchAnalyzer;
  filters: UnitFilters;
  terms: readonly WeightedTerm[];
}

/** Finds all units that hold all phrases, those first that answer the question best. */
export async function rankPhrases(
  { segment, engine }: IndexPart,
  phrases: readonly string[],
  { analyzer, filters, terms }: PhraseSearch,
): Promise<EngineAnswer> {
  const query = { terms, phrases: listFolds(phrases), limit: segment.count, filters };
  const { units } = await engine.search(query);
  const held = units.filter((unit) => holdsPhrases(segment, unit, phrases, analyzer));
  return { units: held, total: held.length };
}
