import type { Element, Nodes } from 'hast';
import { holdsArticle, isLayoutTable } from '../line/layout-table.ts';
import { placeCells } from '../line/place-cells.ts';
import { findLeftOut, LeftOutParts } from './left-out.ts';
import { isRaised, signOf, withoutSigns } from './marks.ts';
import { collapse } from './writer.ts';

/** A row with the words of its cells, each in paragraphs. */
export interface HtmlRow {
  cells: string[][];
  head: boolean;
}

const blocks = /^(?:p|div|li|br|dt|dd|tr|td|th|h[1-6]|ul|ol|dl|table|section|pre)$/;

/**
 * Whether a table only lays out the page: it holds headings or tables, or a single cell.
 *
 * @param standsAlone whether no article begins outside of tables
 */
export function isLayout(table: Element, standsAlone: boolean): boolean {
  if (table.properties.role === 'presentation' || table.properties.role === 'none') return true;
  const rows = listRows(table);
  const cells = rows.flatMap(listCells);
  // One column of cells is a page that somebody set in a table.
  if (rows.every((row) => listCells(row).length <= 1) && cells.every(({ tagName }) => tagName === 'td'))
    return true;
  const words = rows.map((row) => listCells(row).map((cell) => readParagraphs(cell, new LeftOutParts())));
  if (isLayoutTable(words, standsAlone)) return true;
  return cells.length <= 1 || cells.some((cell) => holds(cell, /^(?:table|h[1-6])$/));
}

/** Whether the heading of an article stands on a page outside of its tables; those that hold tables lay the page out. */
export function holdsArticleOutside(node: Nodes): boolean {
  if (node.type === 'text') return holdsArticle([node.value]);
  if (!('children' in node)) return false;
  if (node.type === 'element' && node.tagName === 'table' && !holds(node, /^table$/)) return false;
  return node.children.some(holdsArticleOutside);
}

function holds(node: Nodes, name: RegExp): boolean {
  if (!('children' in node)) return false;
  return node.children.some(
    (child) => child.type === 'element' && (name.test(child.tagName) || holds(child, name)),
  );
}

/** Rows of a table by its grid; a cell over several rows or columns stands at its first place. */
export function readRows(table: Element, leftOut: LeftOutParts): HtmlRow[] {
  const rows = listRows(table);
  const grid = placeCells(
    rows.map((row) =>
      listCells(row).map((cell) => ({
        content: readParagraphs(cell, leftOut),
        rows: readSpan(cell.properties.rowSpan),
        columns: Math.max(1, readSpan(cell.properties.colSpan)),
      })),
    ),
  );
  const heads = listHeadRows(table);
  return grid.map((cells, index) => ({
    cells: cells.map((cell) => cell ?? []),
    head: heads.has(rows[index]) || isHead(rows[index]),
  }));
}

function readSpan(value: unknown): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span >= 0 ? span : 1;
}

function listHeadRows(table: Element): ReadonlySet<Element> {
  return new Set(childrenOf(table).flatMap((group) => (group.tagName === 'thead' ? childrenOf(group) : [])));
}

/** A row of several `th` is a head without a `thead`. */
function isHead(row: Element): boolean {
  const cells = listCells(row);
  return cells.length > 1 && cells.every(({ tagName }) => tagName === 'th');
}

function listRows(table: Element): Element[] {
  return childrenOf(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName)
      ? childrenOf(child).filter(({ tagName }) => tagName === 'tr')
      : [];
  });
}

function listCells(row: Element): Element[] {
  return childrenOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function childrenOf({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}

/** The words of a cell or of an entry of a `dl`; what stands on lines of its own is a paragraph of its own. */
export function readParagraphs(element: Element, leftOut: LeftOutParts): string[] {
  const paragraphs: string[] = [];
  let words = '';
  const flush = (): void => {
    const text = collapse(words);
    if (text !== '') paragraphs.push(text);
    words = '';
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'text') words += withoutSigns(node.value);
    if (node.type !== 'element') return;
    const reason = findLeftOut(node, true);
    if (reason !== undefined) {
      leftOut.add(reason, node);
      return;
    }
    const isBlock = blocks.test(node.tagName);
    if (isBlock) flush();
    if (isRaised(node.tagName)) words += signOf(node.tagName, false);
    for (const child of node.children) visit(child);
    if (isRaised(node.tagName)) words += signOf(node.tagName, true);
    if (isBlock) flush();
  };
  for (const child of element.children) visit(child);
  flush();
  return paragraphs;
}
