import type { Container } from '../../model/node.ts';
import type { Block } from '../choice/logical-line.ts';
import { addRemark } from './add-part.ts';
import type { OpenTree } from './open-tree.ts';
import { addTable } from './table.ts';

/** Adds a line with a list marker: a paragraph, an item or a subitem. */
export function addListed(tree: OpenTree, block: Block): void {
  const place = block.choice?.place;
  const marker = block.marker!;
  if (place?.at !== 'item') {
    tree.openParagraph(marker, block);
    return;
  }
  const { scope } = tree;
  // The caption of a paragraph that begins with its items.
  if (!scope.paragraph) tree.openParagraph(undefined, undefined);
  tree.flushCaption();
  scope.levels.length = Math.min(scope.levels.length, place.depth);
  const parent = tree.deepest!;
  const node = tree.factory.container(parent.type === 'paragraph' ? 'item' : 'subitem');
  tree.label(node, block, marker);
  tree.fill(node, block);
  parent.children.push(node);
  scope.levels.push({ node, isParagraph: false });
  tree.rate(node, block);
  if (place.gap) tree.tellGap(node);
}

/** Adds an unmarked line: a paragraph of its own, or a further line of what is open. */
export function addText(tree: OpenTree, block: Block): void {
  const { scope } = tree;
  const place = block.choice?.place;
  if (place?.at === 'remark') {
    addRemark(tree, block);
    return;
  }
  if (tree.isApart) {
    tree.addNote(block);
    return;
  }
  if (!scope.paragraph) {
    if (place?.at !== 'title') tree.openParagraph(undefined, block);
    else if (scope.node.caption) tree.addNote(block);
    else tree.factory.setCaption(scope.node, block.body);
    return;
  }
  if (place?.at === 'hung') {
    if (tree.pendingCaption) tree.flushCaption();
    scope.levels.length = Math.min(scope.levels.length, place.level + 1);
    tree.addLine(tree.deepest!, block);
    return;
  }
  if (place?.at === 'sentence') {
    if (tree.pendingCaption) tree.flushCaption();
    scope.levels.length = scope.levels[0]?.isParagraph ? 1 : 0;
    tree.addLine(tree.deepest!, block);
    return;
  }
  scope.levels = [];
  tree.openParagraph(undefined, block);
}

/** Adds the rows of a table; returns how many blocks behind the first were taken. */
export function addRows(tree: OpenTree, _block: Block, index: number): number {
  tree.flushCaption();
  let end = index + 1;
  while (tree.blocks[end]?.type === 'row' && (!tree.blocks[end].line.head || goesOnTable(tree.blocks[end])))
    end++;
  const rows = tree.blocks.slice(index, end);
  const { scope } = tree;
  const holdsTables = (scope.node.type === 'appdx' && !scope.paragraph) || tree.isApart;
  if (!scope.paragraph && !holdsTables) tree.openParagraph(undefined, undefined);
  const owner = holdsTables ? tree.home() : ownerOfTable(tree, rows[0]);
  addTable(rows, owner, tree.factory, tree.messages);
  return rows.length - 1;
}

/** Tables belong to the list item that they stand in or that announces them, else to the paragraph. */
function ownerOfTable({ scope, deepest }: OpenTree, row: Block): Container {
  const open = scope.levels.at(-1);
  if (open && !open.isParagraph && (row.line.listDepth > 0 || /表/.test(lastWords(open.node))))
    return open.node;
  if (scope.levels.length > 1 || !scope.levels[0]?.isParagraph)
    scope.levels.length = scope.levels[0]?.isParagraph ? 1 : 0;
  return scope.levels[0]?.node ?? scope.paragraph ?? deepest!;
}

function lastWords(node: Container): string {
  const last = node.children.findLast((child) => child.type === 'sentence');
  return last && 'value' in last ? last.value : '';
}

/** Whether a row that the format calls the head of a table is the rest of a row that a page break cut. */
function goesOnTable({ cells = [] }: Block): boolean {
  return cells.length > 1 && cells[0].text === '' && cells.some((cell) => cell.text !== '');
}
