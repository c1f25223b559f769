import type { Container, Node } from './node.ts';

/** Whether a node holds other nodes. */
export function isContainer(value: Node): value is Container {
  return 'children' in value;
}

/** Calls `visit` for a node and all below it, in document order. */
export function walk(from: Node, visit: (node: Node, parent: Container | undefined) => void): void {
  const stack: { node: Node; parent: Container | undefined }[] = [{ node: from, parent: undefined }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    visit(entry.node, entry.parent);
    if (!isContainer(entry.node)) continue;
    for (let index = entry.node.children.length - 1; index >= 0; index--) {
      stack.push({ node: entry.node.children[index], parent: entry.node });
    }
  }
}
