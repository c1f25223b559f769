import { headingTypes } from '../../../model/node-type.ts';
import { type Draft, type DraftNode, type DraftWords, isDraft } from '../../../text/draft.ts';
import { defaultHead, headings, isListSign } from './default-head.ts';
import { fillForm, hasHead, hasRoom, labelLine } from './fill-form.ts';
import { isListed, type PrintPlace } from './form-book.ts';
import { printRow } from './print-row.ts';
import { shiftNest } from './printed-form.ts';

/** A clause as printed: its lines, and how many blank lines stand before it. */
export interface PrintedClause {
  text: string;
  blankBefore: number;
  /** Whether nothing in the text was a model for it. */
  isUnlike?: boolean;
}

/** Prints new clauses in the form of their neighbours, one below the other. */
export function printClauses(nodes: readonly DraftNode[], place: PrintPlace, nest = 0): PrintedClause {
  const { newline } = place.book.page;
  let text = '';
  let blankBefore = 0;
  for (const [index, node] of nodes.entries()) {
    const printed = printNode(node, place, nest);
    if (index === 0) blankBefore = printed.blankBefore;
    else text += newline.repeat(1 + blanksBetween(nodes[index - 1], node, printed, place));
    text += printed.text;
  }
  return { text, blankBefore };
}

function printNode(node: DraftNode, place: PrintPlace, nest: number): PrintedClause {
  const { newline } = place.book.page;
  if (!isDraft(node) && node.type === 'title')
    return { text: place.isMarkdown ? `# ${node.value}` : node.value, blankBefore: 1 };
  if (!isDraft(node))
    return {
      text: node.type === 'block' ? node.lines.join(newline) : node.value,
      blankBefore: place.isMarkdown ? 1 : 0,
    };
  if (node.type === 'tableRow') return { text: printRow(node, place, nest), blankBefore: 0 };
  if (node.type === 'table') return printTable(node, place, nest);
  if (node.type === 'toc') return printToc(node, place);
  if (node.type === 'closing') return { ...printClauses(node.children, place, nest), blankBefore: 1 };
  return printNumbered(node, place, nest);
}

function printNumbered(node: Draft, place: PrintPlace, nest: number): PrintedClause {
  const { newline } = place.book.page;
  const { words, rest } = splitBody(node);
  const form = findForm(node, words !== undefined, place, nest);
  if (node.deleted && form && words !== undefined)
    return { text: `${labelLine(form, node)}　${words}`, blankBefore: form.blankBefore };
  const head = form
    ? shiftNest(fillForm(form, node), place.isMarkdown ? nest - form.nest : 0)
    : defaultHead(node, { place, nest, hasWords: words !== undefined });
  const isShort = form !== undefined && words !== undefined && hasHead(form) && !hasRoom(form);
  const gap = isShort ? gapBehind(node, place) : '';
  const text =
    words === undefined ? head.replace(/[\r\n]+$/, '') : head + gap + words + (form?.lineBreak ?? '');
  const isInList = nest > 0 && isListSign(node.label);
  const isApart = (place.isMarkdown && !isInList) || headings.has(node.type);
  const inner = nest + (isListed(node) ? 1 : 0);
  const below = rest.map((child, index) => {
    const printed = printNode(child, place, inner);
    return newline.repeat(blanksBetween(rest[index - 1], child, printed, place)) + printed.text;
  });
  return {
    text: [text, ...below].join(newline),
    blankBefore: form?.blankBefore ?? (isApart ? 1 : 0),
    ...(!form && { isUnlike: true }),
  };
}

/** The nearest clause of its kind as a model; of a heading one of any level. */
function findForm(node: Draft, hasWords: boolean, { book, near }: PrintPlace, nest: number) {
  const { type, label, caption } = node;
  const traits = { hasLabel: label !== undefined, hasCaption: caption !== undefined, hasWords };
  const isBullet = label !== undefined && /^[・●○•-]$/.test(label);
  return (
    (isBullet ? book.find(type, nest, { ...traits, hasLabel: false }, near) : undefined) ??
    book.find(type, nest, traits, near) ??
    (divisions.has(type) ? book.findHeading(near) : undefined)
  );
}

/** Blank lines between neighbours: members of a list that has no model follow one another. */
export function blanksBetween(
  before: DraftNode | undefined,
  node: DraftNode,
  printed: PrintedClause,
  { book, near }: PrintPlace,
): number {
  if (before && isDraft(before) && divisions.has(before.type))
    return book.blankBelowHeading(near) ?? printed.blankBefore;
  const isMember = (one: DraftNode | undefined) => one !== undefined && isDraft(one) && isListSign(one.label);
  if (!printed.isUnlike || !isMember(node)) return printed.blankBefore;
  return endsInTable(before) ? 1 : isMember(before) ? 0 : printed.blankBefore;
}

function endsInTable(node: DraftNode | undefined): boolean {
  if (node === undefined || !isDraft(node)) return false;
  return node.type === 'table' || endsInTable(node.children.at(-1));
}

const divisions: ReadonlySet<string> = new Set(headingTypes);

function gapBehind({ type, caption }: Draft, { book, isMarkdown }: PrintPlace): string {
  const { newline } = book.page;
  if (type === 'supplProvision' || type === 'appdx' || isMarkdown) return newline.repeat(isMarkdown ? 2 : 1);
  return type === 'article' && caption !== undefined ? newline : '　';
}

/** The words that stand behind the head, and what stands below. */
function splitBody(node: Draft): { words?: string; rest: DraftNode[] } {
  const [first, ...rest] = node.children;
  if (!first) return { rest: [] };
  if (!isDraft(first))
    return first.type === 'words' ? { words: first.value, rest } : { rest: [first, ...rest] };
  const opens = first.type === 'paragraph' && first.label === undefined && first.caption === undefined;
  if (!opens) return { rest: node.children };
  const inner = splitBody(first);
  return { ...inner, rest: [...inner.rest, ...rest] };
}

function printTable(table: Draft, place: PrintPlace, nest: number): PrintedClause {
  const { newline } = place.book.page;
  const rows = table.children.filter(isDraft);
  const lines = rows.map((row) => printRow(row, place, nest));
  const isPiped = place.isMarkdown || lines[0]?.trimStart().startsWith('|');
  if (isPiped && lines.length > 0) {
    const columns = rows[0].children.length;
    // Without headings the first row of a Markdown table is an empty one.
    if (table.isHeadless && place.isMarkdown)
      lines.unshift(`${/^\s*/.exec(lines[0])?.[0] ?? ''}|${'  |'.repeat(columns)}`);
    const indent = /^\s*/.exec(lines[lines.length - 1])?.[0] ?? '';
    lines.splice(1, 0, `${indent}|${' --- |'.repeat(columns)}`);
  }
  return { text: lines.join(newline), blankBefore: place.isMarkdown ? 1 : 0 };
}

function printToc({ label = '目次', children }: Draft, place: PrintPlace): PrintedClause {
  const { newline } = place.book.page;
  const lines = children.flatMap((child) =>
    isDraft(child) || child.type === 'block' ? [] : [wordsLine(child)],
  );
  return {
    text: [place.isMarkdown ? `## ${label}${newline}` : label, ...lines].join(newline),
    blankBefore: 1,
  };
}

function wordsLine({ value }: DraftWords): string {
  return `　${value}`;
}
