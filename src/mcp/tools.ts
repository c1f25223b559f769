import { z } from 'zod';
import { runChecks } from '../check/run-checks.ts';
import { namesOf } from '../corpus/build/link-models.ts';
import { describeClause } from '../corpus/clause/describe-clause.ts';
import { quoteClause } from '../corpus/clause/quote-clause.ts';
import { isStatute } from '../corpus/document-facts.ts';
import { type HeldCorpus, NotChecked } from '../corpus/held-corpus.ts';
import { resolveClause } from '../corpus/lineage/resolve-clause.ts';
import { RuleCorpus, UnusableCorpus } from '../corpus/rules/rule-corpus.ts';
import { TooBusy, TooMuchWork } from '../corpus/work/work-pool.ts';
import { diffDocuments } from '../diff/diff-documents.ts';
import { readSourceText } from '../parse.ts';
import { bindRule, evaluateBound, RuleError, UnusableFacts } from '../rule/index.ts';
import { search } from '../search/search.ts';
import { resolveCitation } from '../text/citation.ts';
import { loadMorphemes } from '../text/dictionary/morpheme.ts';
import { takePage } from './page.ts';
import { findQuote } from './quote/find-quote.ts';
import { quoteStatutesOf } from './quote-statutes.ts';
import { defineTool, type Tool } from './tool.ts';

const document = z.string().describe('Id of a document, as list_documents gives it');
const revision = z
  .string()
  .describe('Effective date of a revision, 2026-04-01; if omitted, the one in force');
const asOf = z.string().describe('Day on which the text must have been in force, 2025-06-01');
const cursor = z.string().describe('nextCursor of the page before; if omitted, the first page');

/** Findings, changes and quotes on one page. */
const pageSize = 20;

/** The tools, in the order in which they are offered. */
export const tools: readonly Tool[] = [
  defineTool({
    name: 'list_documents',
    title: '文書の一覧',
    description: 'Lists the documents of the corpus with their revisions (effective dates).',
    input: {},
    run: async (corpus) => {
      const documents = (await corpus.list()).map(({ id, facts, revisions }) => ({
        document: id,
        title: facts.title ?? id,
        kind: facts.kind,
        general: facts.general,
        revisions: revisions.map(({ effective }) => effective),
      }));
      return { status: documents.length > 0 ? 'found' : 'not_found', documents };
    },
  }),
  defineTool({
    name: 'search_clauses',
    title: '条項の検索',
    description:
      'Finds the clauses that answer a question in everyday Japanese; words in 「」 are found exactly. What it names and no text holds is in `missing`, what was given up to find something in `relaxed`.',
    input: {
      question: z.string().min(1).max(1000),
      document: document.optional(),
      from: document.optional().describe('Id of the document that the question is about in the first place'),
      asOf: asOf.optional(),
      limit: z.int().min(1).max(50).default(10),
      cursor: cursor.optional(),
    },
    run: async (corpus, { question, document: id, from: own, asOf: day, limit, cursor }) => {
      if (day !== undefined) await corpus.requireInForce(day, id);
      else if (id !== undefined) await corpus.list(id);
      const { index, analyzer } = await corpus.openIndex();
      const filters = {
        ...(id !== undefined && { documents: [id] }),
        ...(day !== undefined && { asOf: day }),
        ...(own !== undefined && { from: own }),
      };
      const result = await search(index, question, { analyzer, limit: 200, ...filters });
      const { items, nextCursor } = takePage(result.hits, cursor, limit);
      const clauses = items.map((hit) => ({
        document: hit.document,
        title: hit.title,
        revision: hit.revision,
        citation: hit.citation,
        node: hit.node,
        ...(hit.lineage && { lineage: hit.lineage }),
        ...(hit.caption && { caption: hit.caption }),
        quote: hit.snippet.text,
        score: hit.score,
      }));
      return {
        status: clauses.length > 0 ? 'found' : 'not_found',
        clauses,
        total: result.total,
        ...(nextCursor && { nextCursor }),
        ...(result.missing && { missing: result.missing }),
        ...(result.relaxed.length > 0 && { relaxed: result.relaxed }),
        ...(result.suggestions.length > 0 && { suggestions: result.suggestions }),
      };
    },
  }),
  defineTool({
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
  }),
  defineTool({
    name: 'resolve_citation',
    title: '引用の解決',
    description:
      'Says which clause a citation means, in any width or numeral (34条2項, 第三十四条第二項), in one document or in all.',
    input: {
      citation: z.string().min(1),
      document: document.optional(),
      revision: revision.optional(),
      asOf: asOf.optional(),
    },
    run: async (corpus, { citation, document: id, ...when }) => {
      const held = (await corpus.list(id)).filter(
        ({ revisions }) => id !== undefined || revisions.length > 0,
      );
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
      const isAmbiguous = answers.some(({ cited }) => cited.status === 'ambiguous');
      return {
        status: clauses.length === 0 ? 'not_found' : isAmbiguous ? 'ambiguous' : 'found',
        citation,
        clauses,
      };
    },
  }),
  defineTool({
    name: 'compare_revisions',
    title: '改正の比較',
    description:
      'Says what changed between two revisions of a document and what follows from it: changed numbers first, then broken references and changed definitions.',
    input: { document, old: revision, new: revision, cursor: cursor.optional() },
    run: async (corpus, { document: id, old, new: young, cursor: from }) => {
      const [before, after] = await Promise.all([
        corpus.read(id, { revision: old }),
        corpus.read(id, { revision: young }),
      ]);
      const comparison = diffDocuments(before.model, after.model, { readMorphemes: await loadMorphemes() });
      const { items, total, nextCursor } = takePage(comparison.changes, from, pageSize);
      const changes = items.map(({ kinds, old: gone, new: come, runs }) => ({
        kinds,
        old: gone.map((node) => quoteClause(before, node)),
        new: come.map((node) => quoteClause(after, node)),
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
  }),
  defineTool({
    name: 'check_document',
    title: '校正',
    description:
      'Proof-reads a text of the corpus, or a text that is given: numbering, references, terms, language, dates, laws. `state: judgement` needs a person to decide. No finding means that these checks found nothing, not that the text is right.',
    input: {
      document: document.optional(),
      revision: revision.optional(),
      text: z.string().max(2_000_000).optional().describe('A text that is not in the corpus'),
      cursor: cursor.optional(),
    },
    run: async (corpus, { document: id, revision: day, text, cursor: from }) => {
      if ((id === undefined) === (text === undefined))
        throw new NotChecked('Give either the id of a document or a text.');
      const subject = id === undefined ? givenText : await readHeld(corpus, id, day);
      const findings = subject.held
        ? runChecks(subject.held.model, subject.held.options)
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
  }),
  defineTool({
    name: 'evaluate_rule',
    title: '規則の計算',
    description:
      'Computes what a clause says (deadline, amount, condition) from given facts, with a trace that quotes the words. Without `rule` it lists the rules. `stale`: the words changed under the rule, and it is not computed.',
    input: {
      rule: z.string().optional().describe('Id of a rule: general-terms/late-charge'),
      given: z.record(z.string(), z.unknown()).default({}),
      options: z.record(z.string(), z.string()).default({}),
      asOf: asOf.optional(),
    },
    run: async (corpus, { rule: name, given, options, asOf: day }) => {
      const rules = await RuleCorpus.open(corpus.folder);
      if (name === undefined) {
        const folders = await rules.listFolders();
        const listed = folders.flatMap((folder) =>
          folder.rules.map(({ id, title, kind }) => ({
            rule: id,
            title,
            kind,
            hasText: folder.revisions.length > 0,
          })),
        );
        return { status: listed.length > 0 ? 'found' : 'not_found', rules: listed };
      }
      const rule = await rules.findRule(name);
      const documents = await rules.loadTexts(rule, day);
      const result = evaluateBound(bindRule(rule, documents), { given, options });
      const isAnswered = result.status !== 'stale' && result.status !== 'unknown';
      return { ...result, answer: result.status, status: isAnswered ? 'found' : 'not_checked' };
    },
  }),
  defineTool({
    name: 'verify_quote',
    title: '引用文の確認',
    description:
      'Says whether words stand in the texts: `exact`, `folded` (the same but for width, white space, line breaks and brackets), or not, with the nearest clause. Words may run over several clauses, with their numbers and captions as other answers give them. Looks at all revisions unless one is named.',
    input: {
      quote: z.string().min(2).max(5000),
      document: document.optional(),
      revision: revision.optional(),
      cursor: cursor.optional(),
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
  }),
];

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

/** A text that is given has no citations of its own: its findings name nodes. */
const givenText: { held?: undefined; names: object; cite: (node: string) => string } = {
  names: {},
  cite: (node: string) => node,
};

async function readHeld(corpus: HeldCorpus, id: string, day: string | undefined) {
  const text = await corpus.read(id, day === undefined ? {} : { revision: day });
  const { readRevision } = await import('../corpus/open-corpus.ts');
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
  return {
    held: { model: text.model, options: { source, others, effective: text.revision.effective } },
    names: { document: id, revision: text.revision.effective },
    cite: (node: string) => quoteClause(text, node).citation,
  };
}

function omitUndefined<Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never;
}

/** Faults of the caller or of the corpus, which a tool answers with. */
export const knownFaults = [
  NotChecked,
  UnusableCorpus,
  RuleError,
  UnusableFacts,
  TooMuchWork,
  TooBusy,
] as const;
