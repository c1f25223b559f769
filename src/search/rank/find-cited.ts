import type { UnitFilters } from '../filter.ts';
import type { Found } from '../found.ts';
import type { Segment } from '../segment/segment.ts';
import type { IndexPart } from '../store/search-index.ts';
import { weights } from '../weights.ts';
import { comparePlaces } from './compare-places.ts';

const mostCited = 50;

/**
 * Finds what a citation names.
 * @param documents where it may stand, in the order in which hits of theirs are given
 */
export async function findCited(
  parts: readonly IndexPart[],
  citation: string,
  documents: readonly string[],
  filters: UnitFilters,
): Promise<Found[]> {
  const places = new Map(documents.map((id, place) => [id, place]));
  const placeOf = ({ segment, unit }: Found) => places.get(documentOf(segment, unit)) ?? -1;
  for (const key of listKeys(citation)) {
    const cited: Found[] = [];
    for (const { engine } of parts) {
      const { segment, units } = await engine.cite(key, filters);
      for (const unit of units) {
        const parts = [{ question: citation, kind: 'citation' as const, value: weights.citation }];
        const one = { segment, unit, score: weights.citation, parts };
        if (placeOf(one) >= 0) cited.push(one);
      }
    }
    if (cited.length > 0)
      return cited.sort((a, b) => placeOf(a) - placeOf(b) || comparePlaces(a, b)).slice(0, mostCited);
  }
  return [];
}

function documentOf({ columns }: Segment, unit: number): string {
  return columns.names.documents[columns.document[unit]].id;
}

/** A citation as given, and with the first paragraph added or left out: 27条1号 is 27条1項1号. */
function listKeys(key: string): string[] {
  return [
    ...new Set([
      key,
      key.replace(/(?<=条(?:の\d+)*)・?(?=\d+号)/, (_all, place: number) =>
        /\d$/.test(key.slice(0, place)) ? '・1項' : '1項',
      ),
      key.replace(/(?<=条(?:の\d+)*)・?1項/, ''),
    ]),
  ];
}
