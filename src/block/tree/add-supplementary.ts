import type { Block } from '../choice/logical-line.ts';
import { cutFirstLabel } from './add-article.ts';
import { wholeText } from './front-matter.ts';
import type { OpenTree } from './open-tree.ts';

/** Adds a 附則. */
export function addSupplementary(tree: OpenTree, block: Block): number {
  tree.flushCaption();
  tree.closeArticle();
  const node = tree.openSupplementary();
  tree.rate(node, block);
  if (block.label) tree.factory.setLabel(node, block.label);
  if (block.caption) tree.factory.setCaption(node, block.caption);
  if (/^[（(]?抄[）)]?$/.test(block.body.text)) node.children.push(tree.factory.leaf('note', block.body));
  else if (block.body.text !== '') {
    const numbered = cutFirstLabel(tree, block);
    tree.openParagraph(numbered?.marker, numbered ?? block);
  }
  return 0;
}

/** Adds a dated line: a further block of the 附則, or behind the last article a 附則 without the word. */
export function addDated(tree: OpenTree, block: Block): number {
  const text = wholeText(block);
  const open = tree.scope.node;
  tree.flushCaption();
  if (open.type === 'supplProvision') {
    const used = open.caption !== undefined || open.children.some((child) => child.type !== 'note');
    tree.factory.setCaption(used ? tree.openSupplementary() : open, text);
    return 0;
  }
  tree.closeArticle();
  tree.factory.setCaption(tree.openSupplementary(), text);
  return 0;
}

/** Adds a 別表, 別紙, 様式 … */
export function addAppendix(tree: OpenTree, block: Block, index: number): number {
  tree.flushCaption();
  const withinArticle = block.line.role === 'heading' && block.line.depth > tree.profile.articleDepth;
  const goesOnAfter = withinArticle && index < tree.lastStructure;
  if (!goesOnAfter || tree.blocks[index + 1]?.type !== 'row') tree.closeArticle();
  tree.openAppendix(goesOnAfter ? tree.home() : tree.root);
  tree.factory.setLabel(tree.scope.node, block.label!);
  tree.rate(tree.scope.node, block);
  const below = block.caption ? undefined : captionBelow(tree, index);
  const caption = block.caption ?? below;
  if (caption) tree.factory.setCaption(tree.scope.node, caption);
  return below ? 1 : 0;
}

/** （第三条関係） on the line below the label, or another bracket above the table of the annex. */
function captionBelow({ blocks }: OpenTree, index: number): Block['caption'] {
  const [next, behind] = [blocks[index + 1], blocks[index + 2]];
  if (next?.type !== 'caption' || !next.caption) return undefined;
  return behind?.type === 'row' || /関係\s*[）)】〕］\]]$/.test(next.caption.text) ? next.caption : undefined;
}
