import { z } from '@hono/zod-openapi';
import { message } from '../../model/message.ts';
import type { HeldUploads, Upload } from '../held-uploads.ts';
import { Problem } from '../problem.ts';
import { preview } from './describe-preview.ts';
import { defineEndpoint } from './endpoint.ts';
import { day, documentId, omitUndefined, yesOrNo } from './parts.ts';

const file = z
  .instanceof(File, { message: 'must be a file' })
  .openapi({ type: 'string', format: 'binary', description: 'Word, PDF, HTML, Markdown, text, law XML' });
const words = z
  .string()
  .max(300)
  .transform((text) => (text.trim() === '' ? undefined : text.trim()))
  .optional()
  .openapi({ type: 'string' });
const dayOrNothing = z
  .union([z.literal('').transform(() => undefined), day])
  .optional()
  .openapi({ type: 'string', description: 'If omitted, the day that the text says', example: '2026-04-01' });

const added = z.object({
  state: z.enum(['added', 'replaced', 'already there']),
  document: z.string(),
  effective: z.string(),
  file: z.string(),
  title: z.string().optional(),
  messages: z.array(message),
  page: z.string().describe('Way from the root of the site to the text'),
});

const build = z.object({ state: z.enum(['idle', 'running', 'failed']), reason: z.string().optional() });

export const addEndpoints = [
  defineEndpoint({
    method: 'post',
    path: '/documents:preview',
    summary: 'Parse a file without storing it',
    bodyType: 'form',
    body: z.object({ file }),
    answer: {
      description: 'What the file holds, and what is doubtful about it',
      name: 'Preview',
      schema: preview,
    },
    run: async (corpus, { body, signal }) => {
      const upload = await readUpload(body.file);
      const described = await corpus.work.run('describe', upload, signal);
      return { content: { token: corpus.uploads.hold(upload), ...described } };
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/documents',
    summary: 'Store a file as a revision of a document',
    description:
      'Takes the file, or the token of one that was looked at. Models and search index are built afterwards; `GET /build` says how far that is.',
    bodyType: 'either',
    body: z.object({
      file: file.optional(),
      token: words,
      document: documentId,
      effective: dayOrNothing,
      title: words,
      kind: words,
      general: words,
      replace: z.union([z.boolean(), yesOrNo]).optional().openapi({ type: 'boolean' }),
    }),
    answer: { description: 'Where it lies', name: 'Added', schema: added, status: 201 },
    run: async (corpus, { body: { file: given, token, document, ...facts }, caller, signal }) => {
      const upload = given ? await readUpload(given) : findUpload(corpus.uploads, token);
      const result = await corpus.add(
        { ...upload, document, ...omitUndefined(facts), origin: caller },
        signal,
      );
      if (token !== undefined) corpus.uploads.drop(token);
      const page = `documents/${document}/${result.effective}.html`;
      return {
        status: result.state === 'already there' ? 200 : 201,
        headers: { location: `/${page}` },
        content: { ...result, document, page },
      };
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/build',
    summary: 'How far the build after the last change is',
    answer: { description: 'Its state', name: 'Build', schema: build },
    run: async (corpus) => ({ content: corpus.readBuild() }),
  }),
];

async function readUpload(given: File): Promise<Upload> {
  // The last part of a path only, so that a name never leads elsewhere.
  const name = given.name.split(/[\\/]/).at(-1) || 'text.txt';
  return { name, bytes: new Uint8Array(await given.arrayBuffer()) };
}

function findUpload(uploads: HeldUploads, token: string | undefined): Upload {
  const found = token === undefined ? undefined : uploads.find(token);
  if (found) return found;
  const [status, reason] =
    token === undefined ? [422, 'is missing'] : [410, 'is not held any more; send it again'];
  throw new Problem(status, `The file ${reason}.`, { issues: [{ field: 'file', reason }] });
}
