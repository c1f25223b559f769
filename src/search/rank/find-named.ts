import type { SearchMissing } from '../../model/search-result.ts';
import { makeFilter, pickFilters, type UnitFilters } from '../filter.ts';
import type { Found } from '../found.ts';
import { mostMissing, tellMissing } from '../query/missing-citation.ts';
import { findNamedDocuments } from '../query/named-documents.ts';
import type { Question } from '../query/question.ts';
import type { Segment } from '../segment/segment.ts';
import type { HeldCitation } from '../store/engine.ts';
import type { IndexPart } from '../store/search-index.ts';
import { findCited } from './find-cited.ts';

/**
 * Finds what a question and its filters name, a clause by its citation, and says what of it no text holds: where the
 * question names a document, in that one alone; otherwise in the one it is asked from before the others.
 */
export async function findNamed(
  parts: readonly IndexPart[],
  question: Question,
  filters: UnitFilters,
  from: string | undefined,
): Promise<{ cited: Found[]; missing: SearchMissing[] }> {
  const segments = parts.map(({ segment }) => segment);
  const missing = tellUnheld(segments, filters);
  const { citations, text } = question;
  if (citations.length === 0) return { cited: [], missing };
  const hard = pickHard(filters);
  const accept = makeAccept(segments, hard);
  const { documents, named } = findNamedDocuments(segments, text, accept);
  const own = named.length === 0 && from !== undefined && documents.has(from) ? [from] : named;
  const others = named.length > 0 ? [] : [...documents.keys()].filter((id) => !own.includes(id)).sort();
  // Where no document is named, it is missing only if no text holds it.
  const asked = own.length > 0 ? own : others;
  const titles = new Map(asked.slice(0, mostMissing).map((id) => [id, documents.get(id) ?? id]));
  const cited: Found[] = [];
  let held: HeldCitation[] | undefined;
  for (const citation of citations) {
    const all = await findCited(parts, citation, [...own, ...others], hard);
    if (titles.size > 0 && !all.some((one) => asked.includes(documentOf(one)))) {
      held ??= await listHeldCitations(parts, [...titles.keys()], hard);
      missing.push(...tellMissing(held, citation, titles));
    }
    for (const one of all)
      if (!cited.some(({ segment, unit }) => segment === one.segment && unit === one.unit)) cited.push(one);
  }
  return { cited: cited.filter(({ segment, unit }) => makeFilter(segment, filters)(unit)), missing };
}

function documentOf({ segment: { columns }, unit }: Found): string {
  return columns.names.documents[columns.document[unit]].id;
}

async function listHeldCitations(
  parts: readonly IndexPart[],
  documents: readonly string[],
  filters: UnitFilters,
): Promise<HeldCitation[]> {
  const held: HeldCitation[] = [];
  for (const { engine } of parts) held.push(...(await engine.listCitations(documents, filters)));
  return held;
}

function makeAccept(segments: readonly Segment[], filters: UnitFilters) {
  const accepts = new Map(segments.map((segment) => [segment, makeFilter(segment, filters)]));
  return (segment: Segment, unit: number) => accepts.get(segment)?.(unit) ?? false;
}

/** The filters that say which texts are asked; the others say what of them, and a clause that they hide is there. */
function pickHard({ documents, kinds, revisions, asOf, allRevisions, inForce }: UnitFilters): UnitFilters {
  return { ...pickFilters({ documents, kinds, revisions, asOf, allRevisions }), inForce };
}

/** Says which documents and days of the filters the index does not hold. */
function tellUnheld(
  segments: readonly Segment[],
  { documents, asOf, inForce }: UnitFilters,
): SearchMissing[] {
  if (!documents && asOf === undefined) return [];
  const held = listHeld(segments);
  const unknown = (documents ?? []).filter((id) => !held.has(id));
  const missing = unknown.map(
    (id): SearchMissing => ({
      kind: 'document',
      text: id,
      reason: `There is no document ${id}; ${held.size === 0 ? 'the corpus holds none' : `there are ${[...held].sort().join(', ')}`}.`,
    }),
  );
  if (asOf === undefined) return missing;
  const asked = (documents ?? [...held]).filter((id) => held.has(id));
  if (asked.length === 0 || asked.some((id) => inForce.has(id))) return missing;
  const first = firstRevision(segments, asked);
  return [
    ...missing,
    {
      kind: 'revision',
      text: asOf,
      reason: `No text was in force on ${asOf}; the first is of ${first}.`,
    },
  ];
}

/** Ids of the documents of which something is left. */
function listHeld(segments: readonly Segment[]): Set<string> {
  const held = new Set<string>();
  for (const { columns, count, isGone } of segments) {
    const places = new Set<number>();
    for (let unit = 0; unit < count; unit++) if (!isGone(unit)) places.add(columns.document[unit]);
    for (const place of places) held.add(columns.names.documents[place].id);
  }
  return held;
}

function firstRevision(segments: readonly Segment[], documents: readonly string[]): string {
  let first = '9999-12-31';
  for (const { columns, count, isGone } of segments) {
    for (let unit = 0; unit < count; unit++) {
      if (isGone(unit)) continue;
      const revision = columns.names.revisions[columns.revision[unit]];
      if (revision < first && documents.includes(columns.names.documents[columns.document[unit]].id))
        first = revision;
    }
  }
  return first;
}
