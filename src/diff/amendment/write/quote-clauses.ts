import { type Draft, type DraftNode, isDraft, isHeading, renderedCells } from '../../../text/draft.ts';

import { countsByPlace } from '../numeral-style.ts';
import { headlessRow } from '../quoted/table-line.ts';

/** How the text at hand prints captions: on the line above an article, or behind its number. */
export interface QuoteStyle {
  captionAbove: boolean;
}

/** Whether most captions of a text stand above their articles. */
export function readQuoteStyle(root: Draft): QuoteStyle {
  let [above, behind] = [0, 0];
  const visit = (node: Draft): void => {
    for (const child of node.children.filter(isDraft)) {
      const { labelPosition, captionPosition } = child.origin ?? {};
      if (child.type === 'article' && labelPosition && captionPosition) {
        if (captionPosition.start.offset < labelPosition.start.offset) above++;
        else behind++;
      }
      visit(child);
    }
  };
  visit(root);
  return { captionAbove: above > behind };
}

/** Writes clauses as an amendment quotes them: one line each, what hangs under an item indented by one more. */
export function quoteClauses(nodes: readonly DraftNode[], style: QuoteStyle): string[] {
  return quoteBelow(nodes, '', style);
}

function quoteNode(node: DraftNode, indent: string, style: QuoteStyle): string[] {
  if (!isDraft(node)) return node.type === 'block' ? [...node.lines] : [indent + node.value];
  if (isHeading(node))
    return [
      `　　${[node.label, node.caption].filter(Boolean).join('　')}`,
      ...quoteBelow(node.children, indent, style),
    ];
  switch (node.type) {
    case 'article':
      return quoteArticle(node, style);
    case 'supplProvision':
    case 'appdx':
      return quotePart(node, style);
    case 'table':
      return quoteTable(node, indent);
    case 'tableRow':
      return [quoteRow(node)];
    case 'toc':
      return [node.label ?? '目次', ...quoteBelow(node.children, '　', style)];
    case 'item':
      return quoteListed(node, `${indent}　`, style);
    case 'subitem':
      return quoteListed(node, `${indent}　`, style);
    default:
      return quoteListed(node, indent, style);
  }
}

function quoteBelow(nodes: readonly DraftNode[], indent: string, style: QuoteStyle): string[] {
  return nodes.flatMap((node, index) => {
    const lines = quoteNode(node, indent, style);
    // Paragraphs without numbers are told apart by a blank line.
    const isUnmarked = isDraft(node) && node.type === 'paragraph' && node.label === undefined && index > 0;
    return isUnmarked ? ['', ...lines] : lines;
  });
}

function quoteArticle(node: Draft, style: QuoteStyle): string[] {
  const { label = '', caption, children } = node;
  const [opening, ...rest] = children;
  const opens = opening && isDraft(opening) && opening.type === 'paragraph' && opening.label === undefined;
  const [words, below] = opens ? splitWords(opening) : ['', children];
  const inner = [...quoteBelow(opens ? below : [], '', style), ...markRest(opens ? rest : below, style)];
  const isBehind = caption !== undefined && label !== '' && !style.captionAbove;
  if (isBehind) return [`${label}（${caption}）`, ...(words === '' ? [] : [words]), ...inner];
  const head = [label, words].filter((part) => part !== '').join('　');
  const first = head === '' ? [] : [head];
  return [...(caption === undefined ? [] : [`（${caption}）`]), ...first, ...inner];
}

/** What follows the first paragraph: a further one without a number begins behind a blank line. */
function markRest(nodes: readonly DraftNode[], style: QuoteStyle): string[] {
  return nodes.flatMap((node) => {
    const lines = quoteNode(node, '', style);
    return isDraft(node) && node.type === 'paragraph' && node.label === undefined ? ['', ...lines] : lines;
  });
}

function splitWords({ children }: Draft): [words: string, below: DraftNode[]] {
  const [first, ...rest] = children;
  return first && !isDraft(first) && first.type === 'words' ? [first.value, rest] : ['', children];
}

function quotePart({ label, caption, children }: Draft, style: QuoteStyle): string[] {
  const name =
    label === undefined ? (caption ?? '') : caption === undefined ? label : `${label}（${caption}）`;
  return [name, ...quoteBelow(children, '', style)];
}

function quoteTable({ children }: Draft, indent: string): string[] {
  const rows = children.filter(isDraft);
  const lines = rows.map((row) => indent + quoteRow(row));
  return rows[0]?.head ? lines : [headlessRow, ...lines];
}

function quoteRow(row: Draft): string {
  const cells = renderedCells(row);
  return cells.length === 1 ? `| ${cells[0]} |` : cells.join('\t');
}

function quoteListed(node: Draft, indent: string, style: QuoteStyle): string[] {
  const { caption, type } = node;
  const label = countsByPlace(node) ? `${node.number}.` : node.label;
  const [words, below] = splitWords(node);
  const marker = label ?? (type === 'item' || type === 'subitem' ? '・' : undefined);
  const head = indent + (marker === undefined ? words : `${marker}　${words}`.trimEnd());
  return [
    ...(caption === undefined ? [] : [`${indent}（${caption}）`]),
    ...(head.trim() === '' ? [] : [head]),
    ...quoteBelow(below, indent, style),
  ];
}
