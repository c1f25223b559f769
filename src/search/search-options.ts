import type { SearchFilters } from './filter.ts';
import type { Found } from './found.ts';
import type { Synonyms } from './lexicon/synonyms.ts';
import type { SemanticReader } from './rank/fuse-semantic.ts';
import type { SearchAnalyzer } from './words/analyzer.ts';

/** How to search; what is left out of the filters is not asked. */
export interface SearchOptions extends SearchFilters {
  analyzer: SearchAnalyzer;
  /** If omitted, those that the index was built with. */
  synonyms?: Synonyms;
  /** The document from within which the question is asked: what it says goes first. */
  from?: string;
  /**
   * Reads questions by meaning as well; not asked where they hold a citation or words in quotation marks. If omitted, that
   * of the index, if it has one; false: words alone decide.
   */
  semantic?: SemanticReader | false;
  /** Most hits. If omitted, 10. */
  limit?: number;
  /** Hears of all units that answer, the best first, however few of them are described. */
  onFound?: (found: readonly Found[]) => void;
  /** Whether hits say what their score is made of. */
  explain?: boolean;
}
