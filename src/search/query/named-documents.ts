import type { Segment } from '../segment/segment.ts';

const shortestName = 3;

/**
 * The documents that a question names, by their id or the end of their title: 車庫利用規約の第2条. Several where it
 * names them equally.
 * @param accept whether filters let a unit of the document through
 * @returns all documents that filters let through in `documents`, those that are named in `named`
 */
export function findNamedDocuments(
  segments: readonly Segment[],
  question: string,
  accept: (segment: Segment, unit: number) => boolean,
): { documents: ReadonlyMap<string, string>; named: string[] } {
  const documents = new Map<string, string>();
  for (const segment of segments) {
    const { columns, count } = segment;
    const seen = new Set<number>();
    for (let unit = 0; unit < count && seen.size < columns.names.documents.length; unit++) {
      const place = columns.document[unit];
      if (seen.has(place) || !accept(segment, unit)) continue;
      seen.add(place);
      const { id, title } = columns.names.documents[place];
      documents.set(id, title);
    }
  }
  const asked = question.normalize('NFKC').replace(/\s/g, '');
  const lengths = new Map([...documents].map(([id, title]) => [id, measureName(asked, id, title)]));
  const longest = Math.max(0, ...lengths.values());
  const named =
    longest < shortestName ? [] : [...documents.keys()].filter((id) => lengths.get(id) === longest);
  return { documents, named };
}

/** How much of a document's name a question says: all of its id, or the end of its title. */
function measureName(asked: string, id: string, title: string): number {
  if (asked.includes(id)) return Number.POSITIVE_INFINITY;
  const name = title.normalize('NFKC').replace(/\s/g, '');
  for (let start = 0; start < name.length; start++)
    if (asked.includes(name.slice(start))) return name.length - start;
  return 0;
}
