import { UnusableRules } from '../../corpus/rules/load-rules.ts';
import { UnusableCorpus } from '../../corpus/rules/rule-corpus.ts';
import { isDay, RuleError, UnusableFacts } from '../../rule/index.ts';
import { reportMessages } from '../terminal/report.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';

/** Options of every verb of `yakkan rule`. */
export interface RuleVerbOptions {
  corpus: string;
  document?: string;
  asOf?: string;
  format: 'text' | 'json';
}

/** Wrong usage of a verb; its message names the option. */
export class WrongUsage extends Error {
  override name = 'WrongUsage';
}

/** The day it is, where Japanese terms are in force. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
}

/** Checks `--as-of`. */
export function readAsOf({ asOf }: Pick<RuleVerbOptions, 'asOf'>): string | undefined {
  if (asOf !== undefined && !isDay(asOf)) {
    throw new WrongUsage(`--as-of: "${asOf}" is no date that exists; write YYYY-MM-DD.`);
  }
  return asOf;
}

/** Runs a verb; what is the corpus', a rule's or the caller's fault becomes a message and an exit code. */
export async function answer(
  corpus: string,
  surface: Surface,
  verb: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await verb();
  } catch (error) {
    const isUsage = error instanceof WrongUsage || error instanceof UnusableFacts;
    const isKnown =
      isUsage ||
      error instanceof UnusableCorpus ||
      error instanceof UnusableRules ||
      error instanceof RuleError;
    // Anything else is a bug.
    if (!isKnown) throw error;
    const reasons =
      error instanceof UnusableFacts
        ? error.issues.map(({ field, reason }) => `${field}: ${reason}`)
        : [error.message];
    await reportMessages(
      reasons.map((reason) => ({ ruleId: kebab(error.name), severity: 'error' as const, reason })),
      corpus,
      surface,
    );
    return isUsage ? exitCodes.wrongUsage : exitCodes.failed;
  }
}

/** `UnusableFacts` → `unusable-facts`. */
function kebab(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
