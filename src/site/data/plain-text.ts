import type { Container, Node } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';

/** The words of a clause with what stands below it, numbers before their text; nothing where there is no such clause. */
export function plainText(tree: Container, id: string): string | undefined {
  const node = find(tree, id);
  return node && print(node).trim();
}

function find(node: Node, id: string): Node | undefined {
  if (node.id === id) return node;
  if (!isContainer(node)) return undefined;
  for (const child of node.children) {
    const found = find(child, id);
    if (found) return found;
  }
  return undefined;
}

function print(node: Node): string {
  if (!isContainer(node)) return node.value;
  const { label, caption, type, children } = node;
  const head = [label, caption === undefined ? undefined : `（${caption}）`].filter(
    (part) => part !== undefined,
  );
  const cells = type === 'tableRow' ? children.map(print).join(' | ') : undefined;
  const below =
    cells ?? children.map((child) => (isContainer(child) ? `\n${print(child)}` : child.value)).join('');
  return `${head.join('')}${head.length > 0 ? ' ' : ''}${below}`;
}
