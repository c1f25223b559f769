import { z } from 'zod';
import { searchMissing, searchResult } from '../../model/search-result.ts';
import { search } from '../../search/search.ts';
import { paged, quotedClause } from '../answer-schema.ts';
import { takePage } from '../page.ts';
import { defineTool } from '../tool.ts';
import { asOf, cursor, document } from './inputs.ts';

export const searchClauses = defineTool({
  name: 'search_clauses',
  title: '条項の検索',
  description:
    'Finds the clauses that answer a question in everyday Japanese; words in 「」 are found exactly. What it names and no text holds is in `missing`, what was given up to find something in `relaxed`.',
  input: {
    question: z.string().min(1).max(1000),
    document: document.optional(),
    from: document.optional().describe('Id of the document that the question is about in the first place'),
    asOf: asOf.optional(),
    limit: z.int().min(1).max(50).default(10),
    cursor: cursor.optional(),
  },
  output: {
    clauses: z.array(quotedClause.extend({ score: z.number() })).optional(),
    ...paged,
    missing: z.array(searchMissing).optional(),
    relaxed: searchResult.shape.relaxed.optional(),
    suggestions: searchResult.shape.suggestions.optional(),
  },
  run: async (corpus, { question, document: id, from: own, asOf: day, limit, cursor }) => {
    if (day !== undefined) await corpus.requireInForce(day, id);
    else if (id !== undefined) await corpus.list(id);
    const { index, analyzer } = await corpus.openIndex();
    const filters = {
      ...(id !== undefined && { documents: [id] }),
      ...(day !== undefined && { asOf: day }),
      ...(own !== undefined && { from: own }),
    };
    const result = await search(index, question, { analyzer, limit: 200, ...filters });
    const { items, nextCursor } = takePage(result.hits, cursor, limit);
    const clauses = items.map((hit) => ({
      document: hit.document,
      title: hit.title,
      revision: hit.revision,
      citation: hit.citation,
      node: hit.node,
      ...(hit.lineage && { lineage: hit.lineage }),
      ...(hit.caption && { caption: hit.caption }),
      quote: hit.snippet.text,
      score: hit.score,
    }));
    return {
      status: clauses.length > 0 ? 'found' : 'not_found',
      clauses,
      total: result.total,
      ...(nextCursor && { nextCursor }),
      ...(result.missing && { missing: result.missing }),
      ...(result.relaxed.length > 0 && { relaxed: result.relaxed }),
      ...(result.suggestions.length > 0 && { suggestions: result.suggestions }),
    };
  },
});
