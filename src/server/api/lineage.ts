import { z } from '@hono/zod-openapi';
import { lineagePattern } from '../../corpus/lineage/locate.ts';
import { Problem } from '../problem.ts';
import type { ServedCorpus } from '../served-corpus.ts';
import { defineEndpoint } from './endpoint.ts';
import { day, documentId, requireDocument } from './parts.ts';

const place = z.object({
  effective: z.string().describe('Effective date of the revision'),
  node: z.string(),
  page: z.string().describe('Way from the root of the site to the clause'),
});

const located = z.object({
  document: z.string(),
  lineage: z.string().describe('What the clause is called now'),
  asOf: z.string(),
  state: z
    .enum(['here', 'merged', 'ended', 'not-yet'])
    .describe(
      '`here`: it stands in the revision of that day; `merged`: it went into the clauses at `places`; `ended`: it is gone, and `places` says where it stood last; `not-yet`: it came later, at `places`',
    ),
  places: z.array(place),
  gone: z.string().optional().describe('Effective date of the first revision without it'),
});

const lineage = z
  .string()
  .regex(lineagePattern, 'is no lineage; answers give it beside the id of a clause')
  .openapi({ description: 'What stays of a clause over all revisions', example: 'c7k2m9px1' });

export const lineageEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/documents/{id}/lineages/{lineage}',
    operationId: 'locateClause',
    tag: 'documents',
    summary: 'Where a clause stands on a day, by what stays of it over all revisions',
    parameters: z.object({ id: documentId, lineage }),
    query: z.object({ asOf: day.optional() }),
    answer: { description: 'Where it stands, or what became of it', name: 'LocatedClause', schema: located },
    run: async (corpus, { path, query: { asOf = corpus.options.today() } }) => {
      const found = await locate(corpus, path.id, path.lineage, asOf);
      return { content: { document: path.id, asOf, ...found } };
    },
  }),
];

/** What became of a clause, with the pages on which it stands. */
export async function locate(
  corpus: ServedCorpus,
  document: string,
  wanted: string,
  asOf: string,
): Promise<Omit<z.infer<typeof located>, 'document' | 'asOf'>> {
  requireDocument(await corpus.open(), document);
  const found = await corpus.locate(document, wanted, asOf);
  if (!found) throw new Problem(404, `${document} never had a clause "${wanted}".`);
  const places =
    found.state === 'here'
      ? [found.place]
      : found.state === 'merged'
        ? found.places
        : [found.state === 'ended' ? found.last : found.first];
  return {
    lineage: found.lineage,
    state: found.state,
    places: places.map(({ effective, node }) => ({
      effective,
      node,
      page: `documents/${document}/${effective}.html#${node}`,
    })),
    ...(found.state === 'ended' && { gone: found.gone }),
  };
}
