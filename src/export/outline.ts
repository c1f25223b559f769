import type { Container, Node } from '../model/node.ts';
import { type ContainerType, headingTypes } from '../model/node-type.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { cutColumns, displayWidth, padColumns } from './display-width.ts';
import { countNodes, countWords } from './node-count.ts';

/** How far down an outline goes. */
export const outlineDepths = ['heading', 'article', 'paragraph', 'all'] as const;
export type OutlineDepth = (typeof outlineDepths)[number];

/** How an outline looks. */
export interface OutlineOptions {
  /** Columns of a line; if omitted, 100. */
  width?: number;
  /** How far down it goes; if omitted, `all`. */
  depth?: OutlineDepth;
  /** Makes words stand back on a terminal; if omitted, they stay plain. */
  dim?: (text: string) => string;
  /** Makes words stand out on a terminal; if omitted, they stay plain. */
  bold?: (text: string) => string;
}

type Style = Required<OutlineOptions>;

const countColumns = 22;
const hiddenBelow: Readonly<Record<OutlineDepth, ReadonlySet<ContainerType>>> = {
  heading: new Set(['article', 'paragraph', 'table']),
  article: new Set(['paragraph', 'item', 'subitem', 'table']),
  paragraph: new Set(['item', 'subitem', 'table']),
  all: new Set(),
};
const headings: ReadonlySet<ContainerType> = new Set(headingTypes);

/**
 * Draws the tree for a person: one line for each node with its label as printed, its caption or first words, and what it
 * holds. `[1]` is a number that is not printed.
 */
export function formatOutline(document: YakkanDocument, options: OutlineOptions = {}): string {
  const plain = (text: string) => text;
  const style = { width: 100, depth: 'all', dim: plain, bold: plain, ...options } as const;
  const lines = [...drawHead(document, style), ''];
  for (const child of document.tree.children) drawNode(child, 0, style, lines);
  return [...lines, '', ...drawTotals(document), ''].join('\n');
}

function drawHead({ document }: YakkanDocument, { bold, dim }: Style): string[] {
  const { name, format, encoding } = document.source;
  const facts = [
    document.issuer,
    document.effectiveDate,
    `${name} (${[format, encoding].filter(Boolean).join(', ')})`,
  ];
  return [bold(document.title ?? '(no title)'), dim(facts.filter(Boolean).join(' · '))];
}

function drawNode(node: Node, level: number, style: Style, lines: string[]): void {
  if (!('children' in node)) {
    if (node.type === 'note')
      lines.push(style.dim(`${'  '.repeat(level)}注 ${excerpt(node.value, level + 2, style)}`));
    return;
  }
  if (hiddenBelow[style.depth].has(node.type) || node.type === 'tableRow') return;
  lines.push(drawLine(node, level, style));
  if (node.type === 'table' || node.type === 'toc') return;
  const only = findOnlyParagraph(node);
  for (const child of node.children) {
    // The paragraph is on the line of its article; what it holds hangs there.
    if (child === only) for (const below of only.children) drawNode(below, level + 1, style, lines);
    else drawNode(child, level + 1, style, lines);
  }
}

/** Types that often hold one paragraph without a number. */
const holdsParagraphs: ReadonlySet<ContainerType> = new Set(['article', 'supplProvision', 'preamble']);

/** The paragraph of an article or 附則 that has no other and whose number is not printed. */
function findOnlyParagraph(node: Container): Container | undefined {
  if (!holdsParagraphs.has(node.type)) return undefined;
  const paragraphs = node.children.filter(
    (child) => 'children' in child && child.type === 'paragraph',
  ) as Container[];
  const [only] = paragraphs;
  return paragraphs.length === 1 && only.label === undefined && only.caption === undefined ? only : undefined;
}

function drawLine(node: Container, level: number, style: Style): string {
  const indent = '  '.repeat(level);
  // A reading that was close is marked for those who check.
  const name = node.certainty === undefined ? nameOf(node) : `${nameOf(node)} ?`;
  const taken = displayWidth(indent) + displayWidth(name) + 1;
  const words = wordsOf(node) || (node.caption === undefined ? excerpt(textOf(node), taken, style) : '');
  const line = [name, words].filter(Boolean).join(' ');
  const printed = headings.has(node.type) ? style.bold(line) : line;
  const counts = countWords(countNodes(node));
  const gap = padColumns(indent + line, style.width - countColumns).slice((indent + line).length);
  return counts === '' ? indent + printed : `${indent}${printed}${gap}  ${style.dim(counts)}`;
}

const unprintedNames: Readonly<Partial<Record<ContainerType, string>>> = {
  toc: '目次',
  preamble: '前文',
  cover: '頭書',
  closing: '締結文言',
  commentary: '解説',
  supplProvision: '附則',
  appdx: '別表等',
  table: '表',
};

function nameOf(node: Container): string {
  if (node.label !== undefined) return node.label.replace(/\s+/g, ' ');
  return node.type === 'table' ? '表' : `[${unprintedNames[node.type] ?? node.number ?? '-'}]`;
}

/** Caption in brackets; of a heading level its title; of a table its column headings; 削除 where the clause is gone. */
function wordsOf(node: Container): string {
  if (node.type === 'table') {
    const head = node.children.find((row) => 'children' in row && row.head === true);
    return head && 'children' in head
      ? head.children.map((cell) => textOf(cell as Container)).join(' | ')
      : '';
  }
  const caption = node.caption?.replace(/\s+/g, ' ');
  if (caption === undefined) return '';
  return headings.has(node.type) ? caption : `（${caption}）`;
}

/** The node's own sentences, or those of the first paragraph below it. */
function textOf(node: Container): string {
  const own = node.children
    .map((child) =>
      child.type === 'sentence' && 'value' in child ? `${child.value}${child.endsLine ? ' ' : ''}` : '',
    )
    .join('')
    .trimEnd();
  const first = node.children.find((child) => 'children' in child && child.type === 'paragraph');
  return own === '' && holdsParagraphs.has(node.type) && first ? textOf(first as Container) : own;
}

function excerpt(text: string, taken: number, { width }: Style): string {
  return cutColumns(text.replace(/\s+/g, ' '), Math.max(16, width - countColumns - taken));
}

function drawTotals({ tree }: YakkanDocument): string[] {
  const groups = [
    ['本則', (type: string) => type !== 'supplProvision' && type !== 'appdx'],
    ['附則', (type: string) => type === 'supplProvision'],
    ['別表等', (type: string) => type === 'appdx'],
  ] as const;
  return groups.flatMap(([name, belongs]) => {
    const children = tree.children.filter(({ type }) => belongs(type));
    const counts = countWords(countNodes({ ...tree, children }));
    return counts === '' ? [] : [`${padColumns(name, 6)} ${counts}`];
  });
}
