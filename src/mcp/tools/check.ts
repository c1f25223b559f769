import { z } from 'zod';
import { checks } from '../../check/check-table.ts';
import { runChecks } from '../../check/run-checks.ts';
import { namesOf } from '../../corpus/build/link-models.ts';
import { quoteClause } from '../../corpus/clause/quote-clause.ts';
import { isStatute } from '../../corpus/document-facts.ts';
import { type HeldCorpus, NotChecked } from '../../corpus/held-corpus.ts';
import { listPlaybooks, openPlaybook } from '../../corpus/playbook-files.ts';
import { finding } from '../../model/finding.ts';
import { readSourceText } from '../../parse.ts';
import { makeAutoPlaybookChecks } from '../../playbook/auto-playbook.ts';
import { makePlaybookChecks } from '../../playbook/playbook-checks.ts';
import { findMorphemes } from '../../text/dictionary/morpheme.ts';
import { paged } from '../answer-schema.ts';
import { takePage } from '../page.ts';
import { defineTool } from '../tool.ts';
import { cursor, document, pageSize, revision } from './inputs.ts';

export const checkDocument = defineTool({
  name: 'check_document',
  title: '校正',
  description:
    'Proof-reads a text of the corpus, or a text that is given: numbering, references, terms, language, dates, laws. `state: judgement` needs a person to decide. No finding means that these checks found nothing, not that the text is right.',
  input: {
    document: document.optional(),
    revision: revision.optional(),
    text: z.string().max(2_000_000).optional().describe('A text that is not in the corpus'),
    playbook: z
      .enum(['auto', ...listPlaybooks()])
      .optional()
      .describe(
        'Which kind of text a document of the corpus should be (auto: told by what it says): tells also what it should have and lacks',
      ),
    cursor: cursor.optional(),
  },
  output: {
    document: z.string().optional(),
    revision: z.string().optional(),
    findings: z
      .array(
        finding
          .omit({ fix: true, at: true, position: true })
          .extend({ citation: z.string(), line: z.int(), column: z.int() }),
      )
      .optional(),
    ...paged,
  },
  run: async (corpus, { document: id, revision: day, text, playbook, cursor: from }) => {
    if ((id === undefined) === (text === undefined))
      throw new NotChecked('Give either the id of a document or a text.');
    const subject = id === undefined ? givenText : await readHeld(corpus, id, day);
    const findings = subject.held
      ? runChecks(subject.held.model, {
          ...subject.held.options,
          ...(playbook !== undefined && {
            checks: [...checks, ...makeChecksOf(playbook)],
          }),
        })
      : await corpus.work.run('check', { name: 'text', bytes: new TextEncoder().encode(text) });
    const { items, total, nextCursor } = takePage(findings, from, pageSize);
    return {
      status: total > 0 ? 'found' : 'not_found',
      ...subject.names,
      total,
      findings: items.map(({ fix: _, at: __, position, ...finding }) => ({
        ...finding,
        citation: subject.cite(finding.node),
        line: position.start.line,
        column: position.start.column,
      })),
      ...(nextCursor && { nextCursor }),
    };
  },
});

function makeChecksOf(playbook: string) {
  return playbook === 'auto'
    ? makeAutoPlaybookChecks(listPlaybooks().map(openPlaybook))
    : makePlaybookChecks(openPlaybook(playbook));
}

/** A text that is given has no citations of its own: its findings name nodes. */
const givenText: { held?: undefined; names: object; cite: (node: string) => string } = {
  names: {},
  cite: (node: string) => node,
};

async function readHeld(corpus: HeldCorpus, id: string, day: string | undefined) {
  const text = await corpus.read(id, day === undefined ? {} : { revision: day });
  const { readRevision } = await import('../../corpus/revision-source.ts');
  const bytes = await readRevision(text.revision.path);
  const documents = await corpus.list();
  const others = await Promise.all(
    documents
      .filter((other) => other.id !== id && other.revisions.length > 0 && !isStatute(other.facts))
      .map(async (other) => {
        const { model } = await corpus.read(other.id);
        return { id: other.id, names: namesOf(other.facts), document: model };
      }),
  );
  const source = await readSourceText(bytes, { name: text.revision.file });
  const readMorphemes = await findMorphemes();
  return {
    held: {
      model: text.model,
      options: {
        source,
        others,
        effective: text.revision.effective,
        ...(readMorphemes && { readMorphemes }),
      },
    },
    names: { document: id, revision: text.revision.effective },
    cite: (node: string) => quoteClause(text, node).citation,
  };
}
