import type { Container } from '../../model/node.ts';
import { endsSentence } from '../../text/sentence.ts';
import type { Block } from '../choice/logical-line.ts';
import { isTitleLike } from '../evidence/title.ts';
import { opensOwnArticles } from './add-supplementary.ts';
import type { OpenTree } from './open-tree.ts';
import { addTable } from './table.ts';

/** Sentences that go on a paragraph though they begin a line. */
const goesOnParagraph = /^(?:ただし|但し|但、|なお|この場合|また、|その場合|※|＊|注|[（(]注)/;

/** A sentence whose 。 was left out. */
const endsPredicate = /.{16}(?:ます|です|する|した|とする|ない|ません|である|れる)$/;

/** Adds a line with a list marker: a paragraph, an item or a subitem. */
export function addListed(tree: OpenTree, block: Block, index: number): void {
  const { levels } = tree.scope;
  const marker = block.marker!;
  const hasArticle = tree.scope.article !== undefined;
  const placed = levels.place(marker, block.line.listDepth, hasArticle, tree.blocks, index);
  if (placed.level === 'paragraph') {
    const paragraph = tree.openParagraph(placed.marker, block);
    levels.open(paragraph, placed.marker, block.line.listDepth, true);
    return;
  }
  if (tree.pendingCaption) tree.flushCaption();
  if (!levels.paragraph) tree.openParagraph(undefined, undefined);
  levels.closeTo(placed.depth);
  const parent = levels.deepest!;
  const node = tree.factory.container(parent.type === 'paragraph' ? 'item' : 'subitem');
  tree.label(node, block, placed.marker);
  tree.fill(node, block);
  parent.children.push(node);
  levels.open(node, placed.marker, block.line.listDepth, false);
  if (placed.gap) reportGap(tree, node);
}

function reportGap(tree: OpenTree, node: Container): void {
  tree.messages.push({
    ruleId: 'number-gap',
    severity: 'warning',
    reason: `${node.label} does not follow the number before it. Check whether a number is missing or misprinted.`,
    position: node.labelPosition ?? node.position,
  });
}

/** Adds an unmarked line: a paragraph of its own, or a sentence of what is open. */
export function addText(tree: OpenTree, block: Block, index: number): void {
  const { levels, node } = tree.scope;
  const paragraph = levels.paragraph;
  if (opensOwnArticles(tree, block, index)) {
    tree.openAppendix(tree.root);
    tree.factory.setLabel(tree.scope.node, block.body);
    return;
  }
  if (!paragraph) {
    const next = tree.blocks[index + 1];
    const titled =
      node.type === 'appdx' &&
      !tree.scope.article &&
      (next?.type === 'list' || next?.type === 'caption' || next?.type === 'row');
    if (!titled || !isTitleLike(block.body.text)) tree.openParagraph(undefined, block);
    else if (node.caption) tree.addNote(block);
    else tree.factory.setCaption(node, block.body);
    return;
  }
  if (tree.pendingCaption) {
    if (levels.numbered || !endsSentence(block.body.text)) tree.flushCaption();
    else {
      levels.closeTo(0);
      levels.clear();
      tree.openParagraph(undefined, block);
      return;
    }
  }
  const item = levels.itemFor(block, tree.blocks, index);
  if (item) {
    tree.factory.addSentences(item, block.body);
    return;
  }
  const last = lastSentence(paragraph);
  const leads = /[、：:]$/.test(block.body.text) && tree.blocks[index + 1]?.type === 'list';
  const complete =
    (endsSentence(block.body.text) || leads) &&
    (last === undefined || endsSentence(last) || (block.line.blankBefore > 0 && endsPredicate.test(last)));
  const own =
    complete &&
    !goesOnParagraph.test(block.body.text) &&
    !levels.numbered &&
    !levels.numberedLater(tree.blocks, index);
  if (own) {
    levels.clear();
    tree.openParagraph(undefined, block);
    return;
  }
  levels.closeToParagraph();
  tree.factory.addSentences(paragraph, block.body);
}

/** Adds the rows of a table; returns how many blocks behind the first were taken. */
export function addRows(tree: OpenTree, _block: Block, index: number): number {
  tree.flushCaption();
  let end = index + 1;
  while (tree.blocks[end]?.type === 'row' && (!tree.blocks[end].line.head || goesOnTable(tree.blocks[end])))
    end++;
  const rows = tree.blocks.slice(index, end);
  const { levels } = tree.scope;
  const holdsTables = tree.scope.node.type === 'appdx' && !levels.paragraph;
  if (!levels.paragraph && !holdsTables) tree.openParagraph(undefined, undefined);
  const owner = holdsTables ? tree.home() : levels.ownerOfTable(rows[0]);
  addTable(rows, owner, tree.factory, tree.messages);
  return rows.length - 1;
}

function lastSentence(paragraph: Container): string | undefined {
  const last = paragraph.children.findLast((child) => child.type === 'sentence');
  return last && 'value' in last ? last.value : undefined;
}

/** Whether a row that the format calls the head of a table is the rest of a row that a page break cut. */
function goesOnTable({ cells = [] }: Block): boolean {
  return cells.length > 1 && cells[0].text === '' && cells.some((cell) => cell.text !== '');
}
