import type { Container } from '../../../model/node.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import type { PrintedSource } from '../../../text/leaf-source.ts';
import { frontMatter } from '../../../text/terms/front-matter.ts';
import { SourcePage } from '../print/source-page.ts';
import { type QuotedLine, readQuotedLine } from './quoted-line.ts';

const rule = /^[ \t　]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;
/** What ends a line in HTML, which its end says in a quotation. */
const lineBreak = /(?:[ \t　]*<br *\/?>)+[ \t　]*$/i;
/** A tag of HTML, which is none of the text. */
const element = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;
const bullet = /^([ \t　]*)[-*+][ \t]+/;
const loneCell = /^[ 　]*\|.*\|$/;
/** What stands instead of the sign of a list in a quotation. */
const quotedBullet = /^([ \t　]*)・ /;

/**
 * Quotes a clause line by line in the layout that its text gives it, without the signs of Markdown: indentation and blank lines
 * are kept, cells are parted by tabs. A heading that begins no clause stands between blank lines.
 * @returns nothing where the clause does not have its lines for itself, or a line could not be told from what it quotes
 */
export function quoteLayout(
  clause: Container,
  source: PrintedSource,
  isMarkdown: boolean,
): string[] | undefined {
  const { start, end } = clause.position;
  const page = new SourcePage(source);
  if (!page.isAtLineStart(start.offset)) return undefined;
  // The front matter of a text stays as it is.
  const [front = ''] = (isMarkdown && clause.type === 'root' && frontMatter.exec(source.value)) || [];
  const from = Math.max(page.lineStart(start.offset), front.length);
  const stop = page.lineEnd(end.offset);
  const ends = endsOfLines(clause, page);
  const indent = /^[ 　]*/.exec(spaced(source.value.slice(from, page.lineEnd(from))))?.[0] ?? '';
  const quoted: string[] = [];
  let isEnded = true;
  for (let at = from; at <= stop; ) {
    const close = page.lineEnd(at);
    const line = spaced(isMarkdown ? withoutEmphasis(page, at, close) : source.value.slice(at, close));
    const own = line.startsWith(indent) ? line.slice(indent.length) : line.trimStart();
    const next = page.afterBreak(close);
    at = next === close ? stop + 1 : next;
    if (isMarkdown && rule.test(own)) continue;
    const plain = isMarkdown ? withoutSigns(withoutBreaks(own)) : [own.trimEnd()];
    if (plain === undefined) return undefined;
    const last = quoted.at(-1);
    if (isMarkdown && last !== undefined && !isEnded && goesOn(last, plain[0]))
      quoted[quoted.length - 1] = joinWrapped(last, plain[0].trim());
    else quoted.push(...plain);
    isEnded = ends.has(close);
  }
  return quoted;
}

/** Where the lines end that are lines of the text, and not only of its source. */
function endsOfLines(clause: Container, page: SourcePage): Set<number> {
  const ends = new Set<number>();
  const visit = (node: Container): void => {
    for (const [index, child] of node.children.entries()) {
      if (isContainer(child)) {
        visit(child);
        continue;
      }
      const next = node.children[index + 1];
      // What follows in another clause, marked or not, begins on a line of its own.
      if (child.endsLine || child.type === 'note' || next === undefined || isContainer(next))
        ends.add(page.lineEnd(child.position.end.offset));
    }
  };
  visit(clause);
  return ends;
}

/** A line without the signs of bold words, which are none of the text. */
function withoutEmphasis(page: SourcePage, start: number, end: number): string {
  let line = '';
  let at = start;
  for (const [from, to] of page.syntaxWithin(start, end)) {
    if (from < at || !/^(?:\*\*|__)+$/.test(page.value.slice(from, to))) continue;
    line += page.value.slice(at, from);
    at = to;
  }
  return line + page.value.slice(at, end);
}

/** A line that is indented by spaces alone, since a quotation is. */
function spaced(line: string): string {
  return line.replace(/^[ \t　]*(?=\S)/, (indent) => indent.replaceAll('\t', '    '));
}

/** Whether a line goes on with the words of the line before: it stands on its own only behind two spaces. */
function goesOn(before: string, line: string): boolean {
  if (before.trim() === '' || line.trim() === '' || /\t/.test(before + line)) return false;
  if (quotedBullet.test(line) || readQuotedLine(before).kind === 'head') return false;
  return readQuotedLine(line).kind === 'words';
}

/** What may stand in a heading: 第三条（目的）, （目的） above its article, １ above the words of a paragraph. */
const heads: ReadonlySet<QuotedLine['kind']> = new Set(['head', 'caption', 'listed']);
const bareNumber = /^[0-9０-９]{1,3}$/;

function mayBeHeading(line: string): boolean {
  return bareNumber.test(line) || heads.has(readQuotedLine(line).kind);
}

/** Two lines that are one: between words of Latin letters the break is a space. */
function joinWrapped(before: string, line: string): string {
  return before + (/[A-Za-z0-9,.;:]$/.test(before) && /^[A-Za-z]/.test(line) ? ' ' : '') + line;
}

/** A line without the breaks of HTML: at its end one is said by the end, within a cell it is none of the text. */
function withoutBreaks(line: string): string {
  const bare = line.replace(lineBreak, '');
  return loneCell.test(bare.trimEnd()) ? bare.replace(/<br *\/?>/gi, '') : bare;
}

function withoutSigns(line: string): string[] | undefined {
  if (quotedBullet.test(line) || element.test(line) || /^[ ]*(?:```|~~~)/.test(line)) return undefined;
  const [marks] = /^#{1,6}[ \t]+/.exec(line) ?? [];
  if (marks) {
    const words = line.slice(marks.length).trimEnd();
    return mayBeHeading(words) ? [words] : ['', words, ''];
  }
  const bare = line.trimEnd();
  const row = /^([ \t　]*)\|(.*)\|$/.exec(bare);
  const cells = row?.[2].split(/(?<!\\)\|/).map((cell) => cell.trim()) ?? [];
  // One cell alone keeps its signs, for nothing else tells it from a line.
  if (row) return [cells.length === 1 ? bare : row[1] + cells.join('\t')];
  return bare.includes('\t') ? undefined : [bare.replace(bullet, '$1・ ')];
}

/** Prints a quoted line that begins a clause as the text at hand prints such. */
type PrintHead = (line: string, isFirst: boolean) => string;

/** Sets lines quoted by `quoteLayout` in a text again: the first at an indentation, the others as deep below it as they were. */
export function setLayout(
  lines: readonly string[],
  { indent, isMarkdown, printHead }: { indent: string; isMarkdown: boolean; printHead: PrintHead },
): string[] {
  const set: string[] = [];
  let isInTable = false;
  let before = '';
  for (const [index, line] of lines.entries()) {
    const isRow = isMarkdown && (line.includes('\t') || loneCell.test(line));
    if (isMarkdown && goesOn(before, line)) set.push(`${set.pop()}  `);
    before = line;
    const isHead = mayBeHeading(line) || standsAlone(lines, index);
    const printed = isMarkdown
      ? withSigns(line, isHead ? (words) => printHead(words, index === 0) : (words) => words)
      : line;
    set.push(line.trim() === '' && !isRow ? '' : indent + printed);
    if (isRow && !isInTable) set.push(indent + ruleBelow(line));
    isInTable = isRow;
  }
  return set;
}

/** Characters that a heading without a number has at most. */
const longest = 20;

/** A short line between blank lines that is no sentence and no link. */
function standsAlone(lines: readonly string[], index: number): boolean {
  const isBlank = (line: string | undefined) => line !== undefined && line.trim() === '';
  return isTitleLike(lines[index]) && isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
}

/** Whether a line is as short as a heading, and neither a sentence nor a link. */
export function isTitleLike(line: string): boolean {
  return line.length <= longest && !/^[\s　]|[。、]$|[{}[\]:：・]/.test(line);
}

function withSigns(line: string, printHead: (line: string) => string): string {
  if (line.includes('\t')) {
    const [space] = /^[ 　]*/.exec(line) ?? [''];
    return `${space}| ${line.slice(space.length).split('\t').join(' | ')} |`;
  }
  const printed = printHead(line);
  return printed === line ? line.replace(quotedBullet, '$1- ') : printed;
}

function ruleBelow(row: string): string {
  const [space] = /^[ 　]*/.exec(row) ?? [''];
  return `${space}|${' --- |'.repeat(row.split('\t').length)}`;
}
