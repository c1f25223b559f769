import type { YakkanDocument } from '../model/yakkan-document.ts';
import { largest } from '../text/collection/largest.ts';
import { writeRecord } from '../text/structure-record.ts';
import { escapeMarkdown } from './markdown/escape.ts';
import {
  listPrintedBlocks,
  nameHeading,
  type PrintedBlock,
  type PrintedLine,
  type PrintedRow,
} from './printed-block.ts';
import { placeStatutes, type StatuteNote } from './statute/beside.ts';

/** Before and behind the words of a statute beside a clause. */
export const statuteComment = ['<!-- yakkan:statute -->', '<!-- /yakkan:statute -->'] as const;

/** Before and behind the record of the structure, at the end of the file. */
export const recordComment = ['<!-- yakkan:structure ', ' -->'] as const;

/**
 * Writes a text as Markdown that shows every character as it is printed; a comment at its end keeps the structure for a
 * reader. `２` with `甲は*です。` → `２　甲は\*です。`
 */
export function writeMarkdown(terms: YakkanDocument): string {
  const blocks = listPrintedBlocks(terms.tree);
  const findNotes = placeStatutes(terms, blocks);
  const written = blocks
    .flatMap((block) => [writeBlock(block), ...findNotes(block).map(writeNote)])
    .filter((block) => block !== '');
  return `${written.join('\n\n')}\n\n${recordComment.join(writeRecord(terms.tree))}\n`;
}

/** The words of a statute as a quotation, between comments by which a reader knows that they are no part of the text. */
function writeNote({ name, lines }: StatuteNote): string {
  const quoted = [`**${escapeMarkdown(name, false)}**`, ...lines.map((line) => escapeMarkdown(line, true))];
  return statuteComment.join(`\n${quoted.map((line) => `> ${line}`).join('\\\n')}\n`);
}

function writeBlock(block: PrintedBlock): string {
  const { kind, level, label, caption, lines, rows } = block;
  if (kind === 'table') return writeTable(rows ?? []);
  if (kind === 'title') return heading(level, lines);
  if (kind === 'heading') return heading(level, [nameHeading(block)]);
  const head = caption ? [writeLines([[{ text: '（' }, ...caption, { text: '）' }]])] : [];
  const [first = [], ...rest] = lines;
  const own =
    label === undefined ? lines : [[{ text: lines.length === 0 ? label : `${label}　` }, ...first], ...rest];
  return [...head, ...(own.length === 0 ? [] : [writeLines(own)])].join('\n\n');
}

function heading(level: number, lines: readonly PrintedLine[]): string {
  const words = lines.map((line) => setLine(line, false)).join('<br>');
  // What stands at the end of a heading would be taken for its closing marks.
  return `${'#'.repeat(Math.min(6, level))} ${words.replace(/#+$/, (marks) => marks.replaceAll('#', '\\#'))}`;
}

/** A line that ends in the text ends with a backslash, which Markdown reads as a break. */
function writeLines(lines: readonly PrintedLine[]): string {
  return lines.map((line) => setLine(line, true)).join('\\\n');
}

function setLine(line: PrintedLine, isLineStart: boolean): string {
  return line
    .map(({ text, kind }, at) => {
      const words = escapeMarkdown(text, isLineStart && at === 0);
      return kind === 'sup' || kind === 'sub' ? `<${kind}>${words}</${kind}>` : words;
    })
    .join('');
}

function writeTable(rows: readonly PrintedRow[]): string {
  const columns = largest(
    rows.map(({ cells }) => cells.length),
    1,
  );
  const write = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const lines = rows.map(({ cells }) =>
    write(
      cells.map(({ lines: inner }) =>
        inner.map((line) => setLine(line, false).replaceAll('|', '\\|')).join('<br>'),
      ),
    ),
  );
  const rule = `|${' --- |'.repeat(columns)}`;
  // Without a head the first row of a Markdown table is an empty one.
  return rows[0]?.head
    ? [lines[0], rule, ...lines.slice(1)].join('\n')
    : [write([]), rule, ...lines].join('\n');
}
