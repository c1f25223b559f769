import type { StandardComparison } from '../../model/review/standard-comparison.ts';
import { type CellText, makeContent } from './table-content.ts';

/** Characters of a cell that are shown. */
const longest = 60;

/** Writes the comparison for a terminal: each row with its clauses and what differs, without the whole words. */
export function writeStandardText(comparison: StandardComparison): string {
  const { title, remarks, groups } = makeContent(comparison);
  const lines = [title, ...remarks.map((remark) => `※ ${remark}`), ''];
  for (const { heading, rows, kind } of groups) {
    lines.push(`■ ${heading}`);
    for (const { topic, ours, standard, notes } of rows) {
      const sides = [`当方 ${headsOf(ours)}`, `標準 ${headsOf(standard)}`];
      lines.push(`  ${topic}　${sides.filter((side) => !side.endsWith(' ')).join(' ／ ')}`);
      for (const note of notes) lines.push(`    ${note}`);
      const only = kind === 'missing' ? standard : kind === 'extra' ? ours : undefined;
      if (only) lines.push(`    ${excerpt(only)}`);
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function headsOf({ heads }: CellText): string {
  return heads.map(({ text }) => text).join('、');
}

function excerpt({ paragraphs }: CellText): string {
  const text = paragraphs
    .flat()
    .map((run) => run.text)
    .join('')
    .replaceAll('\n', '');
  return text.length > longest ? `「${text.slice(0, longest)}…」` : `「${text}」`;
}
