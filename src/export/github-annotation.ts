import type { CheckedFile } from './sarif.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Writes findings as workflow commands of GitHub Actions: `::error file=…,line=…::…`, one a line. */
export function toGithubAnnotations(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ path, findings }) =>
      findings.map(({ severity, checkId, reason, position: { start, end } }) => {
        const properties = {
          file: path,
          line: start.line,
          endLine: end.line,
          col: start.column,
          // A column range is only meant for one line.
          ...(end.line === start.line && { endColumn: end.column }),
          title: checkId,
        };
        const words = Object.entries(properties).map(
          ([name, value]) => `${name}=${escapeProperty(String(value))}`,
        );
        return `::${commands[severity]} ${words.join(',')}::${escapeData(reason)}\n`;
      }),
    )
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
