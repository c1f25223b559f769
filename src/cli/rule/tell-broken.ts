import { describeBroken, type RuleFolder } from '../../corpus/rules/rule-corpus.ts';
import { reportMessages } from '../terminal/report.ts';
import type { Surface } from '../terminal/surface.ts';

/** Tells which files of rules cannot be used, where in them, and why. Returns whether all can. */
export async function tellBroken(
  folders: readonly RuleFolder[],
  corpus: string,
  surface: Surface,
): Promise<boolean> {
  const messages = folders.flatMap(({ id, broken }) =>
    broken.map((one) => ({
      ruleId: 'broken-rule',
      severity: 'error' as const,
      reason: describeBroken(id, one),
    })),
  );
  await reportMessages(messages, corpus, surface);
  return messages.length === 0;
}
