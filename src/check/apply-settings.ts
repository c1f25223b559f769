import type { CheckSettings } from '../model/check-settings.ts';
import type { Finding } from '../model/finding.ts';
import { ancestorsOf, indexTree } from '../model/tree-index.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { resolveCitation } from '../text/citation.ts';

/** Findings that are left after the settings, and how many somebody decided to keep. */
export interface SettledFindings {
  findings: Finding[];
  suppressed: number;
  /** The suppressions that kept a finding back. */
  used: CheckSettings['suppressions'];
}

/** Applies severities and suppressions of the settings to the findings of one file. */
export function applySettings(
  findings: readonly Finding[],
  { severities, suppressions }: Pick<CheckSettings, 'severities' | 'suppressions'>,
  { document, tree }: YakkanDocument,
): SettledFindings {
  const index = indexTree(tree);
  const rules = suppressions
    .filter(({ file }) => file === undefined || file === document.source.name)
    .map((suppression) => ({
      suppression,
      check: suppression.check,
      clauses: suppression.clause === undefined ? undefined : clausesOf(suppression.clause, tree),
    }));
  const used = new Set<CheckSettings['suppressions'][number]>();
  const isSuppressed = ({ checkId, node }: Finding): boolean => {
    const above = [node, ...ancestorsOf(index, node).map(({ id }) => id)];
    const holding = rules.filter(
      ({ check, clauses }) => check === checkId && (!clauses || above.some((id) => clauses.has(id))),
    );
    for (const { suppression } of holding) used.add(suppression);
    return holding.length > 0;
  };
  const kept = findings.flatMap((finding) => {
    const severity = severities[finding.checkId] ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
  const left = kept.filter((finding) => !isSuppressed(finding));
  return { findings: left, suppressed: kept.length - left.length, used: [...used] };
}

function clausesOf(clause: string, tree: YakkanDocument['tree']): Set<string> {
  const cited = resolveCitation(clause, tree);
  return new Set(cited.status === 'found' ? cited.ids : [clause]);
}
