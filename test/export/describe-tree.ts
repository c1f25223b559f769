import type { Node } from '../../src/model/node.ts';
import { isContainer } from '../../src/model/tree-walk.ts';

/** One line for each node of a tree, without positions, digests and certainty. */
export function describeTree(node: Node, depth = 0): string[] {
  const { position: _, ...own } = node as Node & Record<string, unknown>;
  const {
    children: __,
    labelPosition,
    captionPosition,
    ownDigest,
    subtreeDigest,
    // What was sure or not is a fact of the reading, not of the text.
    certainty,
    ...facts
  } = own as Record<string, unknown>;
  const line = `${'  '.repeat(depth)}${JSON.stringify(sortKeys(facts))}`;
  return isContainer(node)
    ? [line, ...node.children.flatMap((child) => describeTree(child, depth + 1))]
    : [line];
}

const first = ['type', 'id', 'label', 'number', 'caption', 'value'];
function sortKeys(facts: Record<string, unknown>): Record<string, unknown> {
  const keys = [...first, ...Object.keys(facts).toSorted()].filter((key) => key in facts);
  return Object.fromEntries(keys.map((key) => [key, facts[key]]));
}
