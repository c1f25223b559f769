import type { Found } from '../found.ts';

/** Orders units as documents, their revisions and the clauses in them are listed, in whatever segments they lie. */
export function comparePlaces(a: Found, b: Found): number {
  const [left, right] = [placeOf(a), placeOf(b)];
  if (left.document !== right.document) return left.document < right.document ? -1 : 1;
  if (left.revision !== right.revision) return left.revision < right.revision ? -1 : 1;
  return a.unit - b.unit;
}

function placeOf({ segment: { columns }, unit }: Found): { document: string; revision: string } {
  const { documents, revisions } = columns.names;
  return {
    document: documents[columns.document[unit]].id,
    revision: revisions[columns.revision[unit]],
  };
}
