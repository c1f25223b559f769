import { citeClause } from '../../../diff/lines/cite-clause.ts';
import { clauseOfLine } from '../../../diff/lines/line-id.ts';
import { readAlike } from '../../../diff/lines/read-alike.ts';
import { buildComparisonTable } from '../../../diff/table/build-table.ts';
import type { ComparisonTable } from '../../../diff/table/comparison-table.ts';
import type { Comparison } from '../../../model/comparison.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import type { SiteCorpus, SiteDocument, SiteRevision } from '../../data/site-corpus.ts';
import type { SiteContext } from '../../site-page.ts';
import type { CompareView } from './compare-page.ts';
import type { CitedClause } from './consequence-list.ts';

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
  const compared = readAlike(before, after);
  // Notes and lines have no anchor of their own on the pages of a text.
  const cite = (id: string, { tree }: YakkanDocument): CitedClause => ({
    id: clauseOfLine(id),
    citation: citeClause(id, tree),
  });
  return consequences.map(({ kind, reason, worseFor, effect, old, new: young, concerns = [] }) => ({
    kind,
    reason,
    ...(worseFor !== undefined && effect !== undefined && { worse: { party: worseFor, effect } }),
    ...(old !== undefined && { old: cite(old, compared.old) }),
    ...(young !== undefined && { new: cite(young, compared.new) }),
    concerns: concerns.map((id) => cite(id, compared.new)),
  }));
}
