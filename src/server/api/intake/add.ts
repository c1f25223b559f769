import { z } from '@hono/zod-openapi';
import { correct } from '../../../corpus/intake/correct.ts';
import { message } from '../../../model/message.ts';
import { toJapanese } from '../../../text/words/translate.ts';
import { tellMessages } from '../../language.ts';
import { defineEndpoint } from '../endpoint.ts';
import { newDocumentId, omitUndefined, yesOrNo } from '../parts.ts';
import { corrections, dayOrNothing, file, words } from './fields.ts';
import { look } from './look.ts';
import { preview } from './preview-schema.ts';
import { findUpload, readUpload } from './upload.ts';

const added = z.object({
  state: z.enum(['added', 'replaced', 'already there']),
  document: z.string(),
  effective: z.string(),
  effectiveFrom: z.string().optional().describe('The words of the text that say so'),
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
    operationId: 'previewFile',
    tag: 'intake',
    summary: 'Parse a file without storing it',
    description:
      'Takes a file, or the token of one that was looked at, with what its lines are that were misread. With the id of a document, what was said of its lines holds as well.',
    bodyType: 'either',
    body: z.object({ file: file.optional(), token: words, document: words, corrections }),
    answer: {
      description: 'What the file holds, how each line was read, and what is doubtful about it',
      name: 'Preview',
      schema: preview,
    },
    refuses: [410, 413, 422],
    run: async (corpus, { body, language, signal }) => {
      const upload = body.file ? await readUpload(body.file) : findUpload(corpus.uploads, body.token);
      const { documents } = await corpus.open();
      const known = documents.find(({ id }) => id === body.document)?.facts.corrections ?? [];
      const corrections = [...known, ...(body.corrections ?? [])];
      const file = { name: upload.name, bytes: upload.bytes, corrections };
      return { content: await look(corpus, file, { language, signal, token: body.token }) };
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/documents',
    operationId: 'addDocument',
    tag: 'intake',
    summary: 'Store a file as a revision of a document',
    description:
      'Takes the file, or the token of one that was looked at. Models and search index are built afterwards; `GET /build` says how far that is.',
    bodyType: 'either',
    body: z.object({
      file: file.optional(),
      token: words,
      document: newDocumentId,
      effective: dayOrNothing,
      title: words,
      kind: words,
      general: words,
      replace: z.union([z.boolean(), yesOrNo]).optional().openapi({ type: 'boolean' }),
      corrections,
    }),
    answer: { description: 'Where it lies', name: 'Added', schema: added, status: 201 },
    alsoAnswers: 200,
    refuses: [409, 410, 413, 422, 503],
    run: async (corpus, { body, caller, language, signal }) => {
      const { file: given, token, document, corrections: said = [], ...facts } = body;
      const upload = given ? await readUpload(given) : findUpload(corpus.uploads, token);
      const text = { name: upload.name, bytes: upload.bytes, document, corrections: said };
      const result = await corpus.add({ ...text, ...omitUndefined(facts), origin: caller }, signal);
      if (said.length > 0)
        await corpus.write(caller, (options) =>
          correct(
            corpus.options.corpus,
            document,
            { effective: result.effective, corrections: said },
            options,
          ),
        );
      if (token !== undefined) corpus.uploads.drop(token);
      const page = `documents/${document}/${result.effective}.html`;
      return {
        status: result.state === 'already there' ? 200 : 201,
        headers: { location: `/${encodeURI(page)}` },
        content: { ...result, messages: tellMessages(result.messages, language), document, page },
      };
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/build',
    operationId: 'getBuild',
    tag: 'intake',
    summary: 'How far the build after the last change is',
    answer: { description: 'Its state', name: 'Build', schema: build },
    run: async (corpus, { language }) => {
      const state = corpus.readBuild();
      if (state.state !== 'failed' || language === 'en') return { content: state };
      const reason = toJapanese(state.reason) ?? '検索の準備に失敗しました。管理者に連絡してください。';
      return { content: { ...state, reason } };
    },
  }),
];
