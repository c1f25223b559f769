import type { Node } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';

/** What rules need of a text: the tree without positions, the quantities, and where references lead. */
export type CompactText = Pick<YakkanDocument, 'tree' | 'quantities'> & {
  references: Pick<YakkanDocument['references'][number], 'status' | 'targets' | 'at'>[];
};

/** Leaves out of a model what no rule reads, so that a browser loads a tenth of it. */
export function compactText({ tree, quantities, references }: YakkanDocument): CompactText {
  return {
    tree: compactNode(tree) as YakkanDocument['tree'],
    quantities: quantities.map((quantity) => ({ ...quantity })),
    references: references.map(({ status, targets, at }) => ({ status, targets, at })),
  };
}

const left: ReadonlySet<string> = new Set([
  'position',
  'labelPosition',
  'captionPosition',
  'ownDigest',
  'subtreeDigest',
]);

function compactNode(node: Node): Node {
  const kept = Object.fromEntries(Object.entries(node).filter(([name]) => !left.has(name)));
  return (isContainer(node) ? { ...kept, children: node.children.map(compactNode) } : kept) as Node;
}
