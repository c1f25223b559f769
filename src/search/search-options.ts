import type { SearchFilters } from './filter.ts';
import type { Found } from './found.ts';
import type { Synonyms } from './lexicon/synonyms.ts';
import type { SearchAnalyzer } from './words/analyzer.ts';

/** How to search; what is left out of the filters is not asked. */
export interface SearchOptions extends SearchFilters {
  analyzer: SearchAnalyzer;
  /** If omitted, those that the index was built with. */
  synonyms?: Synonyms;
  /** The document from within which the question is asked: what it says goes first. */
  from?: string;
  /** Most hits. If omitted, 10. */
  limit?: number;
  /** Hears of all units that answer, the best first, however few of them are described. */
  onFound?: (found: readonly Found[]) => void;
  /** Whether hits say what their score is made of. */
  explain?: boolean;
}
