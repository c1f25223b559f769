import type { Source } from '../model/line.ts';
import { type BuiltSource, buildLines, type Corrector, finishTree } from './build-lines.ts';
import { buildStructured } from './structured/build-structured.ts';
import { NodeFactory } from './tree/tree-node.ts';

export type { BuiltDocument, BuiltSource, Corrector } from './build-lines.ts';

/**
 * Builds the trees of all documents in a source, from its lines or from what its format says of its structure.
 * @param corrector outweighs all evidence of lines; if omitted, nothing is corrected
 */
export function buildDocumentTrees(source: Source, corrector?: Corrector): BuiltSource {
  const { structure, value } = source;
  return structure
    ? buildStructured(structure, new NodeFactory(value), finishTree)
    : buildLines(source, corrector);
}
