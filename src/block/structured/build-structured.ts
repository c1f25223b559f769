import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import type { StructureNode } from '../../model/structure.ts';
import { assignIds } from '../tree/assign-ids.ts';
import { NodeFactory } from '../tree/tree-node.ts';
import { carryIds } from './carry-ids.ts';
import { placeStructure } from './place-structure.ts';

/** Builds the tree of a source whose format tells its structure. */
export function buildStructured(
  value: string,
  structure: StructureNode,
): { tree: Container; messages: Message[] } {
  const factory = new NodeFactory(value);
  const messages: Message[] = [];
  const tree = placeStructure(structure, factory);
  factory.setHulls(tree);
  assignIds(tree, messages);
  carryIds(tree, structure);
  return { tree, messages };
}
