import { z } from 'zod';
import { quoteClause } from '../../corpus/clause/quote-clause.ts';
import { type HeldCorpus, NotChecked } from '../../corpus/held-corpus.ts';
import { paged, quotedClause } from '../answer-schema.ts';
import { takePage } from '../page.ts';
import { findQuote } from '../quote/find-quote.ts';
import { defineTool } from '../tool.ts';
import { cursor, document, pageSize, revision } from './inputs.ts';

export const verifyQuote = defineTool({
  name: 'verify_quote',
  title: '引用文の確認',
  description:
    'Says whether words stand in the texts: `exact`, `folded` (the same but for width, white space, line breaks, brackets, and numbers and captions that are left out), or not, with the nearest clause. Words may run over several clauses, with their numbers and captions as other answers give them. Looks at all revisions unless one is named.',
  input: {
    quote: z.string().min(2).max(5000),
    document: document.optional(),
    revision: revision.optional(),
    cursor: cursor.optional(),
  },
  output: {
    looked: z.array(z.string()).optional().describe('Texts that were looked at: document@revision'),
    places: z
      .array(
        quotedClause.extend({
          match: z.enum(['exact', 'folded']),
          through: z.string().optional().describe('The last clause, where the words run over several'),
        }),
      )
      .optional(),
    nearest: quotedClause.extend({ similarity: z.number() }).optional(),
    ...paged,
  },
  run: async (corpus, { quote, document: id, revision: day, cursor: from }) => {
    const texts = await listTexts(corpus, id, day);
    if (texts.length === 0) throw new NotChecked('The corpus holds no text to look at.');
    const answers = texts.map((text) => ({ text, ...findQuote(text, quote) }));
    const places = answers.flatMap(({ text, found }) =>
      found.map(({ node, through, match, words }) => ({
        match,
        ...quoteClause(text, node),
        ...(through !== undefined && { through: quoteClause(text, through).citation }),
        quote: words,
      })),
    );
    const looked = texts.map(({ document: { id: own }, revision: { effective } }) => `${own}@${effective}`);
    if (places.length === 0) {
      const [best] = answers
        .filter(({ near }) => near !== undefined)
        .toSorted((left, right) => (right.near?.similarity ?? 0) - (left.near?.similarity ?? 0));
      const nearest = best?.near && {
        ...quoteClause(best.text, best.near.node),
        quote: best.near.words,
        similarity: best.near.similarity,
      };
      return { status: 'not_found', looked, ...(nearest && { nearest }) };
    }
    const { items, total, nextCursor } = takePage(places, from, pageSize);
    return { status: 'found', looked, places: items, total, ...(nextCursor && { nextCursor }) };
  },
});

async function listTexts(corpus: HeldCorpus, id: string | undefined, day: string | undefined) {
  if (day !== undefined) {
    if (id === undefined) throw new NotChecked('Name the document of the revision.');
    return [await corpus.read(id, { revision: day })];
  }
  const documents = await corpus.list(id);
  return Promise.all(
    documents.flatMap((one) =>
      one.revisions.map(({ effective }) => corpus.read(one.id, { revision: effective })),
    ),
  );
}
