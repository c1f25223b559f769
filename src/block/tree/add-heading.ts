import { type HeadingType, headingTypes } from '../../model/node-type.ts';
import type { Block } from '../choice/logical-line.ts';
import { isDeleted, titleOnNextLine } from '../evidence/title.ts';
import { numberOf, type OpenTree } from './open-tree.ts';

const headingRank: Readonly<Record<HeadingType, number>> = {
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  division: 5,
};

/** Blocks that tell what a heading without a label is. */
const openers: ReadonlySet<Block['type']> = new Set(['article', 'heading', 'title']);

/** Adds a heading level: 第1章 総則. */
export function addHeading(tree: OpenTree, block: Block, index: number): number {
  tree.flushCaption();
  if (block.choice?.returns) tree.scope = tree.main;
  const rank = block.choice?.form.rank;
  const kind = rank === undefined ? (block.marker!.kind as HeadingType) : headingTypes[rank];
  const node = tree.openHeading(kind, headingRank[kind], block.line.depth);
  tree.rate(node, block);
  if (block.marker) {
    tree.factory.setLabel(node, block.label!);
    node.number = numberOf(block.marker);
    tree.tellMisread(node, block.marker);
    if (block.marker.through) node.through = String(block.marker.through);
  }
  if (block.caption) {
    if (isDeleted(block.caption.text)) node.deleted = true;
    tree.factory.setCaption(node, block.caption);
    return 0;
  }
  if (titleOnNextLine(block, tree.blocks[index + 1], tree.blocks[index + 2])) {
    tree.factory.setCaption(node, tree.blocks[index + 1].body);
    return 1;
  }
  return 0;
}

/** A heading of the format without a label: 前文, an unnumbered chapter, or a caption of what follows. */
export function addTitle(tree: OpenTree, block: Block, index: number): number {
  const { depth } = block.line;
  if (/^補\s*則$/.test(block.body.text) && index > tree.lastStructure) {
    tree.flushCaption();
    tree.closeArticle();
    tree.factory.setLabel(tree.openSupplementary(), block.body);
    return 0;
  }
  if (tree.scope === tree.main && isUnnumberedHeading(tree, block, index)) {
    tree.flushCaption();
    const outer = tree.scope.headings.findLast((heading) => heading.depth < depth);
    const rank = Math.min(5, outer ? outer.rank + 1 : 2);
    const type = (['part', 'part', 'chapter', 'section', 'subsection', 'division'] as const)[rank];
    tree.factory.setCaption(tree.openHeading(type, rank, depth), block.body);
    return 0;
  }
  if (depth <= tree.profile.articleDepth) tree.closeArticle();
  else if (tree.scope.article) {
    tree.flushCaption();
    tree.closeParagraph();
    tree.pendingCaption = { ...block, caption: block.body };
    return 0;
  }
  tree.addNote(block);
  return 0;
}

/** Whether a heading without a label is a chapter all the same: the next heading below it is an article. */
export function isUnnumberedHeading(tree: OpenTree, block: Block, index: number): boolean {
  if (block.line.depth >= tree.profile.articleDepth || /^前\s*文$|。$/.test(block.body.text)) return false;
  let at = index + 1;
  while (at < tree.blocks.length && !openers.has(tree.blocks[at].type)) at++;
  return tree.blocks[at]?.type === 'article';
}
