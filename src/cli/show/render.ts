import { displayWidth, padColumns, wrapColumns } from '../../export/display-width.ts';
import type { Container, Node } from '../../model/node.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { largest } from '../../text/collection/largest.ts';

/** How a clause is printed. */
export interface RenderOptions {
  /** Columns at which text is wrapped; infinite: not at all. */
  width: number;
  bold: (text: string) => string;
  dim: (text: string) => string;
}

const indentStep = 2;
/** A first column that is wider than this does not push the others aside. */
const widestColumn = 36;

/** Prints clauses under the title of their document: citation, caption, and the text with its labels hanging. */
export function renderClause(
  { document, tree }: YakkanDocument,
  ids: readonly string[],
  options: RenderOptions,
): string {
  const nodes = new Map<string, { node: Node; above: readonly Container[] }>();
  const collect = (node: Node, above: readonly Container[]): void => {
    if (node.id !== undefined) nodes.set(node.id, { node, above });
    if ('children' in node) for (const child of node.children) collect(child, [...above, node]);
  };
  collect(tree, []);
  const clauses = ids.flatMap((id) => nodes.get(id) ?? []);
  const rendered = clauses.map(({ node, above }, index) => {
    const head = `${options.bold(formatCitation(ids[index], tree))}${writeCaption(node, above)}`;
    return [head, '', ...renderNode(node, above, options)].join('\n');
  });
  return `${[options.dim(document.title ?? document.source.name), ...rendered].join('\n\n')}\n`;
}

/** The clause's own caption, else that of the nearest clause above it. */
function writeCaption(node: Node, above: readonly Container[]): string {
  const captioned = [node, ...above.toReversed()].find(
    (one): one is Container => 'children' in one && one.caption !== undefined,
  );
  // The dated heading of an 附則 is in its citation already.
  return captioned === undefined || captioned.type === 'supplProvision'
    ? ''
    : ` （${captioned.caption?.replace(/\s+/g, ' ')}）`;
}

function renderNode(node: Node, above: readonly Container[], options: RenderOptions): string[] {
  if (!('children' in node)) return wrapColumns(node.value, options.width);
  if (node.type === 'tableRow') return renderRows(rowsWithHead(node, above), 0, options);
  if (node.type === 'tableCell') return node.children.flatMap((child) => renderNode(child, above, options));
  const lines = renderContainer(node, 0, options);
  // The citation and caption above say what a heading would say again.
  const repeats = !isTextual(node) && node.type !== 'table' && (node.label ?? node.caption) !== undefined;
  return repeats ? lines.slice(lines[1] === '' ? 2 : 1) : lines;
}

function rowsWithHead(row: Container, above: readonly Container[]): Container[] {
  const rows = above.at(-1)?.children as Container[] | undefined;
  return (rows ?? [row]).filter((other) => other === row || other.head === true);
}

function renderContainer(node: Container, indent: number, options: RenderOptions): string[] {
  if (node.type === 'table') return renderRows(node.children as Container[], indent, options);
  const lines: string[] = [];
  const label = node.label?.replace(/\s+/g, ' ') ?? '';
  const heading = isTextual(node) ? '' : [label, bracketCaption(node)].filter(Boolean).join(' ');
  if (heading !== '') lines.push(' '.repeat(indent) + options.bold(heading));
  if (isTextual(node) && node.caption !== undefined) lines.push(`${' '.repeat(indent)}（${node.caption}）`);
  const text = node.children
    .map((child) => (child.type === 'sentence' && 'value' in child ? child.value : ''))
    .join('');
  const hanging = isTextual(node) && label !== '' ? displayWidth(label) + 1 : 0;
  if (text !== '' || hanging > 0) lines.push(...hang(label, text, indent, hanging, options.width));
  const below = isTextual(node) ? indent + Math.max(hanging, indentStep) : indent;
  for (const child of node.children) {
    if (child.type === 'sentence') continue;
    if ('children' in child) lines.push(...spaced(child, lines), ...renderContainer(child, below, options));
    else
      for (const line of wrapColumns(child.value, options.width - below))
        lines.push(' '.repeat(below) + options.dim(line));
  }
  return lines;
}

/** Types whose label stands before their text; of the others it is a heading. */
function isTextual({ type }: Container): boolean {
  return type === 'paragraph' || type === 'item' || type === 'subitem';
}

function bracketCaption({ caption }: Container): string {
  return caption === undefined ? '' : `（${caption.replace(/\s+/g, ' ')}）`;
}

/** Articles and headings stand apart from what is above them. */
function spaced(node: Container, above: readonly string[]): string[] {
  return above.length > 0 && !isTextual(node) && node.type !== 'table' ? [''] : [];
}

function hang(label: string, text: string, indent: number, hanging: number, width: number): string[] {
  const lines = text === '' ? [''] : wrapColumns(text, Math.max(20, width - indent - hanging));
  return lines.map((line, index) => {
    const margin = index === 0 && hanging > 0 ? padColumns(label, hanging) : ' '.repeat(hanging);
    return (' '.repeat(indent) + margin + line).trimEnd();
  });
}

function renderRows(rows: readonly Container[], indent: number, { width, dim }: RenderOptions): string[] {
  const texts = rows.map((row) => (row.children as Container[]).map(cellText));
  const columns = largest(
    texts.map((cells) => cells.length - 1),
    0,
  );
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.min(widestColumn, largest(texts.map((cells) => displayWidth(cells[column] ?? '')))),
  );
  return rows.flatMap((row, index) => {
    const cells = texts[index];
    const last = cells.at(-1) ?? '';
    const before = cells
      .slice(0, -1)
      .map((cell, column) => `${padColumns(cell, widths[column])}  `)
      .join('');
    const margin = indent + widths.slice(0, cells.length - 1).reduce((sum, own) => sum + own + 2, 0);
    const lines = wrapColumns(last, Math.max(20, width - margin));
    const drawn = lines.map((line, at) =>
      (' '.repeat(at === 0 ? indent : margin) + (at === 0 ? before : '') + line).trimEnd(),
    );
    return row.head === true ? drawn.map(dim) : drawn;
  });
}

function cellText(cell: Container): string {
  return cell.children.map((child) => ('value' in child ? child.value : '')).join('');
}
