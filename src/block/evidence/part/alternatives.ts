import type { LineEvidence } from '../evidence.ts';
import { formOf } from '../profile.ts';
import { isRemarkInBrackets } from '../remark.ts';

/** How many lines the first alternative of a model rule may take. */
const longest = 80;
const longestLabel = 60;

/** Whether a line says when an alternative is to be taken, and nothing more: `（ア）電磁的方法を用いる場合`. */
function isLabel({ line, ended, forms }: LineEvidence, value: number, shape?: string): boolean {
  const marker = formOf(forms, 'list')?.marker;
  if (!marker || ended || line.text.length > longestLabel) return false;
  const fits = marker.value === value || marker.other?.value === value;
  return fits && (shape === undefined || marker.shape === shape);
}

/**
 * Marks what parts the alternatives of a model rule: 〔※次のように規定〕⏎（ア）…の場合⏎clauses⏎（イ）…の場合⏎clauses.
 * The labels are remarks; the clauses below them are clauses.
 */
export function markAlternatives(lines: readonly LineEvidence[]): void {
  for (const [index, { line }] of lines.entries()) {
    if (!isRemarkInBrackets(line.text)) continue;
    const first = lines.slice(index + 1, index + 4).findIndex((here) => isLabel(here, 1)) + index + 1;
    if (first <= index) continue;
    let value = 1;
    const shape = formOf(lines[first].forms, 'list')!.marker!.shape;
    for (let at = first; at < Math.min(lines.length, first + longest); at++) {
      if (at > first && isRemarkInBrackets(lines[at].line.text)) break;
      if (!isLabel(lines[at], value, shape)) continue;
      lines[at].forms = [{ line: lines[at].line, type: 'remark', body: 0, strong: true, closed: true }];
      lines[at].taken = 1;
      value++;
    }
  }
}
