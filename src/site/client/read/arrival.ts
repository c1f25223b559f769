/// <reference lib="dom" />
import type { ElementContent } from 'hast';
import { citeClause } from '../../data/cite-clause.ts';
import type { ClauseData } from '../../data/clause-data.ts';
import { arrivalNote, lastingNote } from '../../page/read/arrival-note.ts';
import { type ClausePlaces, findPlace } from '../../place/clause-places.ts';
import { loadData } from '../load-data.ts';
import { showContent } from '../show-content.ts';

/**
 * Says what became of the clause that the reader comes from, where it is not the same here; the address is plain again
 * after it.
 * @returns whether something was said
 */
export async function tellArrival(
  { document: id, revision }: { document: string; revision: string },
  loadPlaces: () => Promise<ClausePlaces>,
): Promise<boolean> {
  const read = new URLSearchParams(location.search);
  const from = read.get('from');
  const clause = read.get('clause');
  const note = document.getElementById('place-note');
  if (clause === null || !note) return false;
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.hash}`);
  } catch {
    // A page of a folder may not be allowed to.
  }
  const content =
    from === null
      ? lastingNote(clause, read.get('on') ?? '', revision)
      : await describe(from, clause, { id, revision }, await loadPlaces());
  if (content === undefined) return false;
  showContent(note, content);
  note.hidden = false;
  return true;
}

async function describe(
  from: string,
  clause: string,
  { id, revision }: { id: string; revision: string },
  places: ClausePlaces,
): Promise<ElementContent[] | undefined> {
  const found = findPlace(places, { effective: from, node: clause }, revision);
  if (!found || !places.revisions.includes(from)) return undefined;
  const [before, own] = await Promise.all(
    [from, revision].map((effective) => loadData<ClauseData>(`clauses-${id}-${effective}`)),
  );
  return arrivalNote({
    from,
    clause: citeClause(before, clause),
    revision,
    found,
    clauses: own,
  });
}
