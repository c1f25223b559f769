import { applySettings } from '../../check/apply-settings.ts';
import { leaveBaselineOut } from '../../check/baseline.ts';
import type { Check } from '../../check/define-check.ts';
import { loadOwnChecks, UnusableChecks } from '../../corpus/checks/load-own-checks.ts';
import type { CheckReport } from '../../model/finding.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { type Baseline, readBaseline, writeBaseline } from './baseline.ts';
import { requireCopy, writeCommentedCopy } from './comment-copy.ts';
import { type CheckConfig, readConfig } from './config.ts';
import { readFailOn } from './fail-on.ts';
import { fixFile } from './fix-file.ts';
import { collectUsed, tellIdleSuppressions, toReport } from './idle-suppressions.ts';
import { listChecks } from './list-checks.ts';
import { describedChecks } from './playbook.ts';
import { CheckRefused } from './refused.ts';
import { renderReport, sayInEnglish } from './render.ts';
import { type CheckSubject, openSubjects, readAgain } from './subject.ts';
import { watchFiles } from './watch.ts';

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
  /** Folder of checks of one's own. */
  checks?: string;
  watch?: boolean;
  whyNot?: boolean;
  /** Language of the reasons; if omitted, Japanese. */
  lang?: 'ja' | 'en';
  corpus?: string;
  list?: boolean;
  sourceFormat?: CheckSubject['format'];
}

type SettledReport = CheckReport & { used: CheckConfig['suppressions'] };

/** `yakkan check`: proof-reads files and revisions of a corpus. */
export async function runCheck(
  files: readonly string[],
  options: CheckVerbOptions,
  surface: Surface,
): Promise<ExitCode> {
  try {
    const own = options.checks === undefined ? [] : await loadOwnChecks(options.checks, describedChecks);
    const known = [...describedChecks, ...own];
    if (options.list) return await listChecks(known, options, surface);
    if (options.watch !== true) return await checkOnce(files, { ...options, own, known }, surface);
    return await checkOnChange(files, { ...options, own, known }, surface);
  } catch (error) {
    if (error instanceof UnusableChecks) return failWith(error.message, surface, exitCodes.failed);
    if (!(error instanceof CheckRefused)) throw error;
    return failWith(error.message, surface, error.isUsage ? exitCodes.wrongUsage : exitCodes.failed);
  }
}

/** The options with the checks that they add. */
interface CheckRun extends CheckVerbOptions {
  own: readonly Check[];
  known: readonly Check[];
}

/** Checks now, and again at each change of a file until the program is ended. */
async function checkOnChange(files: readonly string[], run: CheckRun, surface: Surface): Promise<ExitCode> {
  if (files.length === 0 || files.includes('-') || run.fix || run.format === 'docx')
    throw new CheckRefused('--watch takes files, and neither --fix nor --format docx.', { isUsage: true });
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort());
  let code = await checkOnce(files, run, surface);
  await watchFiles(
    files,
    async () => {
      code = await checkOnce(files, run, surface);
    },
    ending.signal,
  );
  return code;
}

async function checkOnce(files: readonly string[], run: CheckRun, surface: Surface): Promise<ExitCode> {
  if (run.format === 'docx') requireCopy(files, run.output);
  const config = await readConfig(run.config, run.known);
  const failOn = readFailOn(run.failOn ?? config.failOn ?? 'error', run.known);
  const baseline = run.baseline === undefined ? undefined : await readBaseline(run.baseline);
  const settled: SettledReport[] = [];
  const subjects: CheckSubject[] = [];
  let unread = 0;
  for await (const subject of openSubjects(files, run, config, surface)) {
    if (subject === 'unread') unread++;
    else {
      settled.push(await reportOn(subject, config, baseline, run.fix === true, surface));
      subjects.push(run.format === 'docx' || run.whyNot ? subject : { ...subject, bytes: new Uint8Array() });
    }
  }
  if (run.whyNot) return writeWhyNot(subjects, run, surface);
  tellIdleSuppressions(config, collectUsed(settled), new Set(subjects.map(({ name }) => name)), surface);
  const reports = settled.map(toReport);
  if (run.writeBaseline !== undefined) await writeBaseline(run.writeBaseline, reports, surface);
  const written = await writeReports(subjects, reports, run, surface);
  if (written !== exitCodes.done) return written;
  const fails = reports.some(({ findings }) => findings.some(failOn));
  return unread > 0 || (fails && run.writeBaseline === undefined) ? exitCodes.failed : exitCodes.done;
}

/** Says of each check that found nothing why. */
async function writeWhyNot(
  subjects: readonly CheckSubject[],
  { format, output, lang }: CheckRun,
  surface: Surface,
): Promise<ExitCode> {
  const isEnglish = lang === 'en';
  const say = isEnglish ? (await import('../../check/english/to-english.ts')).toEnglishReason : String;
  const told = subjects.map(({ path, silence }) => ({
    path,
    silence: silence().map((why) => ({ ...why, reason: say(why.reason) })),
  }));
  const [outside, nothing] = isEnglish ? ['does not apply', 'nothing found'] : ['適用なし', '該当なし'];
  const lines = told.flatMap(({ path, silence }) => [
    path,
    ...silence.map(
      ({ checkId, isOutside, reason }) => `  ${checkId}  ${isOutside ? outside : nothing}  ${reason}`,
    ),
  ]);
  return writeOutput(
    format === 'json' ? `${JSON.stringify(told, null, 2)}\n` : `${lines.join('\n')}\n`,
    output,
    surface,
  );
}

async function writeReports(
  [subject]: readonly CheckSubject[],
  reports: readonly CheckReport[],
  { format, output, own, lang }: CheckRun,
  surface: Surface,
): Promise<ExitCode> {
  const told = lang === 'en' ? await sayInEnglish(reports) : reports;
  if (format === 'docx') {
    return subject ? writeCommentedCopy(subject, told[0], output, surface) : exitCodes.failed;
  }
  // Colours are for a terminal, not for a file.
  const shown = output === undefined ? surface : { ...surface, stdout: { ...surface.stdout, isTTY: false } };
  return writeOutput(await renderReport(told, format, shown, own), output, surface);
}

async function reportOn(
  subject: CheckSubject,
  config: CheckConfig,
  baseline: Baseline | undefined,
  fix: boolean,
  surface: Surface,
): Promise<SettledReport> {
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
