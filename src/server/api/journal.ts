import { z } from '@hono/zod-openapi';
import { journalEntry, readJournal } from '../../corpus/intake/journal.ts';
import { defineEndpoint } from './endpoint.ts';
import { documentId } from './parts.ts';

const journal = z.object({
  entries: z.array(journalEntry).describe('The newest first'),
  total: z.int(),
  breaks: z
    .array(z.object({ line: z.int(), reason: z.enum(['unreadable', 'changed']) }))
    .describe(
      'Lines of the file that do not hold together with the line before; empty where nobody touched it',
    ),
});

export const journalEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/journal',
    operationId: 'listJournal',
    tag: 'intake',
    summary: 'Every write of the corpus',
    description: 'When, who and from where, what was done, and the digests of the text and of document.yaml.',
    query: z.object({
      document: documentId.optional(),
      from: z.coerce.number().int().min(0).max(1e9).default(0).openapi({ description: 'Entries to skip' }),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    }),
    answer: { description: 'The writes', name: 'Journal', schema: journal },
    run: async (corpus, { query: { document, from, limit } }) => {
      const { entries, breaks } = await readJournal(corpus.options.corpus);
      const wanted = entries.filter((entry) => document === undefined || entry.document === document);
      const page = wanted.toReversed().slice(from, from + limit);
      return { content: { entries: page, total: wanted.length, breaks } };
    },
  }),
];
