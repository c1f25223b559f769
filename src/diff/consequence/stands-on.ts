import type { Container, Node } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { foldTerm } from '../../text/term-key.ts';
import type { Revisions } from './clause-pairs.ts';
import { wordsOf } from './holds-term.ts';

/** Characters by which a clause is known. */
const fewestWords = 12;

type Trees = Pick<Revisions, 'trees'>;

/** Whether what a reference meant still stands in the new text, in whatever clause it is read. */
export function standsOn(targets: readonly string[], { trees }: Trees): boolean {
  return targets.length > 0 && targets.every((id) => isIn(id, wordsOf(trees.new), trees.old));
}

/** Whether what a reference meant is what it leads to now, though the two were not found to be one clause. */
export function standsIn(old: readonly string[], young: readonly string[], { trees }: Trees): boolean {
  const words = young.map((id) => allWords(trees.new.byId.get(id))).join('\n');
  return old.length > 0 && old.every((id) => isIn(id, words, trees.old));
}

function isIn(id: string, text: string, { byId }: TreeIndex): boolean {
  const node = byId.get(id);
  const words = node && isContainer(node) ? firstWords(node) : '';
  return words.length >= fewestWords && text.includes(words);
}

function firstWords(node: Container): string {
  for (const child of node.children) {
    const words = isContainer(child) ? firstWords(child) : foldTerm(child.value);
    if (words !== '') return words;
  }
  return '';
}

function allWords(node: Node | undefined): string {
  if (!node) return '';
  return isContainer(node) ? node.children.map(allWords).join('\n') : foldTerm(node.value);
}
