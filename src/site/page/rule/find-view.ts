import { describeBroken } from '../../../corpus/rules/rule-corpus.ts';
import { placeReference } from '../../../rule/clause-reference.ts';
import {
  bindRule,
  describeRule,
  documentsOf,
  findCoverage,
  type Rule,
  type RuleDocument,
  RuleError,
} from '../../../rule/index.ts';
import { resolveCitation } from '../../../text/citation.ts';
import type { SiteCorpus, SiteDocument } from '../../data/site-corpus.ts';
import type { SiteContext } from '../../site-page.ts';
import { listPairs, namePair } from '../compare/find-view.ts';
import { makeFindItems } from '../find-items.ts';
import { explainDrifts } from './explain-drifts.ts';
import type { RuleView } from './rule-page.ts';
import { type RulesView, rulePageName } from './rules-page.ts';

/** The texts that a rule needs, each at the revision in force; nothing where one of them has no text. */
async function textsOf(rule: Rule, corpus: SiteCorpus): Promise<RuleDocument[] | undefined> {
  const texts: RuleDocument[] = [];
  for (const id of documentsOf(rule)) {
    const current = corpus.find(id)?.current;
    if (!current) return undefined;
    texts.push({ id, revision: current.effective, model: await current.model() });
  }
  return texts;
}

/** What the page of all rules of a document shows. */
export async function viewRules(
  { corpus, hasServer }: SiteContext,
  document: SiteDocument,
  path: string,
): Promise<RulesView> {
  const { current } = document;
  const base = { hasServer, path, document, ...(current && { revision: current.effective }) };
  const { rules, notComputable, broken } = await document.rules();
  const shown = await Promise.all(
    rules.map(async (rule) => {
      const texts = await textsOf(rule, corpus);
      return describeRule(rule, texts && tryBind(rule, texts));
    }),
  );
  const coverage = current
    ? findCoverage(
        { id: document.id, revision: current.effective, model: await current.model() },
        rules,
        notComputable,
      ).articles
    : [];
  // As the text goes: who looks for a rule knows the clause.
  const placeOf = (id: string) => {
    const place = coverage.findIndex(({ rules: own }) => own.includes(id));
    return place < 0 ? coverage.length : place;
  };
  return {
    ...base,
    rules: shown.toSorted((a, b) => placeOf(a.id) - placeOf(b.id)),
    coverage,
    broken: broken.map((one) => describeBroken(document.id, one)),
  };
}

function tryBind(rule: Rule, texts: readonly RuleDocument[]) {
  try {
    return bindRule(rule, texts);
  } catch (error) {
    if (error instanceof RuleError) return undefined;
    throw error;
  }
}

/** The rules of a document that can be shown. */
export async function listRules(document: SiteDocument): Promise<readonly Rule[]> {
  return (await document.rules()).rules;
}

/** What the page of one rule shows. */
export async function viewRule(
  { corpus, hasServer }: SiteContext,
  document: SiteDocument,
  rule: Rule,
): Promise<RuleView> {
  const texts = await textsOf(rule, corpus);
  const bound = texts && tryBind(rule, texts);
  const own = texts?.find(({ id }) => id === document.id);
  const comparison = bound && (await explainDrifts(bound.drifts, rule, document, corpus));
  return {
    hasServer,
    path: `documents/${document.id}/rules/${rulePageName(rule.id)}`,
    document,
    ...(own && { revision: own.revision ?? '' }),
    descriptor: describeRule(rule, bound),
    clauses: rule.implements.map((reference) => placeClause(rule, reference, texts ?? [])),
    texts: (texts ?? []).map(({ id, revision = '' }) => ({
      id,
      current: revision,
      revisions: corpus.find(id)?.revisions.map(({ effective }) => effective) ?? [],
    })),
    comparisons: listPairs(document, hasServer).map(namePair),
    examples: rule.examples,
    drifts: comparison?.drifts ?? [],
    ...(comparison?.pair !== undefined &&
      listPairs(document, hasServer).some((pair) => namePair(pair) === comparison.pair) && {
        comparison: `../compare/${comparison.pair}.html`,
      }),
    ...(bound && {
      findItems: makeFindItems(
        bound.implemented.flatMap(({ nodes }) => nodes),
        bound.clauses.filter((clause) => !bound.implemented.includes(clause)).flatMap(({ nodes }) => nodes),
      ),
    }),
  };
}

function placeClause(
  rule: Rule,
  reference: Rule['implements'][number],
  texts: readonly RuleDocument[],
): RuleView['clauses'][number] {
  const clause = placeReference(reference, rule.document);
  const text = texts.find(({ id }) => id === clause.document);
  const cited = text && resolveCitation(clause.citation, text.model.tree);
  if (!text || cited?.status !== 'found') return clause;
  const folder = clause.document === rule.document ? '..' : `../../${clause.document}`;
  return { ...clause, address: `${folder}/${text.revision}.html#${cited.ids[0]}` };
}
