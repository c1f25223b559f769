import type { StructureNode } from '../../model/structure.ts';
import type { BuiltDocument, BuiltSource } from '../build-lines.ts';
import type { NodeFactory } from '../tree/tree-node.ts';
import { carryIds } from './carry-ids.ts';
import { placeStructure } from './place-structure.ts';

/**
 * Builds the tree of a source whose format tells its structure. Few texts do, so a page loads this when it is needed; what it
 * shares with other texts it is given.
 * @param finish gives a tree its places and ids
 */
export function buildStructured(
  structure: StructureNode,
  factory: NodeFactory,
  finish: (tree: BuiltDocument['tree'], factory: NodeFactory, messages: []) => BuiltDocument,
): BuiltSource {
  const built = finish(placeStructure(structure, factory), factory, []);
  carryIds(built.tree, structure);
  return { documents: [built], ornaments: [] };
}
