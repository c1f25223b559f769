/** In how many clauses of terms and statutes at large words stand: numbers alone, counted by `scripts/count-words.ts`. */
export interface Background {
  /** Clauses that were counted. */
  clauses: number;
  /** Clauses by the term they hold; what is absent is rare. */
  found: Readonly<Record<string, number>>;
}

/** Leaves out the words that an index does not hold: their rarity is never asked for. */
export function keepHeld({ clauses, found }: Background, isHeld: (term: string) => boolean): Background {
  return { clauses, found: Object.fromEntries(Object.entries(found).filter(([term]) => isHeld(term))) };
}

/** The share of clauses at large that hold a term; none is given for what is no word. */
export function shareOf({ clauses, found }: Background, term: string): number | undefined {
  if (term < ' ') return undefined;
  return (Object.hasOwn(found, term) ? found[term] : 0) / clauses;
}
