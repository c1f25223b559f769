import sarif from 'node-sarif-builder';
import type { Finding } from '../model/finding.ts';

/** What other tools are told about a check. */
export interface CheckFacts {
  id: string;
  finds: string;
  why: string;
  source?: string;
}

/** The findings of one file. */
export interface CheckedFile {
  /** Path as it was given. */
  path: string;
  findings: readonly Finding[];
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Writes findings as a SARIF 2.1.0 log, which code scanning and editors read. */
export function toSarif(
  files: readonly CheckedFile[],
  checks: readonly CheckFacts[],
  version: string,
): string {
  const run = new sarif.SarifRunBuilder().initSimple({
    toolDriverName: 'yakkan',
    toolDriverVersion: version,
  });
  // Columns of the model count UTF-16 units, which SARIF has to be told.
  run.run.columnKind = 'utf16CodeUnits';
  for (const { id, finds, why, source } of checks) {
    const fullDescriptionText = source ? `${why}（${source}）` : why;
    run.addRule(
      new sarif.SarifRuleBuilder().initSimple({
        ruleId: id,
        shortDescriptionText: finds,
        fullDescriptionText,
      }),
    );
  }
  for (const { path, findings } of files) {
    for (const finding of findings) run.addResult(toResult(finding, toUri(path)));
  }
  const log = new sarif.SarifBuilder();
  log.addRun(run);
  return `${log.buildSarifJsonString({ indent: true })}\n`;
}

function toResult({ checkId, severity, reason, quote, position }: Finding, fileUri: string) {
  const result = new sarif.SarifResultBuilder().initSimple({
    level: levels[severity],
    messageText: `${reason}（「${quote}」）`,
    ruleId: checkId,
    fileUri,
  });
  const { start, end } = position;
  result.setLocationRegion({
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: Math.max(end.column, end.line === start.line ? start.column : 1),
    charOffset: start.offset,
    charLength: Math.max(end.offset - start.offset, 0),
  });
  return result;
}

/** A path as a relative or absolute URI. */
function toUri(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const encoded = slashed.split('/').map(encodeURIComponent).join('/');
  return /^[A-Za-z]%3A\//.test(encoded) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
