import { z } from 'zod';
import { describeClause } from '../../corpus/clause/describe-clause.ts';
import { quoteClause } from '../../corpus/clause/quote-clause.ts';
import { resolveClause } from '../../corpus/lineage/resolve-clause.ts';
import { resolveCitation } from '../../text/citation.ts';
import { describedClause, paged, quotedClause } from '../answer-schema.ts';
import { takePage } from '../page.ts';
import { quoteStatutesOf } from '../quote-statutes.ts';
import { defineTool } from '../tool.ts';
import { asOf, cursor, document, omitUndefined, pageSize, revision } from './inputs.ts';

export const getClause = defineTool({
  name: 'get_clause',
  title: '条項の本文',
  description:
    'Gives the words of a clause with the definitions of its terms, what it refers to and what refers to it, its periods and amounts, and how provisions that it applies mutatis mutandis (準用) read.',
  input: {
    document,
    citation: z
      .string()
      .min(1)
      .describe('第34条第2項, art_34__para_2, or a lineage as other answers give it'),
    revision: revision.optional(),
    asOf: asOf.optional(),
  },
  output: {
    clauses: z.array(describedClause).optional(),
    document: z.string().optional(),
    revision: z.string().optional(),
    citation: z.string().optional(),
    candidates: z.array(quotedClause).optional().describe('Clauses that the citation may mean'),
    near: z.array(quotedClause).optional().describe('Clauses near to one that is not there'),
  },
  run: async (corpus, { document: id, citation, ...when }) => {
    const text = await corpus.read(id, omitUndefined(when));
    const cited = resolveClause(citation, text.model.tree);
    if (cited.status === 'found')
      return {
        status: 'found',
        clauses: await Promise.all(
          cited.ids.map(async (node) => ({
            ...describeClause(text, node),
            statutes: await quoteStatutesOf(corpus, text.model, node),
          })),
        ),
      };
    const near = (cited.status === 'ambiguous' ? cited.ids : cited.near).slice(0, pageSize);
    return {
      status: cited.status === 'ambiguous' ? 'ambiguous' : 'not_found',
      document: id,
      revision: text.revision.effective,
      citation,
      [cited.status === 'ambiguous' ? 'candidates' : 'near']: near.map((node) => quoteClause(text, node)),
    };
  },
});

export const resolveCited = defineTool({
  name: 'resolve_citation',
  title: '引用の解決',
  description:
    'Says which clause a citation means, in any width or numeral (34条2項, 第三十四条第二項), in one document or in all.',
  input: {
    citation: z.string().min(1),
    document: document.optional(),
    revision: revision.optional(),
    asOf: asOf.optional(),
    cursor: cursor.optional(),
  },
  output: { citation: z.string().optional(), clauses: z.array(quotedClause).optional(), ...paged },
  run: async (corpus, { citation, document: id, cursor: from, ...when }) => {
    const held = (await corpus.list(id)).filter(({ revisions }) => id !== undefined || revisions.length > 0);
    const answers = await Promise.all(
      held.map(async (one) => {
        const text = await corpus.read(one.id, omitUndefined(when));
        const cited = resolveCitation(citation, text.model.tree);
        return { text, cited };
      }),
    );
    const clauses = answers.flatMap(({ text, cited }) =>
      cited.status === 'missing' ? [] : cited.ids.map((node) => quoteClause(text, node)),
    );
    const { items, total, nextCursor } = takePage(clauses, from, pageSize);
    const isAmbiguous = answers.some(({ cited }) => cited.status === 'ambiguous');
    return {
      status: clauses.length === 0 ? 'not_found' : isAmbiguous ? 'ambiguous' : 'found',
      citation,
      clauses: items,
      total,
      ...(nextCursor && { nextCursor }),
    };
  },
});
