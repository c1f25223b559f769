import { modalityNames, statuteKind, type UnitFilters } from '../../search/filter.ts';
import type { EngineQuery, PhraseFold, WeightedTerm } from '../../search/store/engine.ts';
import { weights } from '../../search/weights.ts';
import { foldTitle } from './cluster-document.ts';

/** A clause of the cluster's query language. */
export type Clause = Record<string, unknown>;

/** Clauses that a cluster takes in one query by default, less some for filters. */
const mostClauses = 900;
/** Terms that are looked for in every field; the others in those that hold nearly all. */
const mostInAllFields = 80;

/** Writes a question as the cluster asks it: what holds a word, the likeliest first; hints only help to rank. */
export function writeQuery({ terms, phrases, filters }: EngineQuery): Clause {
  const words = terms.filter(({ isHint }) => !isHint);
  const hints = terms.filter(({ isHint }) => isHint);
  const held = phrases?.map(({ folds }) => anyOf(folds.map(writeFold))) ?? [
    anyOf(writeTerms(words, mostClauses)),
  ];
  const room = mostClauses - Math.min(mostClauses, words.length * 2);
  const help = [...(phrases ? writeTerms(words, mostClauses / 2) : []), ...writeTerms(hints, room)];
  return {
    bool: {
      ...(phrases
        ? { filter: [...held, ...writeFilters(filters)] }
        : { must: held, filter: writeFilters(filters) }),
      ...(help.length > 0 && { should: help }),
    },
  };
}

const anyOf = (clauses: readonly Clause[]): Clause => ({
  bool: clauses.length > 0 ? { should: clauses, minimum_should_match: 1 } : { must_not: [{ match_all: {} }] },
});

function writeTerms(terms: readonly WeightedTerm[], most: number): Clause[] {
  const clauses: Clause[] = [];
  const sorted = terms.toSorted((a, b) => b.weight - a.weight);
  for (const [place, { term, weight }] of sorted.entries()) {
    const fields =
      place < mostInAllFields
        ? (['body', 'caption', 'term', 'path'] as const)
        : (['body', 'caption'] as const);
    for (const field of fields)
      if (clauses.length < most && weight > 0)
        clauses.push({ term: { [field]: { value: term, boost: weight * weights.fields[field] } } });
  }
  return clauses;
}

function writeFold(fold: PhraseFold): Clause {
  return 'terms' in fold
    ? { bool: { filter: [...new Set(fold.terms)].map((term) => ({ term: { body: term } })) } }
    : { prefix: { body: fold.beginning } };
}

/** Writes filters; several values of one filter mean any of them. */
export function writeFilters(filters: UnitFilters): Clause[] {
  const { documents, kinds, revisions, asOf, allRevisions, norms, actors, terms, chapters, inForce } =
    filters;
  const any = (field: string, values: readonly string[] | undefined) =>
    values ? [{ terms: { [field]: [...values] } }] : [];
  const facts = (['hasDeadline', 'hasAmount', 'hasRule'] as const).filter((name) => filters[name]);
  const isWithStatutes = documents !== undefined || kinds?.includes(statuteKind);
  const when = revisions
    ? any('revision', revisions)
    : asOf !== undefined
      ? [
          anyOf(
            [...inForce].map(([document, revision]) => ({
              bool: { filter: [{ term: { document } }, { term: { revision } }] },
            })),
          ),
        ]
      : allRevisions
        ? []
        : [{ term: { isCurrent: true } }];
  return [
    ...any('document', documents),
    ...any('kind', kinds),
    ...when,
    ...facts.map((name) => ({ term: { facts: name } })),
    ...any(
      'norms',
      norms?.map((name) => modalityNames[name] ?? name),
    ),
    ...any('actors', actors),
    ...any('usedTerms', terms),
    ...(chapters
      ? [
          anyOf(
            chapters.flatMap((one) => [
              { term: { chapterIds: one } },
              { wildcard: { chapterTitles: `*${foldTitle(one).replace(/[*?\\]/g, '\\$&')}*` } },
            ]),
          ),
        ]
      : []),
    ...(isWithStatutes ? [] : [{ bool: { must_not: [{ term: { kind: statuteKind } }] } }]),
  ];
}
