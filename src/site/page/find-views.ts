import { describeBroken } from '../../corpus/rules/rule-corpus.ts';
import { buildComparisonTable } from '../../diff/table/build-table.ts';
import type { ComparisonTable } from '../../diff/table/comparison-table.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { placeReference } from '../../rule/clause-reference.ts';
import {
  bindRule,
  describeRule,
  documentsOf,
  findCoverage,
  type Rule,
  type RuleDocument,
  RuleError,
} from '../../rule/index.ts';
import { formatCitation, resolveCitation } from '../../text/citation.ts';
import type { SiteCorpus, SiteDocument, SiteRevision } from '../data/site-corpus.ts';
import type { SiteContext } from '../site-page.ts';
import type { CompareView } from './compare/compare-page.ts';
import type { CitedClause } from './compare/consequence-list.ts';
import { makeFindItems } from './find-items.ts';
import type { ShownDrift } from './rule/drift-part.ts';
import type { RuleView } from './rule/rule-page.ts';
import { type RulesView, rulePageName } from './rule/rules-page.ts';

/** The 新旧対照表 of two revisions, with the dates in its headings. */
export async function makeTable(
  corpus: SiteCorpus,
  document: SiteDocument,
  old: SiteRevision,
  young: SiteRevision,
): Promise<ComparisonTable> {
  const comparison = await corpus.compare(old, young);
  return buildComparisonTable(await old.model(), await young.model(), comparison, {
    title: `${document.title}　新旧対照表`,
    headings: {
      old: `旧（${old.effective} 施行）`,
      new: `新（${young.effective} 施行）`,
    },
  });
}

/** Up to this many revisions every pair has a page in a folder without a server; of more only neighbours. */
const fewRevisions = 6;

/** Whether every pair of revisions of a document has a page. */
export function areAllPairs({ revisions }: SiteDocument, hasServer: boolean): boolean {
  return hasServer || revisions.length <= fewRevisions;
}

/** The pairs of revisions that have a page, the older one first. */
export function listPairs(document: SiteDocument, hasServer: boolean): [SiteRevision, SiteRevision][] {
  const { revisions } = document;
  const most = areAllPairs(document, hasServer) ? revisions.length : 1;
  return revisions.flatMap((old, place) =>
    revisions.slice(place + 1, place + 1 + most).map((young): [SiteRevision, SiteRevision] => [old, young]),
  );
}

/** Name of the page of a pair: `2025-04-01..2026-04-01`. */
export function namePair([old, young]: readonly [SiteRevision, SiteRevision]): string {
  return `${old.effective}..${young.effective}`;
}

/** What the page of two revisions shows. */
export async function viewComparison(
  { corpus, hasServer }: SiteContext,
  document: SiteDocument,
  [old, young]: readonly [SiteRevision, SiteRevision],
  path: string,
  pairs: readonly string[] | undefined,
): Promise<CompareView> {
  const [comparison, before, after] = await Promise.all([
    corpus.compare(old, young),
    old.model(),
    young.model(),
  ]);
  return {
    hasServer,
    path,
    document,
    revisions: document.revisions.map(({ effective }) => effective),
    ...(pairs && { pairs }),
    old: old.effective,
    new: young.effective,
    table: await makeTable(corpus, document, old, young),
    consequences: citeConsequences(comparison, before, after),
  };
}

function citeConsequences(
  { consequences }: Comparison,
  before: YakkanDocument,
  after: YakkanDocument,
): CompareView['consequences'] {
  const cite = (id: string, { tree }: YakkanDocument): CitedClause => ({
    id,
    citation: formatCitation(id, tree),
  });
  return consequences.map(({ kind, reason, old, new: young, concerns = [] }) => ({
    kind,
    reason,
    ...(old !== undefined && { old: cite(old, before) }),
    ...(young !== undefined && { new: cite(young, after) }),
    concerns: concerns.map((id) => cite(id, after)),
  }));
}

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

/** How the clauses of a stale rule changed since the revision that it was written against, where the corpus holds it. */
async function explainDrifts(
  drifts: ReturnType<typeof bindRule>['drifts'],
  rule: Rule,
  document: SiteDocument,
  corpus: SiteCorpus,
): Promise<{ drifts: ShownDrift[]; pair?: string }> {
  const { current, revisions } = document;
  const pinned = revisions.find(({ effective }) => effective === rule.pins?.revision);
  if (!pinned || !current || pinned === current)
    return { drifts: drifts.map(({ citation, kind }) => ({ citation, kind, changes: [] })) };
  const [old, young] = pinned.effective < current.effective ? [pinned, current] : [current, pinned];
  const { changes } = await corpus.compare(pinned, current);
  const [before, after] = await Promise.all([pinned.model(), current.model()]);
  return {
    pair: `${old.effective}..${young.effective}`,
    drifts: drifts.map(({ citation, kind, nodes, document: concerned }) => {
      if (concerned !== document.id) return { citation, kind, changes: [] };
      const cited = resolveCitation(citation, before.tree);
      const pinnedIds = cited.status === 'found' ? cited.ids : [];
      const own = changes.filter(
        (change) =>
          change.old.some((id) => pinnedIds.some((clause) => isWithin(id, clause))) ||
          change.new.some((id) => nodes.some((clause) => isWithin(id, clause))),
      );
      return {
        citation,
        kind,
        changes: own.map(({ kinds, runs = [], old: olds, new: news }) => ({
          citation:
            news[0] === undefined
              ? formatCitation(olds[0], before.tree)
              : formatCitation(news[0], after.tree),
          kinds,
          runs,
        })),
      };
    }),
  };
}

function isWithin(id: string, clause: string): boolean {
  return id === clause || id.startsWith(`${clause}__`);
}
