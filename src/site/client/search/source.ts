import type { SearchResult } from '../../../model/search-result.ts';
import type { Facets } from '../../../search/facets.ts';
import type { SearchFilters } from '../../../search/filter.ts';

/** How a question is asked. */
export type AskOptions = SearchFilters & { limit: number; from?: string };

/** What answers questions: a server, or the index of a folder. */
export interface SearchSource {
  ask: (question: string, options: AskOptions) => Promise<Answered>;
  /** Milliseconds after a key press in which another one is waited for. */
  pause: number;
}

/** The clauses that answer, how many there are, and what they can be narrowed by, which may take longer. */
export interface Answered {
  result: SearchResult;
  count: number;
  facets: () => Promise<Facets>;
}
