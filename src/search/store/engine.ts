import type { UnitFilters } from '../filter.ts';
import type { Segment } from '../segment/segment.ts';

/** A term that is looked for, and what it counts: its weight in the question times its rarity. */
export interface WeightedTerm {
  term: string;
  weight: number;
  /** Number of the thing that it is a word for: of several words for one thing the best counts. */
  concept?: number;
  /** Whether it helps to rank and is no answer by itself, as two neighbouring characters are not. */
  isHint?: boolean;
}

/** Words that are looked for as they stand, and their folds, of which a unit must fit one. */
export interface PhraseQuery {
  words: string;
  folds: readonly PhraseFold[];
}

/** What a phrase needs: of one of its folds all terms, or, of a single character, any term that begins so. */
export type PhraseFold = { terms: readonly string[] } | { beginning: string };

/** What an engine is asked. */
export interface EngineQuery {
  terms: readonly WeightedTerm[];
  /** A unit must hold all of them. */
  phrases?: readonly PhraseQuery[];
  /** Most units. */
  limit: number;
  filters: UnitFilters;
}

/** What an engine answers. */
export interface EngineAnswer {
  /** What the units are numbered in. */
  segment: Segment;
  /** The likeliest units, the likeliest first. */
  units: number[];
  /** How many units hold a term that is no hint, or, where phrases are asked for, may hold these. */
  total: number;
}

/**
 * Finds units that hold terms. It only has to bring the likeliest ones along: one scorer ranks them all alike, whatever
 * the engine. An engine that is elsewhere answers with promises.
 */
export interface Engine {
  name: string;
  /** Whether all units of its answers hold the phrases that were asked for; if omitted, that is still to be looked at. */
  isExact?: true;
  search: (query: EngineQuery) => EngineAnswer | Promise<EngineAnswer>;
  /** The units that hold a clause with this citation, as `writeCitationKey` writes it. */
  cite: (key: string, filters: UnitFilters) => CitedUnits | Promise<CitedUnits>;
  /** The citations that documents hold. */
  listCitations: (
    documents: readonly string[],
    filters: UnitFilters,
  ) => HeldCitation[] | Promise<HeldCitation[]>;
}

/** Units with a citation. */
export type CitedUnits = Pick<EngineAnswer, 'segment' | 'units'>;

/** A citation that a document holds. */
export interface HeldCitation {
  document: string;
  key: string;
  /** Finds the clause. */
  findNode: () => string | undefined;
}

/** Candidates that every engine brings; the scorer ranks them. */
export const candidateDepth = 256;
