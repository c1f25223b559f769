import { readCount, type SearchField, searchFields } from '../../search/segment/field-counts.ts';
import { countTerms, type UnitTerms } from '../../search/segment/unit-terms.ts';
import type { SearchUnit } from '../../search/unit/unit.ts';
import type { SearchAnalyzer } from '../../search/words/analyzer.ts';

/** A unit as the cluster holds it: our tokens in four fields, facts as fields, and what our scorer reads. */
export type ClusterDocument = Record<SearchField, string> & {
  document: string;
  kind: string;
  revision: string;
  isCurrent: boolean;
  facts: string[];
  norms: string[];
  actors: string[];
  usedTerms: string[];
  chapterIds: string[];
  chapterTitles: string[];
  citations: string[];
  /** The unit, and its terms with their packed counts, as JSON that the cluster does not look into. */
  unit: string;
  terms: string;
};

const keyword = { type: 'keyword', doc_values: false, norms: false } as const;
const tokens = { type: 'text', analyzer: 'whitespace', similarity: 'terms' } as const;

/** Settings and fields of an index. */
export function describeIndex({ shards, replicas }: { shards: number; replicas: number }) {
  const kept = { type: 'keyword', index: false, doc_values: false, norms: false } as const;
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: replicas,
      refresh_interval: '-1',
      similarity: { terms: { type: 'BM25', k1: 1.6, b: 0.65 } },
    },
    mappings: {
      dynamic: false,
      properties: {
        ...Object.fromEntries(searchFields.map((field) => [field, tokens])),
        ...Object.fromEntries(
          [
            ...['document', 'kind', 'revision', 'facts', 'norms', 'actors'],
            ...['usedTerms', 'chapterIds', 'chapterTitles', 'citations'],
          ].map((field) => [field, keyword]),
        ),
        isCurrent: { type: 'boolean', doc_values: false },
        unit: kept,
        terms: kept,
        data: { type: 'binary' },
      },
    },
  } as const;
}

const factNames = ['hasDeadline', 'hasAmount', 'hasRule'] as const;

/** Titles of headings are compared without widths and spaces. */
export function foldTitle(title: string): string {
  return title.normalize('NFKC').replace(/\s/g, '');
}

/** Makes the document of a unit. */
export function toDocument(
  unit: SearchUnit,
  analyzer: SearchAnalyzer,
): { document: ClusterDocument; terms: UnitTerms } {
  const terms = countTerms(unit, analyzer);
  const fields = Object.fromEntries(searchFields.map((field) => [field, [] as string[]])) as Record<
    SearchField,
    string[]
  >;
  for (const [term, packed] of terms.counts) {
    for (const field of searchFields)
      for (let count = readCount(packed, field); count > 0; count--) fields[field].push(term);
  }
  const { facts } = unit;
  return {
    terms,
    document: {
      ...(Object.fromEntries(searchFields.map((field) => [field, fields[field].join(' ')])) as Record<
        SearchField,
        string
      >),
      document: unit.document,
      kind: facts.kind,
      revision: unit.revision,
      isCurrent: facts.isCurrent,
      facts: factNames.filter((name) => facts[name]),
      norms: facts.norms,
      actors: facts.actors,
      usedTerms: facts.usedTerms,
      chapterIds: unit.chapters.map(({ id }) => id),
      chapterTitles: unit.chapters.map(({ title }) => foldTitle(title)),
      citations: unit.citations.map(({ key }) => key),
      unit: JSON.stringify(unit),
      terms: JSON.stringify([[...terms.counts], terms.bodyLength, terms.captionLength]),
    },
  };
}

/** What `toDocument` wrote of a unit. */
export function readDocument({ unit, terms }: Pick<ClusterDocument, 'unit' | 'terms'>): {
  unit: SearchUnit;
  terms: UnitTerms;
} {
  const [counts, bodyLength, captionLength] = JSON.parse(terms);
  return { unit: JSON.parse(unit), terms: { counts: new Map(counts), bodyLength, captionLength } };
}
