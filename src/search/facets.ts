import type { SearchResult } from '../model/search-result.ts';
import { makeRun } from './attempt.ts';
import { findInForce, makeFilter, pickFilters, type SearchFilters } from './filter.ts';
import type { Found } from './found.ts';
import { describeHit } from './hit/describe-hit.ts';
import { search } from './search.ts';
import type { SearchOptions } from './search-options.ts';
import { flagBits, modalityBits } from './segment/columns.ts';
import type { Segment } from './segment/segment.ts';
import type { SearchIndex } from './store/search-index.ts';

/** What readers narrow a search by. */
export type FacetName = 'documents' | 'revisions' | 'chapters' | 'norms' | 'actors' | 'facts';

/** One value of a facet: how many of the clauses found have it. */
export interface FacetValue {
  value: string;
  /** What people call it: the title of a document or heading. */
  label: string;
  count: number;
}

export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** A search with all that was found, by which its facets are counted. */
export interface FullResult {
  result: SearchResult;
  /** All that was found, the best first. */
  found: readonly Found[];
}

/** Filters that belong to a facet: its counts are those without them, so that its other values can be chosen too. */
const filtersOf: Readonly<Record<FacetName, SearchFilters>> = {
  documents: { documents: undefined },
  revisions: { asOf: undefined, revisions: undefined, allRevisions: true },
  chapters: { chapters: undefined },
  norms: { norms: undefined },
  actors: { actors: undefined },
  facts: { hasDeadline: undefined, hasAmount: undefined, hasRule: undefined },
};

const facetNames = Object.keys(filtersOf) as FacetName[];

/**
 * Searches and keeps all that was found. A question without words lists all clauses that the filters let through, in the
 * order of the texts.
 */
export async function searchFully(
  index: SearchIndex,
  question: string,
  options: SearchOptions,
): Promise<FullResult> {
  if (question.trim() === '') {
    const found = listAll(index, options);
    return { result: describeAll(index, found, options), found };
  }
  let found: readonly Found[] = [];
  const onFound = (all: readonly Found[]): void => {
    found = all;
  };
  const result = await search(index, question, { ...options, onFound });
  return { result, found };
}

/** Counts what a search can be narrowed by: of each facet the values without its own filter. */
export async function countFacets(
  index: SearchIndex,
  question: string,
  options: SearchOptions,
  found: readonly Found[],
): Promise<Facets> {
  const run = makeRun(index, question, options);
  const find = async (filters: SearchFilters): Promise<readonly Found[]> =>
    question.trim() === ''
      ? listAll(index, { ...options, ...filters })
      : (await run({ ...options, ...filters })).found;
  const facets = {} as Record<FacetName, FacetValue[]>;
  for (const name of facetNames) {
    const isOther = Object.entries(filtersOf[name]).some(
      ([filter, value]) => isOn(options, filter) !== !!value,
    );
    facets[name] = countValues(name, isOther ? await find(filtersOf[name]) : found);
  }
  return facets;
}

function isOn(options: SearchOptions, filter: string): boolean {
  const value = (options as unknown as Readonly<Record<string, unknown>>)[filter];
  return value !== undefined && value !== false;
}

function listAll(index: SearchIndex, filters: SearchFilters): Found[] {
  const segments = index.parts.map(({ segment }) => segment);
  const resolved = { ...pickFilters(filters), inForce: findInForce(segments, filters.asOf) };
  return segments.flatMap((segment) => {
    const accept = makeFilter(segment, resolved);
    const found: Found[] = [];
    for (let unit = 0; unit < segment.count; unit++)
      if (accept(unit)) found.push({ segment, unit, score: 0, parts: [] });
    return found;
  });
}

function describeAll(index: SearchIndex, found: readonly Found[], options: SearchOptions): SearchResult {
  const wanted = { stems: new Map(), readings: new Map(), phrases: [] };
  return {
    searchResultVersion: '1.0.0',
    question: '',
    hits: found.slice(0, options.limit ?? 10).map((one) => describeHit(one, wanted, options)),
    total: found.length,
    relaxed: [],
    suggestions: [],
    engine: index.engine,
  };
}

type Value = readonly [value: string, label: string];

/** The values of one unit. */
const readers: Readonly<Record<FacetName, (segment: Segment, unit: number) => Value[]>> = {
  documents: ({ columns }, unit) => {
    const { id, title } = columns.names.documents[columns.document[unit]];
    return [[id, title]];
  },
  revisions: ({ columns }, unit) => {
    const date = columns.names.revisions[columns.revision[unit]];
    return [[date, date]];
  },
  chapters: ({ columns }, unit) =>
    listNames(columns.chapters, columns.names.chapters, unit).map((name) => {
      const title = name.split('\t')[2];
      return [title.normalize('NFKC').replace(/\s/g, ''), title];
    }),
  norms: ({ columns }, unit) =>
    Object.entries(modalityBits).flatMap(([name, bit]) =>
      (columns.norms[unit] & bit) === 0 ? [] : [[name, name] as const],
    ),
  actors: ({ columns }, unit) =>
    listNames(columns.actors, columns.names.actors, unit).map((name) => [name, name]),
  facts: ({ columns }, unit) =>
    (['hasDeadline', 'hasAmount', 'hasRule'] as const).flatMap((name) =>
      (columns.flags[unit] & flagBits[name]) === 0 ? [] : [[name, name] as const],
    ),
};

function listNames(
  column: { starts: Uint32Array; values: Uint32Array },
  names: readonly string[],
  unit: number,
): string[] {
  return [...column.values.subarray(column.starts[unit], column.starts[unit + 1])].map(
    (place) => names[place],
  );
}

function countValues(name: FacetName, found: readonly Found[]): FacetValue[] {
  const counts = new Map<string, FacetValue>();
  for (const { segment, unit } of found) {
    for (const [value, label] of readers[name](segment, unit)) {
      const known = counts.get(value);
      if (known) known.count++;
      else counts.set(value, { value, label, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
