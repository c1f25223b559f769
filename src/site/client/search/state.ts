import type { FacetName } from '../../../search/facets.ts';
import type { SearchFilters } from '../../../search/filter.ts';
import type { FacetChoice } from '../../page/search/facet-list.ts';

/** What the address of the search page says. */
export interface SearchState {
  question: string;
  chosen: FacetChoice;
  /** Document that the reader comes from: its clause goes first where a citation could be several. */
  from?: string;
  /** Whether statutes are searched, and not the documents of the corpus. */
  laws?: boolean;
  /** Whether a citation alone is gone to at once: the box of another page asked. */
  isDirect?: boolean;
}

/** Names in the address: `search.html?q=解約&document=general-terms`. */
const parameters: Readonly<Record<FacetName, string>> = {
  documents: 'document',
  revisions: 'revision',
  chapters: 'chapter',
  norms: 'norm',
  actors: 'actor',
  facts: 'has',
};

const facetNames = Object.keys(parameters) as FacetName[];

/** Reads an address. */
export function readState(query: string): SearchState {
  const read = new URLSearchParams(query);
  const from = read.get('from');
  return {
    question: read.get('q') ?? '',
    chosen: Object.fromEntries(
      facetNames.map((name) => [name, read.getAll(parameters[name])]),
    ) as unknown as FacetChoice,
    ...(from !== null && { from }),
    ...(read.has('laws') && { laws: true }),
    ...(read.has('go') && { isDirect: true }),
  };
}

/** Writes what `readState` reads; empty where nothing is asked. */
export function writeState({ question, chosen, from, laws }: SearchState): string {
  const written = new URLSearchParams();
  if (question !== '') written.set('q', question);
  for (const name of facetNames) for (const value of chosen[name]) written.append(parameters[name], value);
  if (from !== undefined) written.set('from', from);
  if (laws) written.set('laws', '1');
  const query = written.toString();
  return query === '' ? '' : `?${query}`;
}

const facts = ['hasDeadline', 'hasAmount', 'hasRule'] as const;

/** The filters of what is chosen. */
export function toFilters({ facts: had, ...lists }: FacetChoice): SearchFilters {
  return {
    ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
    ...Object.fromEntries(facts.filter((name) => had.includes(name)).map((name) => [name, true])),
  };
}

/** Whether a question or a filter is there. */
export function isAsked({ question, chosen }: SearchState): boolean {
  return question.trim() !== '' || facetNames.some((name) => chosen[name].length > 0);
}
