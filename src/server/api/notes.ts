import { z } from '@hono/zod-openapi';
import { addNote, changeNote, readNotes } from '../../corpus/intake/notes.ts';
import { note } from '../../model/review/note.ts';
import { indexTree } from '../../model/tree-index.ts';
import { formatCitation } from '../../text/citation.ts';
import { Problem } from '../problem.ts';
import { defineEndpoint } from './endpoint.ts';
import { day, documentId, omitUndefined, requireDocument, requireRevision } from './parts.ts';

const ofDocument = z.object({ id: documentId });
const written = z
  .string()
  .trim()
  .max(4000)
  .openapi({ description: 'Words of the note', example: '次の改正で見直す' });
const listed = z.object({
  notes: z.array(note).describe('The oldest first'),
  by: z.string().optional().describe('Who is logged in; notes are written in that name'),
});
const answer = { description: 'The note', name: 'Note', schema: note } as const;

export const noteEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/documents/{id}/notes',
    operationId: 'listNotes',
    tag: 'notes',
    summary: 'What people wrote beside the clauses of a document',
    parameters: ofDocument,
    answer: { description: 'The notes', name: 'Notes', schema: listed },
    run: async (corpus, { path: { id }, caller: { by } }) => {
      requireDocument(await corpus.open(), id);
      return { content: { notes: await readNotes(corpus.options.corpus, id), ...omitUndefined({ by }) } };
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/documents/{id}/notes',
    operationId: 'addNote',
    tag: 'notes',
    summary: 'Write a note beside a clause',
    description: 'It stays with the clause by its lineage, whatever its number will be.',
    parameters: ofDocument,
    body: z.object({
      effective: day,
      node: z.string().min(1).max(300).openapi({ example: 'art_12__para_2' }),
      words: written.min(1),
      by: z.string().trim().max(100).optional().describe('Who writes it, where nobody is logged in'),
    }),
    answer: { ...answer, status: 201 },
    refuses: [404, 409, 422, 503],
    run: async (corpus, { path: { id }, body: { effective, node, words, by }, caller }) => {
      const revision = requireRevision(requireDocument(await corpus.open(), id), effective);
      const { tree } = await revision.model();
      const found = indexTree(tree).containers.find((one) => one.id === node);
      if (!found) throw new Problem(404, `${id} of ${effective} has no clause "${node}".`);
      const { lineage } = found;
      if (lineage === undefined)
        throw new Problem(503, `${node} of ${effective} has no lineage yet; ask again when it is built.`, {
          headers: { 'retry-after': '2' },
        });
      const place = { clause: lineage, on: { effective, citation: formatCitation(node, tree) } };
      const content = await corpus.write(caller, (options) =>
        addNote(corpus.options.corpus, id, { ...place, words, ...(by && { by }) }, options),
      );
      return { status: 201, content };
    },
  }),
  defineEndpoint({
    method: 'patch',
    path: '/documents/{id}/notes/{note}',
    operationId: 'changeNote',
    tag: 'notes',
    summary: 'Change the words of a note',
    description: 'Empty words take it out; the journal keeps what it said.',
    parameters: z.object({
      id: documentId,
      note: z.string().regex(/^n[0-9a-hj-km-np-tv-z]{8}$/, 'is no note'),
    }),
    body: z.object({ words: written }),
    answer,
    refuses: [404, 409, 422, 503],
    run: async (corpus, { path, body: { words }, caller }) => {
      requireDocument(await corpus.open(), path.id);
      const notes = await readNotes(corpus.options.corpus, path.id);
      if (!notes.some((one) => one.id === path.note))
        throw new Problem(404, `${path.id} has no note ${path.note}.`);
      const content = await corpus.write(caller, (options) =>
        changeNote(corpus.options.corpus, path.id, { note: path.note, words }, options),
      );
      return { content };
    },
  }),
];
