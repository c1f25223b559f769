import { z } from 'zod';
import { paged } from '../answer-schema.ts';
import { takePage } from '../page.ts';
import { defineTool } from '../tool.ts';
import { cursor } from './inputs.ts';

/** Documents on one page. */
const mostDocuments = 100;

/** Lists the documents of the corpus. */
export const listDocuments = defineTool({
  name: 'list_documents',
  title: '文書の一覧',
  description: 'Lists the documents of the corpus with their revisions (effective dates).',
  input: { cursor: cursor.optional() },
  output: {
    documents: z
      .array(
        z.object({
          document: z.string(),
          title: z.string(),
          kind: z.string().optional(),
          general: z.string().optional(),
          revisions: z.array(z.string()),
        }),
      )
      .optional(),
    ...paged,
  },
  run: async (corpus, { cursor: from }) => {
    const documents = (await corpus.list()).map(({ id, facts, revisions }) => ({
      document: id,
      title: facts.title ?? id,
      ...(facts.kind !== undefined && { kind: facts.kind }),
      ...(facts.general !== undefined && { general: facts.general }),
      revisions: revisions.map(({ effective }) => effective),
    }));
    const { items, total, nextCursor } = takePage(documents, from, mostDocuments);
    return {
      status: total > 0 ? 'found' : 'not_found',
      documents: items,
      total,
      ...(nextCursor && { nextCursor }),
    };
  },
});
