import type { Check } from '../../check/define-check.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';

/** Prints the checks: id, severity, what each finds and why. */
export function listChecks(known: readonly Check[], format: string, { stdout }: Surface): ExitCode {
  const rows = known.map(({ id, family, severity, finds, why, source }) => ({
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
