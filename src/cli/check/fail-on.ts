import type { Check } from '../../check/define-check.ts';
import type { Finding } from '../../model/finding.ts';
import { CheckRefused } from './refused.ts';

/** Reads `--fail-on`: which findings make the exit code 1. */
export function readFailOn(words: string, known: readonly Check[]): (finding: Finding) => boolean {
  const severities = ['info', 'warning', 'error'];
  if (words === 'never') return () => false;
  const least = severities.indexOf(words);
  if (least >= 0) return ({ severity }) => severities.indexOf(severity) >= least;
  const ids = words.split(',').map((word) => word.trim());
  const unknown = ids.find((id) => !known.some((check) => check.id === id));
  if (unknown === undefined) return ({ checkId }) => ids.includes(checkId);
  throw new CheckRefused(
    `"${unknown}" is no severity and no check; --fail-on takes error, warning, info, never, or ids that \`yakkan check --list\` prints.`,
    { isUsage: true },
  );
}
