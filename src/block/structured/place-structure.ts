import type { Container, Leaf } from '../../model/node.ts';
import type { StructureLeaf, StructureNode } from '../../model/structure.ts';
import { isProviso } from '../../text/sentence.ts';
import type { NodeFactory } from '../tree/tree-node.ts';

/**
 * Makes the nodes of a source whose format tells its structure: nothing is guessed, only positions are added.
 * `{ type: 'article', label: 第一条, … }` → the article with `label` and `labelPosition`
 */
export function placeStructure(structure: StructureNode, factory: NodeFactory): Container {
  const node = factory.container(structure.type);
  const { number, through, deleted, head, certainty, elements, keptElement } = structure;
  Object.assign(node, {
    ...(number !== undefined && { number }),
    ...(through !== undefined && { through }),
    ...(deleted && { deleted }),
    ...(head && { head }),
    ...(certainty !== undefined && { certainty }),
    ...(elements && { elements }),
    ...(keptElement && { keptElement }),
  });
  placeNames(node, structure, factory);
  for (const child of structure.children) {
    if ('children' in child) node.children.push(placeStructure(child, factory));
    else placeLeaf(node, child, factory);
  }
  return node;
}

function placeNames(
  node: Container,
  { label, caption, printedCaption, captionMarks }: StructureNode,
  factory: NodeFactory,
): void {
  if (label && label.text !== '') {
    node.label = label.text;
    node.labelPosition = factory.positionOf(label);
  }
  if (caption && caption.text !== '') {
    node.caption = caption.text;
    node.captionPosition = factory.positionOf(printedCaption ?? caption);
    if (captionMarks && captionMarks.length > 0) node.captionMarks = captionMarks;
  }
}

function placeLeaf(to: Container, leaf: StructureLeaf, factory: NodeFactory): void {
  const { type, text, endsLine, marks, elements } = leaf;
  if (type === 'words') {
    factory.addSentences(to, text);
    const last = to.children.at(-1) as Leaf | undefined;
    if (endsLine && last) last.endsLine = endsLine;
    return;
  }
  to.children.push({
    ...factory.leaf(type, text),
    ...(type === 'sentence' && {
      id: '',
      function: leaf.function ?? (isProviso(text.text) ? 'proviso' : 'main'),
    }),
    ...(endsLine && { endsLine }),
    ...(marks && marks.length > 0 && { marks }),
    ...(elements && { elements }),
  });
}
