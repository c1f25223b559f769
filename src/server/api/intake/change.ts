import { basename } from 'node:path';
import { z } from '@hono/zod-openapi';
import { correctionsFor } from '../../../corpus/document-facts.ts';
import { changeDay, changeFacts } from '../../../corpus/intake/change.ts';
import { correct } from '../../../corpus/intake/correct.ts';
import { restore, withdraw } from '../../../corpus/intake/withdraw.ts';
import { openCorpus } from '../../../corpus/open-corpus.ts';
import { readRevision } from '../../../corpus/revision-source.ts';
import { correction } from '../../../model/correction.ts';
import { Problem } from '../../problem.ts';
import { defineEndpoint } from '../endpoint.ts';
import { day, documentId, omitUndefined, requireDocument, requireRevision } from '../parts.ts';
import { look } from './look.ts';
import { preview } from './preview-schema.ts';

/** Words that may be empty, which takes the field out. */
const set = z.string().max(300).optional();
/** People know a document by its title: without one they would read its id. */
const title = z.string().max(300).regex(/\S/, 'is missing').optional();

const facts = z.object({
  document: z.string(),
  title: z.string().optional(),
  kind: z.string().optional(),
  issuer: z.string().optional(),
  general: z.string().optional(),
  revisions: z.array(z.string()).describe('Effective dates, the oldest first'),
  corrections: z.array(correction),
  withdrawn: z.string().optional().describe('Day on which the document was withdrawn'),
  withdrawnRevisions: z.array(z.object({ effective: z.string(), on: z.string() })),
});
type Held = Awaited<ReturnType<typeof changeFacts>>;

function describe(document: string, held: Held): z.infer<typeof facts> {
  const { title, kind, issuer, general, revisions, corrections = [], withdrawn } = held;
  return {
    document,
    ...omitUndefined({ title, kind, issuer, general, withdrawn }),
    revisions: revisions.map(({ effective }) => effective),
    corrections,
    withdrawnRevisions: (held.withdrawnRevisions ?? []).map(({ effective, on }) => ({ effective, on })),
  };
}

const answer = { description: 'What document.yaml says then', name: 'DocumentFacts', schema: facts };
const common = { tag: 'intake', answer, refuses: [404, 409, 422, 503] } as const;
const ofDocument = z.object({ id: documentId });
const ofRevision = z.object({ id: documentId, date: day });

export const changeEndpoints = [
  defineEndpoint({
    ...common,
    method: 'get',
    path: '/documents/{id}/facts',
    operationId: 'getFacts',
    summary: 'What is kept of a document beside its texts',
    parameters: ofDocument,
    run: async (corpus, { path: { id } }) => {
      const { documents, withdrawn = [] } = await openCorpus(corpus.options.corpus);
      const held = [...documents, ...withdrawn].find((one) => one.id === id);
      if (!held) throw new Problem(404, `The corpus has no document ${id}.`);
      return { content: describe(id, held.facts) };
    },
  }),
  defineEndpoint({
    ...common,
    method: 'patch',
    path: '/documents/{id}',
    operationId: 'changeDocument',
    summary: 'Change title, kind, issuer, or the document that it goes with',
    description: 'An empty word takes the field out, but for the title.',
    parameters: ofDocument,
    body: z.object({ title, kind: set, issuer: set, general: set }),
    run: async (corpus, { path: { id }, body, caller }) => {
      const held = await corpus.open();
      requireDocument(held, id);
      if (body.general) requireDocument(held, body.general);
      const folder = corpus.options.corpus;
      const changed = omitUndefined(body);
      return {
        content: describe(
          id,
          await corpus.write(caller, (options) => changeFacts(folder, id, changed, options)),
        ),
      };
    },
  }),
  defineEndpoint({
    ...common,
    method: 'patch',
    path: '/documents/{id}/revisions/{date}',
    operationId: 'changeRevision',
    summary: 'Give a revision another effective date',
    parameters: ofRevision,
    body: z.object({ effective: day }),
    run: async (corpus, { path: { id, date }, body, caller }) => {
      requireRevision(requireDocument(await corpus.open(), id), date);
      const days = { from: date, to: body.effective };
      const held = await corpus.write(caller, (options) =>
        changeDay(corpus.options.corpus, id, days, options),
      );
      return { content: describe(id, held) };
    },
  }),
  defineEndpoint({
    ...common,
    method: 'post',
    path: '/documents/{id}/revisions/{date}:correct',
    operationId: 'correctRevision',
    summary: 'Say what lines of a revision are that were misread',
    description: 'Holds for that revision and those behind it; the text is parsed anew.',
    parameters: ofRevision,
    body: z.object({
      corrections: z.array(correction).max(1000).default([]),
      removed: z.array(z.string().max(2000)).max(1000).default([]).describe('Lines whose corrections go'),
    }),
    run: async (corpus, { path: { id, date }, body, caller }) => {
      requireRevision(requireDocument(await corpus.open(), id), date);
      const held = await corpus.write(caller, (options) =>
        correct(corpus.options.corpus, id, { effective: date, ...body }, options),
      );
      return { content: describe(id, held) };
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/documents/{id}/revisions/{date}:preview',
    operationId: 'previewRevision',
    tag: 'intake',
    summary: 'How each line of a revision is read, with further corrections',
    parameters: ofRevision,
    body: z.object({ corrections: z.array(correction).max(1000).default([]) }),
    answer: { description: 'As of a file that is looked at', name: 'Preview', schema: preview },
    run: async (corpus, { path: { id, date }, body, language, signal }) => {
      const { documents } = await openCorpus(corpus.options.corpus);
      requireRevision(requireDocument(await corpus.open(), id), date);
      const document = documents.find((one) => one.id === id);
      const revision = document?.revisions.find(({ effective }) => effective === date);
      if (!document || !revision) throw new Problem(404, `The corpus has no document ${id}.`);
      const upload = { name: basename(revision.file), bytes: await readRevision(revision.path) };
      const corrections = [...correctionsFor(document.facts, date), ...body.corrections];
      return { content: await look(corpus, { ...upload, corrections }, { language, signal }) };
    },
  }),
  ...(['withdraw', 'restore'] as const).flatMap((act) => [
    defineEndpoint({
      ...common,
      method: 'post',
      path: `/documents/{id}:${act}`,
      operationId: `${act}Document`,
      summary: act === 'withdraw' ? 'Take a document out of sight; it is kept' : 'Bring a document back',
      parameters: ofDocument,
      run: async (corpus, { path: { id }, caller }) => {
        if (act === 'withdraw') requireDocument(await corpus.open(), id);
        const held = await corpus.write(caller, (options) =>
          (act === 'withdraw' ? withdraw : restore)(corpus.options.corpus, id, undefined, options),
        );
        return { content: describe(id, held) };
      },
    }),
    defineEndpoint({
      ...common,
      method: 'post',
      path: `/documents/{id}/revisions/{date}:${act}`,
      operationId: `${act}Revision`,
      summary: act === 'withdraw' ? 'Take a revision out of sight; it is kept' : 'Bring a revision back',
      parameters: ofRevision,
      run: async (corpus, { path: { id, date }, caller }) => {
        const document = requireDocument(await corpus.open(), id);
        if (act === 'withdraw') requireRevision(document, date);
        const held = await corpus.write(caller, (options) =>
          (act === 'withdraw' ? withdraw : restore)(corpus.options.corpus, id, date, options),
        );
        return { content: describe(id, held) };
      },
    }),
  ]),
];
