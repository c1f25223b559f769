import type { Container, Node } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { formatCitation } from '../../text/citation.ts';

/** Characters by which a line is known. */
const most = 16;

/**
 * Names a clause of a compared text as a person would: 第3条第2項; 題名; a line that has no number by its first words:
 * 「お客様の個人情報は、次の目的の…」.
 */
export function citeClause(id: string, root: Container): string {
  if (id === root.id) return '題名';
  const words = wordsById(root).get(id);
  if (words === undefined) return formatCitation(id, root);
  return `「${words.length > most ? `${words.slice(0, most)}…` : words}」`;
}

const known = new WeakMap<Container, ReadonlyMap<string, string>>();

/** Words of the lines and notes of a tree that no number names. */
function wordsById(root: Container): ReadonlyMap<string, string> {
  const held = known.get(root);
  if (held) return held;
  const found = new Map<string, string>();
  const visit = (node: Node): void => {
    if (!isContainer(node)) return;
    if (isLine(node))
      found.set(node.id, node.children.map((leaf) => ('value' in leaf ? leaf.value : '')).join(''));
    for (const child of node.children) visit(child);
  };
  visit(root);
  known.set(root, found);
  return found;
}

/** A line stands below no clause and has no number, a note has the id of its clause. */
function isLine({ type, id, number }: Container): boolean {
  return (type === 'paragraph' && number === undefined) || (type === 'commentary' && /__note_\d+$/.test(id));
}
