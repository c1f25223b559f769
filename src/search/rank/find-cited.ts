import type { Found } from '../found.ts';
import type { Segment } from '../segment/segment.ts';
import { weights } from '../weights.ts';
import { termClasses } from '../words/term-classes.ts';
import { comparePlaces } from './compare-places.ts';

const mostCited = 50;

/**
 * Finds what a citation names.
 * @param documents where it may stand, in the order in which hits of theirs are given
 * @param accept whether filters let a unit through
 */
export function findCited(
  segments: readonly Segment[],
  citation: string,
  documents: readonly string[],
  accept: (segment: Segment, unit: number) => boolean,
): Found[] {
  const places = new Map(documents.map((id, place) => [id, place]));
  const placeOf = ({ segment, unit }: Found) => places.get(documentOf(segment, unit)) as number;
  for (const key of listKeys(citation)) {
    const cited: Found[] = [];
    for (const segment of segments) {
      const id = segment.vocabulary.find(termClasses.citation + key);
      if (id < 0) continue;
      segment.visitUnits(id, (unit) => {
        if (!places.has(documentOf(segment, unit)) || !accept(segment, unit)) return;
        const parts = [{ question: citation, kind: 'citation' as const, value: weights.citation }];
        cited.push({ segment, unit, score: weights.citation, parts });
      });
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
