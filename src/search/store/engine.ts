/** A term that is looked for, and what it counts: its weight in the question times its rarity. */
export interface WeightedTerm {
  term: string;
  weight: number;
}

/** A unit that may answer, and which of the terms it holds, by their places in the list given. */
export interface Candidate {
  unit: number;
  matched: number[];
}

/**
 * Finds units that hold terms. It only has to bring the likeliest ones along: one scorer ranks them all alike, whatever
 * the engine. An engine that is elsewhere, such as a cluster, answers with promises.
 */
export interface Engine {
  name: string;
  /** The likeliest units that hold any of the terms, at most `limit`, the likeliest first. */
  search: (
    terms: readonly WeightedTerm[],
    limit: number,
    accept: (unit: number) => boolean,
  ) => Candidate[] | Promise<Candidate[]>;
  /** Units that hold all of the terms; others may be among them, and none that does is missing. */
  searchAll: (terms: readonly string[]) => number[] | Promise<number[]>;
}

/** Candidates that every engine brings; the scorer ranks them. */
export const candidateDepth = 256;
