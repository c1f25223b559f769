import type { RuleCorpus } from '../../corpus/rules/rule-corpus.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { RuleResult } from '../../model/rule-descriptor.ts';
import type { RuleDocument } from '../../rule/index.ts';
import { resolveCitation } from '../../text/citation.ts';

type Drift = RuleResult['drifts'][number];

/** Adds to each drift how the clause changed since the pinned revision, where the corpus holds it. */
export async function explainDrifts(
  drifts: readonly Drift[],
  documents: readonly RuleDocument[],
  revision: string | undefined,
  corpus: RuleCorpus,
): Promise<Drift[]> {
  if (drifts.length === 0 || revision === undefined) return [...drifts];
  const { diffDocuments } = await import('../../diff/diff-documents.ts');
  const comparisons = new Map<string, { pinned: RuleDocument; comparison: Comparison }>();
  for (const document of documents) {
    if (!drifts.some((drift) => drift.document === document.id)) continue;
    const pinned = await corpus.loadRevision(document.id, revision);
    if (!pinned) continue;
    comparisons.set(document.id, { pinned, comparison: diffDocuments(pinned.model, document.model) });
  }
  return drifts.map((drift) => {
    const found = comparisons.get(drift.document);
    return found ? explainDrift(drift, found.pinned, found.comparison) : drift;
  });
}

function explainDrift(drift: Drift, pinned: RuleDocument, { changes, map }: Comparison): Drift {
  const cited = resolveCitation(drift.citation, pinned.model.tree);
  const old = cited.status === 'found' ? cited.ids : [];
  const own = changes.filter(
    (change) =>
      change.old.some((id) => old.some((clause) => isWithin(id, clause))) ||
      change.new.some((id) => drift.nodes.some((clause) => isWithin(id, clause))),
  );
  const became =
    drift.kind === 'gone'
      ? map.flatMap((pair) =>
          pair.old !== null && pair.new !== null && old.includes(pair.old) ? [pair.new] : [],
        )
      : [];
  return { ...drift, changes: own, ...(became.length > 0 && { became }) };
}

function isWithin(id: string, clause: string): boolean {
  return id === clause || id.startsWith(`${clause}__`);
}
