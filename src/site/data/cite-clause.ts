import type { ClauseData } from './clause-data.ts';

/** What of a revision names its clauses. */
export type NamedClauses = Pick<ClauseData, 'citations' | 'title'>;

/** What people call a place: a row of a table or a sentence by its clause, the whole by its title; never an id. */
export function citeClause({ citations, title }: NamedClauses, id: string): string {
  for (let at = id; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('__'))))
    if (citations[at] !== undefined) return citations[at];
  return title;
}
