import type { Block } from '../choice/logical-line.ts';
import { wholeText } from './front-matter.ts';
import type { OpenTree } from './open-tree.ts';

/** Adds the closing formula; dates and signatures behind it are no clauses. */
export function addClosing(tree: OpenTree, block: Block): void {
  tree.flushCaption();
  tree.openApart('closing');
  tree.addNote(block);
}

/** Adds 以上: behind the last clause it closes the text. */
export function addEnd(tree: OpenTree, block: Block, index: number): void {
  if (index > tree.lastStructure && tree.scope.node.type !== 'closing') addClosing(tree, block);
  else tree.addNote(block);
}

/** Adds a line of a remark: a note of the paragraph that it stands in. */
export function addRemark(tree: OpenTree, block: Block): void {
  tree.flushCaption();
  const { levels, paragraph, article } = tree.scope;
  const home = (levels[0]?.isParagraph ? levels[0].node : paragraph) ?? article ?? tree.home();
  home.children.push(tree.factory.leaf('note', wholeText(block)));
}

/** Adds the title of a part: terms of its own (特約), or words about the clauses (コメント). */
export function addPart(tree: OpenTree, block: Block): void {
  tree.flushCaption();
  tree.closeArticle();
  const commentary = block.choice?.form.part === 'commentary';
  if (commentary) tree.openApart('commentary');
  else tree.openAppendix(tree.root);
  tree.factory.setLabel(tree.scope.node, wholeText(block));
}
