import type { Finding } from '../model/finding.ts';
import { plainText } from '../text/width.ts';

/** What tells a finding from others although lines and numbers shift: the check, the words, and the reason without its numbers. */
export function fingerprint({ checkId, quote, reason }: Finding): string {
  // Numbers in a reason count other places or name clauses that may move.
  const [words, told] = [quote, reason].map((part) => plainText(part));
  return [checkId, words, told.replace(/[0-9]+/g, '#')].join(' | ');
}

/** Leaves out the findings that a baseline holds, each as often as it holds it. */
export function leaveBaselineOut(findings: readonly Finding[], baseline: readonly string[]): Finding[] {
  const known = new Map<string, number>();
  for (const print of baseline) known.set(print, (known.get(print) ?? 0) + 1);
  return findings.filter((finding) => {
    const print = fingerprint(finding);
    const left = known.get(print) ?? 0;
    if (left === 0) return true;
    known.set(print, left - 1);
    return false;
  });
}
