import type { Finding, TextEdit } from '../model/finding.ts';

/** A text after its mechanical corrections. */
export interface FixedText {
  text: string;
  /** Findings whose correction was made. */
  fixed: readonly Finding[];
}

/** Makes the corrections that the findings offer; of two that touch each other only the first is made. */
export function applyFixes(source: string, findings: readonly Finding[]): FixedText {
  const taken: TextEdit[] = [];
  const fixed: Finding[] = [];
  for (const finding of findings) {
    const edits = finding.fix ?? [];
    if (edits.length === 0 || edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    taken.push(...edits);
    fixed.push(finding);
  }
  let text = source;
  for (const { start, end, text: words } of taken.toSorted((left, right) => right.start - left.start)) {
    text = text.slice(0, start) + words + text.slice(end);
  }
  return { text, fixed };
}

function touches(left: TextEdit, right: TextEdit): boolean {
  return left.start < right.end && right.start < left.end;
}
