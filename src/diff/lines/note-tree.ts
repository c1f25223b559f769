import type { Container, Node } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { idOfNote } from './line-id.ts';

/**
 * Makes each note of a text with numbers a part of its own beside the clauses, so that what was changed in it is told: 最終更新日,
 * ※. It has the id of the clause that holds it with `__note_1`.
 * @returns the tree itself where it has no notes
 */
export function partNotes(node: Container): Container {
  if (node.type === 'toc') return node;
  let count = 0;
  const children = node.children.map((child): Node => {
    if (isContainer(child)) return partNotes(child);
    if (child.type !== 'note') return child;
    count++;
    return { type: 'commentary', id: idOfNote(node.id, count), position: child.position, children: [child] };
  });
  return children.every((child, place) => child === node.children[place]) ? node : { ...node, children };
}
