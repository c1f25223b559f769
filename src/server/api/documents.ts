import { z } from '@hono/zod-openapi';
import { makeStatuteReader } from '../../corpus/law/read-statutes.ts';
import { resolveClause } from '../../corpus/lineage/resolve-clause.ts';
import {
  definition,
  hook,
  mutatisMutandis,
  norm,
  quantity,
  reference,
  termUse,
} from '../../model/annotation.ts';
import { quotedStatute } from '../../model/quoted-statute.ts';
import { ancestorsOf, indexTree } from '../../model/tree-index.ts';
import { yakkanDocument } from '../../model/yakkan-document.ts';
import type { SiteDocument } from '../../site/data/site-corpus.ts';
import { formatCitation } from '../../text/citation.ts';
import { Problem } from '../problem.ts';
import { describeClause } from './describe-clause.ts';
import { defineEndpoint } from './endpoint.ts';
import { citation, day, documentId, requireDocument, requireRevision } from './parts.ts';

const summary = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string().optional(),
  general: z.string().optional().describe('Document that this one goes with'),
  issuer: z.string().optional(),
  revisions: z.array(z.string()).describe('Effective dates, the oldest first'),
  current: z.string().optional().describe('The revision in force'),
});

const clauses = z.object({
  status: z.enum(['found', 'ambiguous']),
  document: z.string(),
  revision: z.string(),
  clauses: z.array(
    z.object({
      node: z.string(),
      lineage: z.string().optional().describe('What stays of the clause over all revisions'),
      citation: z.string(),
      content: z.looseObject({}).describe('The clause as it stands in the tree'),
      definitions: z.array(definition),
      termUses: z.array(termUse),
      references: z.array(reference),
      statutes: z.array(quotedStatute.extend({ reference: z.string().describe('Id of the reference') })),
      referredToBy: z.array(z.object({ node: z.string(), citation: z.string(), text: z.string() })),
      quantities: z.array(quantity),
      mutatisMutandis: z.array(mutatisMutandis),
      norms: z.array(norm).optional(),
      hooks: z.array(hook).optional(),
    }),
  ),
});

export const documentEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/documents',
    operationId: 'listDocuments',
    tag: 'documents',
    summary: 'List the documents',
    answer: {
      description: 'The documents by id',
      name: 'Documents',
      schema: z.object({ documents: z.array(summary) }),
    },
    run: async (corpus) => ({ content: { documents: (await corpus.open()).documents.map(summarize) } }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/documents/{id}',
    operationId: 'getDocument',
    tag: 'documents',
    summary: 'One document',
    parameters: z.object({ id: documentId }),
    answer: { description: 'The document', name: 'Document', schema: summary },
    run: async (corpus, { path: { id } }) => ({
      content: summarize(requireDocument(await corpus.open(), id)),
    }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/documents/{id}/revisions/{date}',
    operationId: 'getRevision',
    tag: 'documents',
    summary: 'The model of a revision',
    description: 'Tree and annotations, as `yakkan parse --format json` prints them.',
    parameters: z.object({ id: documentId, date: day }),
    answer: { description: 'The model', name: 'YakkanDocument', schema: yakkanDocument },
    run: async (corpus, { path: { id, date } }) => {
      const revision = requireRevision(requireDocument(await corpus.open(), id), date);
      return { content: await revision.model() };
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/documents/{id}/revisions/{date}/clauses/{clause}',
    operationId: 'getClauses',
    tag: 'documents',
    summary: 'A clause with what belongs to it',
    description: 'The citation may be printed (第34条第2項), short (34条2項) or an id (art_34__para_2).',
    parameters: z.object({ id: documentId, date: day, clause: citation }),
    answer: { description: 'The clauses that the citation means', name: 'Clauses', schema: clauses },
    run: async (corpus, { path: { id, date, clause } }) => {
      const opened = await corpus.open();
      const revision = requireRevision(requireDocument(opened, id), date);
      const model = await revision.model();
      const cited = resolveClause(clause, model.tree);
      if (cited.status === 'missing') {
        const near = cited.near.map((node) => formatCitation(node, model.tree)).slice(0, 5);
        const hint = near.length > 0 ? ` Near it are ${near.join(', ')}.` : '';
        throw new Problem(404, `${id} of ${date} has no clause "${clause}".${hint}`);
      }
      const index = indexTree(model.tree);
      return {
        content: {
          status: cited.status,
          document: id,
          revision: date,
          clauses: await Promise.all(
            cited.ids.map((node) => {
              const isBelow = (other: string) =>
                other === node || ancestorsOf(index, other).some((above) => above.id === node);
              const part = { node: index.byId.get(node) ?? model.tree, isBelow };
              return describeClause(model, node, part, makeStatuteReader(opened));
            }),
          ),
        },
      };
    },
  }),
];

function summarize({ id, title, facts, revisions, current }: SiteDocument) {
  return {
    id,
    title,
    ...(facts.kind !== undefined && { kind: facts.kind }),
    ...(facts.general !== undefined && { general: facts.general }),
    ...(facts.issuer !== undefined && { issuer: facts.issuer }),
    revisions: revisions.map(({ effective }) => effective),
    ...(current && { current: current.effective }),
  };
}
