import type { Node } from '../../src/model/node.ts';
import { isContainer } from '../../src/model/tree-walk.ts';

/** One line for each node of a tree, without positions and digests. */
export function describeTree(node: Node, depth = 0): string[] {
  const { position: _, ...own } = node as Node & Record<string, unknown>;
  const {
    children: __,
    labelPosition,
    captionPosition,
    ownDigest,
    subtreeDigest,
    ...facts
  } = own as Record<string, unknown>;
  const line = `${'  '.repeat(depth)}${JSON.stringify(facts)}`;
  return isContainer(node)
    ? [line, ...node.children.flatMap((child) => describeTree(child, depth + 1))]
    : [line];
}
