import type { ScorePart } from '../../model/search-result.ts';
import { type InForce, makeFilter, type SearchFilters } from '../filter.ts';
import type { Segment } from '../segment/segment.ts';
import type { SearchIndex } from '../store/search-index.ts';
import { termClasses } from '../words/term-classes.ts';

/** A unit that a citation names. */
export interface Cited {
  segment: Segment;
  unit: number;
  score: number;
  parts: ScorePart[];
}

/** Above every score that words can reach. */
const citationScore = 1000;
const mostCited = 50;

/** Finds what a citation names; where the question names a document too, there alone. */
export function findCited(
  index: SearchIndex,
  citation: string,
  question: string,
  filters: SearchFilters,
  inForce: InForce,
): Cited[] {
  const all = listCited(index, citation, filters, inForce);
  const lengths = all.map(({ segment, unit }) => {
    const { id, title } = segment.columns.names.documents[segment.columns.document[unit]];
    return measureName(question, id, title);
  });
  const longest = Math.max(0, ...lengths);
  const named = longest < shortestName ? all : all.filter((_, index) => lengths[index] === longest);
  return named.slice(0, mostCited);
}

const shortestName = 3;

/** How much of a document's name a question says: all of its id, or the end of its title. */
function measureName(question: string, id: string, title: string): number {
  const asked = question.normalize('NFKC').replace(/\s/g, '');
  if (asked.includes(id)) return Number.POSITIVE_INFINITY;
  const name = title.normalize('NFKC').replace(/\s/g, '');
  for (let start = 0; start < name.length; start++)
    if (asked.includes(name.slice(start))) return name.length - start;
  return 0;
}

function listCited(index: SearchIndex, citation: string, filters: SearchFilters, inForce: InForce): Cited[] {
  for (const key of listKeys(citation)) {
    const cited: Cited[] = [];
    for (const { segment } of index.parts) {
      const id = segment.vocabulary.find(termClasses.citation + key);
      if (id < 0) continue;
      const accept = makeFilter(segment, filters, inForce);
      segment.visitUnits(id, (unit) => {
        if (!accept(unit)) return;
        const parts: ScorePart[] = [{ question: citation, kind: 'citation', value: citationScore }];
        cited.push({ segment, unit, score: citationScore, parts });
      });
    }
    if (cited.length > 0) return cited;
  }
  return [];
}

/** A citation as given, then with the first paragraph left out or added, then what holds it. */
function listKeys(key: string): string[] {
  const withFirst = key.replace(/(条(?:の\d+)*)(?=\d+号)/, '$11項');
  return [
    ...new Set([
      key,
      withFirst,
      key.replace(/(?<=条(?:の\d+)*)1項/, ''),
      key.replace(/\d+号$/, ''),
      key.replace(/\d+項.*$/, ''),
    ]),
  ];
}
