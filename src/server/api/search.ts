import { z } from '@hono/zod-openapi';
import { searchResult } from '../../model/search-result.ts';
import { countFacets, searchFully } from '../../search/facets.ts';
import { isNormName } from '../../search/filter.ts';
import { search } from '../../search/search.ts';
import { defineEndpoint } from './endpoint.ts';
import { day, documentId, omitUndefined, several, yesOrNo } from './parts.ts';

const word = z.string().min(1).max(100);

const values = z.array(
  z.object({
    value: z.string().describe('What the filter takes'),
    label: z.string().describe('What people call it'),
    count: z.int().min(0),
  }),
);

const facets = z.object({
  documents: values,
  revisions: values,
  chapters: values,
  norms: values,
  actors: values,
  facts: values,
});

const searchQuery = z.object({
  q: z.string().max(1000).openapi({ description: 'The question', example: '解約の通知はいつまで' }),
  limit: z.coerce.number().int().min(1).max(100).default(10),
  document: several(documentId, 'Ids of documents'),
  kind: several(word, 'Kinds of documents'),
  chapter: several(word, 'Ids, numbers or titles of headings'),
  norm: several(
    word.refine(isNormName, 'is no norm; use 義務, 禁止, 許可 …, or obligation, prohibition, permission …'),
    '義務, 禁止, 許可, …',
  ),
  actor: several(word, 'Who must, may or may not'),
  term: several(word, 'Defined terms that the clause uses'),
  from: documentId
    .optional()
    .openapi({ description: 'Id of the document from within which is asked: what it says goes first' }),
  revision: several(day, 'Effective dates of revisions'),
  asOf: day.optional(),
  allRevisions: yesOrNo.optional(),
  hasDeadline: yesOrNo.optional(),
  hasAmount: yesOrNo.optional(),
  hasRule: yesOrNo.optional(),
  explain: yesOrNo.optional(),
});

export const searchEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/search',
    operationId: 'searchClauses',
    tag: 'search',
    summary: 'Find clauses',
    description:
      'Takes a question in everyday Japanese, words, 「exact words」 or a citation. What it names and no text holds stands in `missing`, what was given up to find something in `relaxed`. `document`, `kind` and `asOf` are never given up.',
    query: searchQuery,
    answer: {
      description: 'The clauses that answer, the best first',
      name: 'SearchResult',
      schema: searchResult,
    },
    run: async (corpus, { query }) => {
      const { index, analyzer } = await corpus.openIndex();
      return { content: await search(index, query.q, { analyzer, ...filtersOf(query) }) };
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/search/facets',
    operationId: 'searchWithFacets',
    tag: 'search',
    summary: 'Find clauses, and count what they can be narrowed by',
    description:
      'A question without words lists every clause that the filters let through. Each facet is counted without its own filter, so that its other values can be chosen too.',
    query: searchQuery,
    answer: {
      description: 'The clauses that answer, and how many of them have which document, chapter, norm …',
      name: 'SearchWithFacets',
      schema: z.object({ result: searchResult, facets }),
    },
    run: async (corpus, { query }) => {
      const { index, analyzer } = await corpus.openIndex();
      const options = { analyzer, ...filtersOf(query) };
      const { result, found } = await searchFully(index, query.q, options);
      const counted = await countFacets(index, query.q, options, found);
      const most = Object.entries(counted).map(([name, values]) => [name, values.slice(0, mostValues)]);
      return { content: { result, facets: Object.fromEntries(most) } };
    },
  }),
];

/** Most values of a facet in one answer. */
const mostValues = 100;

function filtersOf(query: z.infer<typeof searchQuery>) {
  const { q: _, document, kind, chapter, norm, actor, term, revision, ...rest } = query;
  return omitUndefined({
    documents: document,
    kinds: kind,
    chapters: chapter,
    norms: norm,
    actors: actor,
    terms: term,
    revisions: revision,
    ...rest,
  });
}
