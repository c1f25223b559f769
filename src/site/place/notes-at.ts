import type { Note } from '../../model/review/note.ts';
import { type ClausePlaces, idAt, listHeirs } from './clause-places.ts';

/** A note at a clause of one revision. */
export interface PlacedNote {
  note: Note;
  node: string;
}

/**
 * The notes of a document with the clauses of one revision at which they stand: where the clause of a note went into others, at
 * these; a note of a clause that the revision does not have is left out.
 */
export function placeNotes(notes: readonly Note[], places: ClausePlaces, effective: string): PlacedNote[] {
  const at = places.revisions.indexOf(effective);
  return notes.flatMap((note) => {
    const own = idAt(places.clauses[note.clause] ?? [], at);
    if (own !== undefined) return [{ note, node: own }];
    const heirs = listHeirs(places, note.clause).map((heir) => idAt(places.clauses[heir] ?? [], at));
    return [...new Set(heirs)].flatMap((node) => (node === undefined ? [] : [{ note, node }]));
  });
}
