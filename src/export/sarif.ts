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
  fingerprint?: (finding: Finding) => string,
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
    for (const finding of findings) run.addResult(toResult(finding, toUri(path), fingerprint));
  }
  const log = new sarif.SarifBuilder();
  log.addRun(run);
  return `${log.buildSarifJsonString({ indent: true })}\n`;
}

function toResult(finding: Finding, fileUri: string, fingerprint?: (finding: Finding) => string) {
  const { checkId, severity, state, reason, quote, position, related = [], fix = [], node } = finding;
  const judgement = state === 'judgement';
  const builder = new sarif.SarifResultBuilder().initSimple({
    // SARIF has no level for what a person is to judge; it is a kind of its own.
    level: judgement ? 'none' : levels[severity],
    messageText: `${judgement ? '【要判断】' : ''}${reason}（「${quote}」）`,
    ruleId: checkId,
    fileUri,
  });
  const { start, end } = position;
  builder.setLocationRegion({
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: Math.max(end.column, end.line === start.line ? start.column : 1),
    charOffset: start.offset,
    charLength: Math.max(end.offset - start.offset, 0),
  });
  const { result } = builder;
  if (judgement) result.kind = 'review';
  if (fingerprint) result.partialFingerprints = { 'yakkan/v1': fingerprint(finding) };
  result.properties = { severity, node, ...(state && { state }) };
  if (related.length > 0)
    result.relatedLocations = related.map((id, place) => ({
      id: place + 1,
      logicalLocations: [{ fullyQualifiedName: id }],
    }));
  if (fix.length > 0)
    result.fixes = [
      {
        description: { text: reason },
        artifactChanges: [
          {
            artifactLocation: { uri: fileUri },
            replacements: fix.map((edit) => ({
              deletedRegion: { charOffset: edit.start, charLength: edit.end - edit.start },
              insertedContent: { text: edit.text },
            })),
          },
        ],
      },
    ];
  return builder;
}

/** A path as a relative or absolute URI. */
function toUri(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const encoded = slashed.split('/').map(encodeURIComponent).join('/');
  return /^[A-Za-z]%3A\//.test(encoded) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
