import { citeClause } from '../../../diff/lines/cite-clause.ts';
import { readAlike } from '../../../diff/lines/read-alike.ts';
import type { bindRule, Rule } from '../../../rule/index.ts';
import { resolveCitation } from '../../../text/citation.ts';
import type { SiteCorpus, SiteDocument } from '../../data/site-corpus.ts';
import type { ShownDrift } from './drift-part.ts';

/** How the clauses of a stale rule changed since the revision that it was written against, where the corpus holds it. */
export async function explainDrifts(
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
  const compared = readAlike(before, after);
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
              ? citeClause(olds[0], compared.old.tree)
              : citeClause(news[0], compared.new.tree),
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
