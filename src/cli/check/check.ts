import { applySettings } from '../../check/apply-settings.ts';
import { leaveBaselineOut } from '../../check/baseline.ts';
import type { CheckReport, Finding } from '../../model/finding.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { type Baseline, readBaseline, writeBaseline } from './baseline.ts';
import { requireCopy, writeCommentedCopy } from './comment-copy.ts';
import { type CheckConfig, readConfig } from './config.ts';
import { fixFile } from './fix-file.ts';
import { describedChecks } from './playbook.ts';
import { CheckRefused } from './refused.ts';
import { renderReport } from './render.ts';
import { type CheckSubject, openSubjects, readAgain } from './subject.ts';

/** Options of `yakkan check`. */
export interface CheckVerbOptions {
  format: 'text' | 'json' | 'sarif' | 'github' | 'docx';
  output?: string;
  fix?: boolean;
  failOn?: string;
  config?: string;
  baseline?: string;
  writeBaseline?: string;
  playbook?: string;
  corpus?: string;
  list?: boolean;
  sourceFormat?: CheckSubject['format'];
}

/** `yakkan check`: proof-reads files and revisions of a corpus. */
export async function runCheck(
  files: readonly string[],
  options: CheckVerbOptions,
  surface: Surface,
): Promise<ExitCode> {
  if (options.list) return listChecks(options.format, surface);
  try {
    if (options.format === 'docx') requireCopy(files, options.output);
    const config = await readConfig(options.config);
    const failOn = readFailOn(options.failOn ?? config.failOn ?? 'error');
    const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
    const reports: CheckReport[] = [];
    const subjects: CheckSubject[] = [];
    let unread = 0;
    for await (const subject of openSubjects(files, options, config, surface)) {
      if (subject === 'unread') unread++;
      else {
        reports.push(await reportOn(subject, config, baseline, options.fix === true, surface));
        if (options.format === 'docx') subjects.push(subject);
      }
    }
    if (options.writeBaseline !== undefined) await writeBaseline(options.writeBaseline, reports, surface);
    const written = await writeReports(subjects, reports, options, surface);
    if (written !== exitCodes.done) return written;
    const fails = reports.some(({ findings }) => findings.some(failOn));
    return unread > 0 || (fails && options.writeBaseline === undefined) ? exitCodes.failed : exitCodes.done;
  } catch (error) {
    if (!(error instanceof CheckRefused)) throw error;
    return failWith(error.message, surface, error.isUsage ? exitCodes.wrongUsage : exitCodes.failed);
  }
}

async function writeReports(
  [subject]: readonly CheckSubject[],
  reports: readonly CheckReport[],
  { format, output }: CheckVerbOptions,
  surface: Surface,
): Promise<ExitCode> {
  if (format === 'docx') {
    return subject ? writeCommentedCopy(subject, reports[0], output, surface) : exitCodes.failed;
  }
  // Colours are for a terminal, not for a file.
  const shown = output === undefined ? surface : { ...surface, stdout: { ...surface.stdout, isTTY: false } };
  return writeOutput(await renderReport(reports, format, shown), output, surface);
}

async function reportOn(
  subject: CheckSubject,
  config: CheckConfig,
  baseline: Baseline | undefined,
  fix: boolean,
  surface: Surface,
): Promise<CheckReport> {
  const settle = ({ findings, document }: CheckSubject) => {
    const settled = applySettings(findings, config, document);
    const left = leaveBaselineOut(settled.findings, baseline?.files[subject.name] ?? []);
    return { ...settled, findings: left, known: settled.findings.length - left.length };
  };
  let settled = settle(subject);
  let fixed = 0;
  if (fix) {
    fixed = await fixFile(subject, settled.findings, surface);
    if (fixed > 0) settled = settle(await readAgain(subject));
  }
  return { path: subject.path, ...settled, fixed };
}

/** Reads `--fail-on`: which findings make the exit code 1. */
function readFailOn(words: string): (finding: Finding) => boolean {
  const severities = ['info', 'warning', 'error'];
  if (words === 'never') return () => false;
  const least = severities.indexOf(words);
  if (least >= 0) return ({ severity }) => severities.indexOf(severity) >= least;
  const ids = words.split(',').map((word) => word.trim());
  const unknown = ids.find((id) => !describedChecks.some((check) => check.id === id));
  if (unknown === undefined) return ({ checkId }) => ids.includes(checkId);
  throw new CheckRefused(
    `"${unknown}" is no severity and no check; --fail-on takes error, warning, info, never, or ids that \`yakkan check --list\` prints.`,
    { isUsage: true },
  );
}

function listChecks(format: CheckVerbOptions['format'], { stdout }: Surface): ExitCode {
  const rows = describedChecks.map(({ id, family, severity, finds, why, source }) => ({
    id,
    family,
    severity,
    finds,
    why,
    ...(source !== undefined && { source }),
  }));
  stdout.write(
    format === 'json'
      ? `${JSON.stringify(rows, null, 2)}\n`
      : rows
          .map(
            (row) =>
              `${row.id}  ${row.severity}\n  ${row.finds}${row.why}${row.source ? `（${row.source}）` : ''}\n`,
          )
          .join(''),
  );
  return exitCodes.done;
}
