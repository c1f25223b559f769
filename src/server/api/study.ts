import { z } from '@hono/zod-openapi';
import { comparison } from '../../model/comparison.ts';
import { finding } from '../../model/finding.ts';
import { standardComparison } from '../../model/review/standard-comparison.ts';
import { checkPlaybook, compareWithStandard } from '../beside-standard.ts';
import { defineEndpoint } from './endpoint.ts';
import { day, documentId, requireDocument, requireRevision } from './parts.ts';

const findings = z.object({
  document: z.string().optional(),
  revision: z.string().optional(),
  findings: z.array(finding),
});

export const studyEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/diff',
    operationId: 'compareRevisions',
    tag: 'study',
    summary: 'Compare two revisions of a document',
    query: z.object({ document: documentId, old: day, new: day }),
    answer: { description: 'What changed, and what follows from it', name: 'Comparison', schema: comparison },
    run: async (corpus, { query, signal }) => {
      const held = await corpus.open();
      const document = requireDocument(held, query.document);
      const [old, young] = [requireRevision(document, query.old), requireRevision(document, query.new)];
      return { content: await corpus.compare(query.document, old.effective, young.effective, signal) };
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/standard',
    operationId: 'compareWithStandard',
    tag: 'study',
    summary: 'Set a text beside a standard text of another numbering',
    query: z.object({
      document: documentId,
      revision: day.optional(),
      standard: documentId,
      standardRevision: day.optional(),
    }),
    answer: {
      description: 'What the standard has and the text lacks, where they differ, and what it has beyond',
      name: 'StandardComparison',
      schema: standardComparison,
    },
    run: async (corpus, { query, signal }) => {
      const held = await corpus.open();
      const [ours, other] = [
        requireRevision(requireDocument(held, query.document), query.revision),
        requireRevision(requireDocument(held, query.standard), query.standardRevision),
      ];
      const content = await compareWithStandard(
        corpus,
        { document: query.document, effective: ours.effective },
        { document: query.standard, effective: other.effective },
        signal,
      );
      return { content };
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/playbook',
    operationId: 'checkPlaybook',
    tag: 'study',
    summary: 'Tell what a text of its kind should have and lacks',
    query: z.object({
      document: documentId,
      revision: day.optional(),
      playbook: z
        .string()
        .max(100)
        .openapi({ description: 'Name of a playbook', example: 'terms-of-service' }),
    }),
    answer: { description: 'What is missing or one-sided', name: 'Findings', schema: findings },
    run: async (corpus, { query: { document: id, revision: date, playbook }, signal }) => {
      const { effective } = requireRevision(requireDocument(await corpus.open(), id), date);
      const text = { document: id, effective };
      const found = await checkPlaybook(corpus, text, playbook, signal);
      return { content: { document: id, revision: effective, findings: found } };
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/check',
    operationId: 'checkRevision',
    tag: 'study',
    summary: 'Proof-read a revision of the corpus',
    query: z.object({ document: documentId, revision: day.optional() }),
    answer: {
      description: 'What the checks found; none does not mean that the text is right',
      name: 'Findings',
      schema: findings,
    },
    run: async (corpus, { query: { document: id, revision: date } }) => {
      const revision = requireRevision(requireDocument(await corpus.open(), id), date);
      return {
        content: { document: id, revision: revision.effective, findings: await revision.findings() },
      };
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/check',
    operationId: 'checkText',
    tag: 'study',
    summary: 'Proof-read a text that is given',
    body: z.object({
      text: z.string().min(1),
      name: z
        .string()
        .max(200)
        .default('text.txt')
        .openapi({ description: 'File name; its end tells the format' }),
    }),
    answer: { description: 'What the checks found', name: 'Findings', schema: findings },
    run: async (corpus, { body: { text, name }, signal }) => {
      const bytes = new TextEncoder().encode(text);
      return { content: { findings: await corpus.work.run('check', { name, bytes }, signal) } };
    },
  }),
];
