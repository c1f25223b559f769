import type { Container, Leaf, Node } from '../../model/node.ts';
import type { SetNote } from '../choice/logical-line.ts';
import { bareSign } from '../note-lines.ts';
import type { OpenTree } from './open-tree.ts';

/** Blocks of an article, from its end, in which the sign of a note is looked for. */
const reach = 40;

/**
 * Adds notes that the format states to what stands before them: to the open clause that holds their raised sign; else they
 * are nobody's, and stand in the division, or at the end of the document.
 */
export function addNotes(tree: OpenTree, notes: readonly SetNote[], isEnd: boolean): void {
  for (const { text, sign } of notes) {
    const home = sign === undefined ? findOpen(tree) : (findHolder(tree, sign) ?? nobody(tree, isEnd));
    home.children.push(tree.factory.leaf('note', text));
  }
}

function findOpen(tree: OpenTree): Container {
  return tree.deepest ?? tree.scope.article ?? tree.home();
}

function findHolder(tree: OpenTree, sign: string): Container | undefined {
  const { levels, paragraph, article } = tree.scope;
  const open = [...levels.map(({ node }) => node).reverse(), paragraph, article];
  return open.find((node) => node !== undefined && holdsSign(node, sign));
}

function nobody(tree: OpenTree, isEnd: boolean): Container {
  return isEnd ? tree.root : tree.home();
}

function holdsSign(node: Node, sign: string): boolean {
  if (!('children' in node)) return isRaised(node.value, node.marks, sign);
  if (isRaised(node.caption ?? '', node.captionMarks, sign)) return true;
  return node.children.slice(-reach).some((child) => child.type !== 'note' && holdsSign(child, sign));
}

function isRaised(words: string, marks: Leaf['marks'] = [], sign: string): boolean {
  return marks.some(({ kind, start, end }) => kind === 'sup' && bareSign(words.slice(start, end)) === sign);
}
