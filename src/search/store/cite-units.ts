import { makeFilter, type UnitFilters } from '../filter.ts';
import type { Segment } from '../segment/segment.ts';
import { termClasses } from '../words/term-classes.ts';
import type { CitedUnits, Engine, HeldCitation } from './engine.ts';

/** What engines over a segment that is here know of citations. */
export function citeUnits(segment: Segment): Pick<Engine, 'cite' | 'listCitations'> {
  return {
    cite: (key, filters) => findCitedUnits(segment, key, filters),
    listCitations: (documents, filters) => listHeld(segment, new Set(documents), filters),
  };
}

function findCitedUnits(segment: Segment, key: string, filters: UnitFilters): CitedUnits {
  const units: number[] = [];
  const id = segment.vocabulary.find(termClasses.citation + key);
  const accept = makeFilter(segment, filters);
  if (id >= 0) segment.visitUnits(id, (unit) => void (accept(unit) && units.push(unit)));
  return { segment, units };
}

function listHeld(segment: Segment, documents: ReadonlySet<string>, filters: UnitFilters): HeldCitation[] {
  const { columns, vocabulary } = segment;
  const held: HeldCitation[] = [];
  const accept = makeFilter(segment, filters);
  const [first, end] = vocabulary.range(termClasses.citation);
  for (let id = first; id < end; id++) {
    const key = vocabulary.term(id).slice(1);
    segment.visitUnits(id, (unit) => {
      const document = columns.names.documents[columns.document[unit]].id;
      if (!documents.has(document) || !accept(unit)) return;
      const findNode = () => segment.readUnit(unit).citations.find((one) => one.key === key)?.node;
      held.push({ document, key, findNode });
    });
  }
  return held;
}
