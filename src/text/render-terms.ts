import type { Container } from '../model/node.ts';
import { headingTypes } from '../model/node-type.ts';
import { type Draft, type DraftNode, draftOf, isDraft } from './draft.ts';
import { escapeLinks, escapeMarks } from './terms/escape.ts';
import { renderTable } from './terms/render-table.ts';
import type { TermsFormat } from './terms/terms-format.ts';

export type { TermsFormat } from './terms/terms-format.ts';

const headings: readonly string[] = headingTypes;

/**
 * Writes a tree as the text that it is parsed from: a line for each heading and clause, blank lines between,
 * subitems indented, tables by tabs (Markdown: pipes).
 */
export function renderTerms(tree: Container, format: TermsFormat): string {
  return renderDraft(draftOf(tree), format);
}

/** Writes a draft as `renderTerms` does; quoted blocks stand where they were put in. */
export function renderDraft(draft: Draft, format: TermsFormat): string {
  return `${renderNodes(draft.children, { format, depth: 0, indent: '' }).join('\n\n')}\n`;
}

interface Layout {
  format: TermsFormat;
  /** Heading levels above. */
  depth: number;
  indent: string;
  /** What begins an item without a label in Markdown. */
  bullet?: '-' | '*';
  /** Below an article, where a heading without a label is a note. */
  isInArticle?: boolean;
}

/** Paragraphs of text, each of one or more lines. */
export function renderNodes(nodes: readonly DraftNode[], layout: Layout): string[] {
  let bullet: '-' | '*' = '-';
  const above: number[] = [];
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1];
    // Another bullet begins another list.
    if (isBullet(node) && node.number === '1' && before && isBullet(before))
      bullet = bullet === '-' ? '*' : '-';
    const rank = isDraft(node) ? headings.indexOf(node.type) : -1;
    const ends = rank >= 0 ? rank : isDraft(node) && node.type !== 'article' ? 0 : headings.length;
    while (above.length > 0 && above[above.length - 1] >= ends) above.pop();
    const depth = layout.depth + above.length;
    // What stands under a heading may follow it, as in a draft that is amended.
    if (rank >= 0) above.push(rank);
    return renderNode(node, { ...layout, depth, bullet });
  });
}

function isBullet(node: DraftNode): node is Draft {
  return isDraft(node) && node.label === undefined && (node.type === 'item' || node.type === 'subitem');
}

function renderNode(node: DraftNode, layout: Layout): string[] {
  const { format, depth, indent } = layout;
  if (!isDraft(node)) {
    if (node.type === 'block') return renderBlock(node.lines);
    if (node.type === 'title') return [heading(node.value, { ...layout, depth: 0 })];
    if (node.type === 'note' && format === 'markdown' && layout.isInArticle)
      return [heading(node.value, { ...layout, depth: depth + 1 })];
    return [indent + escapeMarks(node.value, format)];
  }
  const { type, label, caption, lines } = node;
  if (lines) return renderBlock(lines);
  const below = { ...layout, depth: depth + 1 };
  if (headings.includes(type))
    return [heading(joinWords(label, caption, ' '), below), ...renderNodes(node.children, below)];
  switch (type) {
    case 'article':
      return renderArticle(node, { ...below, isInArticle: true });
    case 'supplProvision':
    case 'appdx':
      return renderPart(node, below);
    case 'toc':
      return [...(label === undefined ? [] : [heading(label, below)]), renderLines(node, layout)];
    case 'preamble':
      return renderPreamble(node, layout);
    case 'paragraph':
    case 'item':
      return renderClause(node, layout);
    case 'subitem':
      return renderClause(node, { ...layout, indent: `${indent}${format === 'plain' ? '  ' : ''}` });
    case 'table':
      return [renderTable(node, format, indent)];
    default:
      return renderNodes(node.children, layout);
  }
}

function joinWords(label: string | undefined, words: string | undefined, space: string): string {
  return [label, words].filter((part) => part !== undefined).join(space);
}

function heading(text: string, { format, depth }: Layout): string {
  return format === 'markdown' ? `${'#'.repeat(Math.min(6, depth + 1))} ${text}` : text;
}

function renderArticle(node: Draft, layout: Layout): string[] {
  const { label, caption, deleted, children } = node;
  const [first, ...rest] = children;
  const head = `${label ?? ''}${caption === undefined ? '' : bracketed(caption)}`;
  if (deleted && first && isDraft(first) && first.children.length === 1) {
    const words = renderNodes(first.children, { ...layout, format: 'plain' }).join('');
    return [heading(`${head} ${words}`, layout), ...renderNodes(rest, layout)];
  }
  return [heading(head, layout), ...renderNodes(children, layout)];
}

function bracketed(caption: string): string {
  return `（${caption}）`;
}

/** 附則 and 別表: the number of a regulation stands in brackets behind the label, a dated heading under it. */
function renderPart(node: Draft, layout: Layout): string[] {
  const { type, label, caption, children } = node;
  const [first, ...rest] = children;
  const isExcerpt = first !== undefined && !isDraft(first) && first.type === 'note' && first.value === '抄';
  const below = renderNodes(isExcerpt ? rest : children, layout);
  const mark = isExcerpt ? '抄' : '';
  if (label === undefined)
    return [
      ...(caption === undefined ? [] : [heading(caption + mark, { ...layout, depth: layout.depth + 1 })]),
      ...below,
    ];
  if (caption === undefined) return [heading(label + (mark && ` ${mark}`), layout), ...below];
  if (type !== 'supplProvision') return [heading(`${label}${bracketed(caption)}${mark}`, layout), ...below];
  if (/第[^第]*号$/.test(caption)) return [heading(label + bracketed(caption) + mark, layout), ...below];
  return [heading(label, layout), heading(caption + mark, { ...layout, depth: layout.depth + 1 }), ...below];
}

function renderClause(node: Draft, layout: Layout): string[] {
  const { type, label, caption, children } = node;
  const { format, indent } = layout;
  const [first, ...rest] = children;
  const hasWords = first && !isDraft(first) && first.type === 'words';
  const marker = label ?? (format === 'markdown' && type !== 'paragraph' ? layout.bullet : undefined);
  const words = hasWords ? (marker === undefined ? escapeMarks : escapeLinks)(first.value, format) : '';
  const lines = caption === undefined ? [] : [indent + bracketed(caption)];
  if (marker !== undefined) lines.push(`${indent}${marker}${space(marker)}${words}`.trimEnd());
  else if (hasWords) lines.push(indent + words);
  const isListed = format === 'markdown' && listMarker.test(marker ?? '');
  const below = isListed ? { ...layout, indent: `${indent}${' '.repeat(marker?.length ?? 0)} ` } : layout;
  return [...lines, ...renderNodes(hasWords ? rest : children, below)];
}

/** What begins a list in Markdown; its parts are indented to stay in it. */
const listMarker = /^(?:\d{1,9}[.)]|[-*+])$/;

/** 前文: its heading, and the lines below it. */
function renderPreamble({ label, children }: Draft, layout: Layout): string[] {
  const words = renderNodes(children, layout);
  return label === undefined ? words : [heading(label, { ...layout, depth: layout.depth + 1 }), ...words];
}

function space(label: string): string {
  return /^[\d０-９]+$/.test(label) ? '　' : ' ';
}

function renderLines(node: Draft, layout: Layout): string {
  return renderNodes(node.children, layout).join('\n');
}

function renderBlock(lines: readonly string[]): string[] {
  return lines.join('\n').split(/\n{2,}/);
}
