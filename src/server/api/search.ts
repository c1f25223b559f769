import { z } from '@hono/zod-openapi';
import { searchResult } from '../../model/search-result.ts';
import { isNormName } from '../../search/filter.ts';
import { search } from '../../search/search.ts';
import { defineEndpoint } from './endpoint.ts';
import { day, documentId, omitUndefined, several, yesOrNo } from './parts.ts';

const word = z.string().min(1).max(100);

export const searchEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/search',
    operationId: 'searchClauses',
    tag: 'search',
    summary: 'Find clauses',
    description:
      'Takes a question in everyday Japanese, words, 「exact words」 or a citation. What it names and no text holds stands in `missing`, what was given up to find something in `relaxed`. `document`, `kind` and `asOf` are never given up.',
    query: z.object({
      q: z.string().max(1000).openapi({ description: 'The question', example: '解約の通知はいつまで' }),
      limit: z.coerce.number().int().min(1).max(100).default(10),
      document: several(documentId, 'Ids of documents'),
      kind: several(word, 'Kinds of documents'),
      chapter: several(word, 'Ids, numbers or titles of headings'),
      norm: several(
        word.refine(
          isNormName,
          'is no norm; use 義務, 禁止, 許可 …, or obligation, prohibition, permission …',
        ),
        '義務, 禁止, 許可, …',
      ),
      actor: several(word, 'Who must, may or may not'),
      term: several(word, 'Defined terms that the clause uses'),
      from: documentId
        .optional()
        .openapi({ description: 'Id of the document from within which is asked: what it says goes first' }),
      asOf: day.optional(),
      allRevisions: yesOrNo.optional(),
      hasDeadline: yesOrNo.optional(),
      hasAmount: yesOrNo.optional(),
      hasRule: yesOrNo.optional(),
      explain: yesOrNo.optional(),
    }),
    answer: {
      description: 'The clauses that answer, the best first',
      name: 'SearchResult',
      schema: searchResult,
    },
    run: async (corpus, { query }) => {
      const { q, document, kind, chapter, norm, actor, term, ...rest } = query;
      const { index, analyzer } = await corpus.openIndex();
      const filters = omitUndefined({
        documents: document,
        kinds: kind,
        chapters: chapter,
        norms: norm,
        actors: actor,
        terms: term,
        ...rest,
      });
      return { content: await search(index, q, { analyzer, ...filters }) };
    },
  }),
];
