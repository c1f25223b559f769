import type { UnitFilters } from '../filter.ts';
import { listFolds, makePhraseTest } from '../hit/find-phrases.ts';
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
  { engine }: IndexPart,
  phrases: readonly string[],
  { analyzer, filters, terms }: PhraseSearch,
): Promise<EngineAnswer> {
  const query = { terms, phrases: listFolds(phrases), limit: Number.MAX_SAFE_INTEGER, filters };
  const answer = await engine.search(query);
  if (answer.isExact) return answer;
  const { segment, units, total } = answer;
  const holds = makePhraseTest(phrases, analyzer);
  const held = units.filter((unit) => holds(segment, unit));
  // An engine that is elsewhere may not bring all of them along.
  return { segment, units: held, total: held.length + total - units.length };
}
