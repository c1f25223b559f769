import { z } from 'zod';
import { type QuotedClause, quoteClause } from '../../corpus/clause/quote-clause.ts';
import { type HeldText, NotChecked } from '../../corpus/held-corpus.ts';
import { diffDocuments } from '../../diff/diff-documents.ts';
import { citeClause } from '../../diff/lines/cite-clause.ts';
import { clauseOfLine } from '../../diff/lines/line-id.ts';
import { readAlike } from '../../diff/lines/read-alike.ts';
import { changeKind, consequence, textRun } from '../../model/comparison.ts';
import { loadMorphemes } from '../../text/dictionary/morpheme.ts';
import { paged, quotedClause } from '../answer-schema.ts';
import { takePage } from '../page.ts';
import { defineTool } from '../tool.ts';
import { besideStandard, compareBeside } from './beside-standard.ts';
import { cursor, document, pageSize, revision } from './inputs.ts';

export const compareRevisions = defineTool({
  name: 'compare_revisions',
  title: '改正の比較',
  description:
    'Says what changed between two revisions of a document and what follows from it: changed numbers first, then broken references and changed definitions. With `standard`, sets a revision beside another text of another numbering instead (a template, 標準約款): what it lacks, where quantities and words differ, what it has beyond it.',
  input: {
    document,
    old: revision.optional(),
    new: revision.optional(),
    standard: z
      .object({ document, revision: revision.optional() })
      .optional()
      .describe('The text beside which the document (its revision `new`, or the one in force) is set'),
    cursor: cursor.optional(),
  },
  output: {
    document: z.string().optional(),
    old: z.string().optional(),
    new: z.string().optional(),
    consequences: z.array(consequence).optional(),
    changes: z
      .array(
        z.object({
          kinds: z.array(changeKind),
          old: z.array(quotedClause),
          new: z.array(quotedClause),
          runs: z.array(textRun.pick({ kind: true, text: true })).optional(),
        }),
      )
      .optional(),
    ...besideStandard,
    ...paged,
  },
  run: async (corpus, { document: id, old, new: young, standard, cursor: from }) => {
    if (standard)
      return compareBeside(corpus, { document: id, ...(young && { revision: young }) }, standard, from);
    if (old === undefined || young === undefined)
      throw new NotChecked('Give the days of two revisions (old, new), or a standard.');
    const [before, after] = await Promise.all([
      corpus.read(id, { revision: old }),
      corpus.read(id, { revision: young }),
    ]);
    const comparison = diffDocuments(before.model, after.model, { readMorphemes: await loadMorphemes() });
    const texts = readAlike(before.model, after.model);
    const { items, total, nextCursor } = takePage(comparison.changes, from, pageSize);
    const changes = items.map(({ kinds, old: gone, new: come, runs }) => ({
      kinds,
      old: gone.map((node) => quoteChanged({ ...before, model: texts.old }, node)),
      new: come.map((node) => quoteChanged({ ...after, model: texts.new }, node)),
      ...(runs && { runs: runs.map(({ kind, text }) => ({ kind, text })) }),
    }));
    const consequences = from === undefined ? comparison.consequences.slice(0, 100) : undefined;
    return {
      status: total > 0 ? 'found' : 'not_found',
      document: id,
      old,
      new: young,
      total,
      ...(consequences && { consequences }),
      changes,
      ...(nextCursor && { nextCursor }),
    };
  },
});

/** Quotes a clause, line or note of a text as it was compared; of what the text itself has no id, that of its clause is given. */
function quoteChanged(text: HeldText, id: string): QuotedClause {
  return {
    ...quoteClause(text, id),
    citation: citeClause(id, text.model.tree),
    node: clauseOfLine(id),
  };
}
