import type { UnitFilters } from '../filter.ts';
import { listFolds, makePhraseTest } from '../hit/find-phrases.ts';
import type { EngineAnswer, WeightedTerm } from '../store/engine.ts';
import type { IndexPart } from '../store/search-index.ts';

interface PhraseSearch {
  filters: UnitFilters;
  terms: readonly WeightedTerm[];
  /** Most units. */
  limit: number;
}

/** Finds the units that hold all phrases, those first that answer the question best. */
export async function rankPhrases(
  { engine }: IndexPart,
  phrases: readonly string[],
  { filters, terms, limit }: PhraseSearch,
): Promise<EngineAnswer> {
  const query = {
    terms,
    phrases: listFolds(phrases),
    limit: engine.isExact ? limit : Number.MAX_SAFE_INTEGER,
    filters,
  };
  const answer = await engine.search(query);
  if (engine.isExact) return answer;
  const { segment, units, total } = answer;
  const holds = makePhraseTest(phrases);
  const held = units.filter((unit) => holds(segment, unit));
  // An engine that is elsewhere may not bring all of them along.
  return { segment, units: held, total: held.length + total - units.length };
}
