import { type Draft, type DraftNode, isDraft, renderedCells } from '../draft.ts';
import { escapeLinks } from './escape.ts';
import type { TermsFormat } from './terms-format.ts';

/** Writes a table by tabs, in Markdown by pipes. */
export function renderTable(table: Draft, format: TermsFormat, indent: string): string {
  if (format === 'plain') return table.children.flatMap(renderPlainRow).join('\n');
  return renderPipeTable(table)
    .map((line) => indent + line)
    .join('\n');
}

function renderPipeTable({ children }: Draft): string[] {
  const lines = children.flatMap(renderPipeRow);
  const columns = lines[0] === undefined ? 0 : lines[0].replaceAll('\\|', '').split('|').length - 2;
  const rule = `|${' --- |'.repeat(columns)}`;
  const [first] = children;
  if (lines[1] !== undefined && /^\|(?: --- \|)+$/.test(lines[1])) return lines;
  // Without a head the first row of a Markdown table is an empty one.
  if (!first || !isDraft(first) || !first.head) return [`|${'  |'.repeat(columns)}`, rule, ...lines];
  return [lines[0], rule, ...lines.slice(1)];
}

/** A row of a Markdown table; quoted rows are written so already. */
function renderPipeRow(row: DraftNode): readonly string[] {
  if (!isDraft(row)) return row.type === 'block' ? row.lines : [row.value];
  if (row.lines) return row.lines;
  return [
    `| ${renderedCells(row)
      .map((cell) => escapeLinks(cell.replaceAll('|', '\\|'), 'markdown'))
      .join(' | ')} |`,
  ];
}

function renderPlainRow(row: DraftNode): readonly string[] {
  if (!isDraft(row)) return row.type === 'block' ? row.lines : [row.value];
  return row.lines ?? [renderedCells(row).join('\t')];
}
