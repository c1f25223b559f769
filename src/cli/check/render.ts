import { fingerprint } from '../../check/baseline.ts';
import type { Check } from '../../check/define-check.ts';
import { toGithubAnnotations } from '../../export/github-annotation.ts';
import type { CheckReport, Finding } from '../../model/finding.ts';
import { type Surface, showsColours } from '../terminal/surface.ts';
import { readVersion } from '../terminal/version.ts';
import { describedChecks } from './playbook.ts';

const writers: Readonly<
  Record<
    string,
    (reports: readonly CheckReport[], surface: Surface, own: readonly Check[]) => string | Promise<string>
  >
> = {
  text: renderText,
  json: (reports) => `${JSON.stringify(reports, null, 2)}\n`,
  sarif: async (reports, _, own) =>
    (await import('../../export/sarif.ts')).toSarif(
      reports,
      [...checksOf(reports), ...own],
      readVersion(),
      (finding) => fingerprint(originals.get(finding) ?? finding),
    ),
  github: toGithubAnnotations,
};

/** Findings in Japanese by the same in English: what a baseline and code scanning know them by stays. */
const originals = new WeakMap<Finding, Finding>();

/** The reports with English reasons. */
export async function sayInEnglish(reports: readonly CheckReport[]): Promise<CheckReport[]> {
  const { toEnglishReason } = await import('../../check/english/to-english.ts');
  return reports.map((report) => ({
    ...report,
    findings: report.findings.map((finding) => {
      const told = { ...finding, reason: toEnglishReason(finding.reason) };
      originals.set(told, finding);
      return told;
    }),
  }));
}

/** Prints what was found in the form that was asked for. */
export async function renderReport(
  reports: readonly CheckReport[],
  format: string,
  surface: Surface,
  own: readonly Check[] = [],
): Promise<string> {
  return writers[format](reports, surface, own);
}

/** All checks of the table, and those of a playbook that found something. */
function checksOf(reports: readonly CheckReport[]) {
  const found = new Set(reports.flatMap(({ findings }) => findings.map(({ checkId }) => checkId)));
  return describedChecks.filter(({ family, id }) => family !== 'playbook' || found.has(id));
}

async function renderText(reports: readonly CheckReport[], surface: Surface): Promise<string> {
  const { renderFindings } = await import('./render-text.ts');
  return `${renderFindings(reports, showsColours(surface.stdout, surface))}\n${reports.map(tellRest).join('')}`;
}

/** What was found and is not shown. */
function tellRest({ path, suppressed, known, fixed }: CheckReport): string {
  const parts = [
    fixed > 0 ? `${fixed} corrected` : '',
    suppressed > 0 ? `${suppressed} suppressed by the settings` : '',
    known > 0 ? `${known} in the baseline` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `${path}: ${parts.join(', ')}\n` : '';
}
