import type { Source } from '../model/line.ts';
import type { Message } from '../model/message.ts';
import type { Container } from '../model/node.ts';
import { restoreDisplacedLabels } from './displaced-label.ts';
import { type DocumentHead, readDocumentHead } from './document-head.ts';
import { joinLines } from './join-lines.ts';
import { promoteArticles } from './outline.ts';
import { splitDocuments } from './split-documents.ts';
import { buildStructured } from './structured/build-structured.ts';
import { assignIds } from './tree/assign-ids.ts';
import { buildTree } from './tree/build-tree.ts';
import { NodeFactory } from './tree/tree-node.ts';

/** One document of a file: its tree with ids and positions, and what its head says. */
export interface BuiltDocument {
  tree: Container;
  facts: DocumentHead;
  messages: Message[];
}

/** Builds the trees of all documents in a source; a file nearly always holds one. */
export function buildDocumentTrees(source: Source): { documents: BuiltDocument[] } {
  if (source.structure) {
    const { tree, messages } = buildStructured(source.value, source.structure);
    return { documents: [{ tree, facts: readDocumentHead(tree), messages }] };
  }
  const factory = new NodeFactory(source.value);
  const blocks = joinLines(source.lines, source.value);
  const documents = splitDocuments(blocks).map((split) => {
    const messages: Message[] = [];
    const own = restoreDisplacedLabels(split, factory, messages);
    promoteArticles(own);
    const tree = buildTree(own, factory, messages);
    factory.setHulls(tree);
    assignIds(tree, messages);
    return { tree, facts: readDocumentHead(tree), messages };
  });
  return { documents };
}
