import type { Check } from '../../check/define-check.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';

/** Prints the checks: id, severity, what each finds and why; those of one's own stay in their author's words. */
export async function listChecks(
  known: readonly Check[],
  { format, lang }: { format: string; lang?: 'ja' | 'en' },
  { stdout }: Surface,
): Promise<ExitCode> {
  const describe =
    lang === 'en'
      ? (await import('../../check/english/description/describe.ts')).describeInEnglish
      : undefined;
  const rows = known.map((check) => {
    const { finds, why, source } = describe?.(check.id) ?? check;
    const { id, family, severity } = check;
    return { id, family, severity, finds, why, ...(source !== undefined && { source }) };
  });
  stdout.write(
    format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : rows.map((row) => toText(row, lang)).join(''),
  );
  return exitCodes.done;
}

type Row = Pick<Check, 'id' | 'severity' | 'finds' | 'why' | 'source'>;

function toText({ id, severity, finds, why, source }: Row, lang: 'ja' | 'en' = 'ja'): string {
  const told =
    lang === 'en'
      ? `${finds} ${why}${source ? ` (${source})` : ''}`
      : `${finds}${why}${source ? `（${source}）` : ''}`;
  return `${id}  ${severity}\n  ${told}\n`;
}
