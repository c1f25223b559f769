import type { Block } from '../choice/logical-line.ts';
import { isTitleLike } from '../evidence/title.ts';
import { wholeText } from './front-matter.ts';
import type { OpenTree } from './open-tree.ts';

/** Adds a 附則. */
export function addSupplementary(tree: OpenTree, block: Block): number {
  tree.flushCaption();
  tree.closeArticle();
  const node = tree.openSupplementary();
  if (block.label) tree.factory.setLabel(node, block.label);
  if (block.caption) tree.factory.setCaption(node, block.caption);
  if (/^[（(]?抄[）)]?$/.test(block.body.text)) node.children.push(tree.factory.leaf('note', block.body));
  else if (block.body.text !== '') tree.openParagraph(undefined, block);
  return 0;
}

/** Adds a dated line: a further block of the 附則, or behind the last article a 附則 without the word. */
export function addDated(tree: OpenTree, block: Block, index: number): number {
  const text = wholeText(block);
  const open = tree.scope.node;
  if (open.type === 'supplProvision') {
    tree.flushCaption();
    const used = open.caption !== undefined || open.children.some((child) => child.type !== 'note');
    tree.factory.setCaption(used ? tree.openSupplementary() : open, text);
    return 0;
  }
  const tail = tree.main.node.children.length > 0 && index > tree.lastStructure;
  if (!tail) {
    tree.addNote(block);
    return 0;
  }
  // A list of dates without the word 附則.
  tree.flushCaption();
  tree.closeArticle();
  tree.factory.setCaption(tree.openSupplementary(), text);
  return 0;
}

/** Adds a 別表, 別紙, 様式 … */
export function addAppendix(tree: OpenTree, block: Block, index: number): number {
  // A bare 料金表 amid the main provision is a word of its text.
  const bare =
    !block.caption && !/[0-9０-９一二三四五六七八九十]/.test(block.label!.text) && block.line.role === 'text';
  if (
    bare &&
    index < tree.lastStructure &&
    tree.scope === tree.main &&
    tree.blocks[index + 1]?.type === 'text'
  ) {
    tree.addLoose(block);
    return 0;
  }
  tree.flushCaption();
  const withinArticle = block.line.role === 'heading' && block.line.depth > tree.articleDepth;
  const goesOnAfter = withinArticle && index < tree.lastStructure;
  if (!goesOnAfter || tree.blocks[index + 1]?.type !== 'row') tree.closeArticle();
  tree.openAppendix(goesOnAfter ? tree.home() : tree.root);
  tree.factory.setLabel(tree.scope.node, block.label!);
  if (block.caption) tree.factory.setCaption(tree.scope.node, block.caption);
  return 0;
}

/** Whether a bare title stands before articles that begin at 1 again: 家族特約⏎第1条. */
export function opensOwnArticles(tree: OpenTree, block: Block, index: number): boolean {
  const next = tree.blocks[index + 1]?.type === 'caption' ? tree.blocks[index + 2] : tree.blocks[index + 1];
  if (next?.type !== 'article' || next.marker?.value !== 1 || next.marker.branches.length > 0) return false;
  if ((tree.lastMainArticle?.value ?? 0) < 2 || tree.scope.node.type === 'supplProvision') return false;
  return isTitleLike(block.body.text) && block.line.listDepth === 0;
}
