import type { Choice } from '../choice/choice.ts';
import type { LineEvidence } from '../evidence/evidence.ts';

/**
 * Whether words that may be the caption of an article were read as text before its label or behind it: a line that ends no sentence and
 * is not full, `（退会`⏎`第３条　会員は、…`, `第３条　届出をする者、届出の方法及び期限`⏎`会員は、…`, or one in brackets.
 */
export function mayHoldCaption(
  choices: readonly Choice[],
  at: number,
  lines: readonly LineEvidence[],
): boolean {
  const [before, { form, index }, next] = [choices[at - 1], choices[at], choices[at + 1]];
  if (form.caption) return false;
  const own = lines[index];
  if (isRead(next) && isCut(own) && form.body < own.line.text.length) return true;
  const here = isRead(before) && lines[before.index - 1]?.ended ? lines[before.index] : undefined;
  return here !== undefined && (isCut(here) || /^[（(【〔［[].*[）)】〕］\]]$/.test(here.line.text));
}

function isRead(choice: Choice | undefined): choice is Choice {
  return choice?.action === 'text' || choice?.action === 'goesOn';
}

function isCut({ ended, fill }: LineEvidence): boolean {
  return !ended && fill === 'short';
}
