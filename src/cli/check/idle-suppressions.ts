import type { CheckReport } from '../../model/finding.ts';
import type { Surface } from '../terminal/surface.ts';
import type { CheckConfig } from './config.ts';

type Suppression = CheckConfig['suppressions'][number];

/** Tells of suppressions that kept nothing back in any text that they speak of, so that they can go. */
export function tellIdleSuppressions(
  { suppressions }: CheckConfig,
  used: ReadonlySet<Suppression>,
  names: ReadonlySet<string>,
  { stderr }: Surface,
): void {
  for (const suppression of suppressions) {
    const { check, clause, file, reason } = suppression;
    if (used.has(suppression) || (file !== undefined && !names.has(file))) continue;
    const where = [file, clause].filter((part) => part !== undefined).join(' ');
    stderr.write(
      `The suppression of ${check}${where === '' ? '' : ` (${where})`} kept nothing back; remove it, or correct its clause. Its reason was: ${reason}\n`,
    );
  }
}

/** The suppressions that kept findings back, of all texts. */
export function collectUsed(settled: readonly { used: readonly Suppression[] }[]): ReadonlySet<Suppression> {
  return new Set(settled.flatMap(({ used }) => used));
}

/** A report without what only the settings need. */
export function toReport({
  used: _,
  ...report
}: CheckReport & { used: readonly Suppression[] }): CheckReport {
  return report;
}
