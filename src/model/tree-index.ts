import type { Container, Leaf, Node } from './node.ts';
import { isContainer } from './tree-walk.ts';

/** A sentence and where it hangs. */
export interface PlacedSentence {
  /** The sentence's id is set. */
  sentence: Leaf & { id: string };
  /** The paragraph, item, subitem, cell … that holds it. */
  owner: Container;
  /** The clause that a person would cite: the owner, or for a cell the clause that holds the table. */
  clause: Container;
  /** The row, where the sentence stands in a table. */
  row?: Container;
}

/** A tree with the ways up and across that annotations need. Build it once; trees do not change. */
export interface TreeIndex {
  root: Container;
  /** Every node that has an id, sentences included. */
  byId: ReadonlyMap<string, Node>;
  /** Id of the container that holds a node, by the node's id; the root has none. */
  parentOf: ReadonlyMap<string, string>;
  /** All sentences in document order, those in tables included. */
  sentences: readonly PlacedSentence[];
  /** All containers in document order. */
  containers: readonly Container[];
}

/** Indexes a tree whose ids are assigned. */
export function indexTree(root: Container): TreeIndex {
  const byId = new Map<string, Node>();
  const parentOf = new Map<string, string>();
  const sentences: PlacedSentence[] = [];
  const containers: Container[] = [];
  const visit = (owner: Container, clause: Container, row: Container | undefined): void => {
    byId.set(owner.id, owner);
    containers.push(owner);
    for (const child of owner.children) {
      if (isContainer(child)) {
        parentOf.set(child.id, owner.id);
        const inTable = child.type === 'table' || child.type === 'tableRow' || child.type === 'tableCell';
        visit(child, inTable ? clause : child, child.type === 'tableRow' ? child : inTable ? row : undefined);
      } else if (child.id !== undefined) {
        byId.set(child.id, child);
        parentOf.set(child.id, owner.id);
        sentences.push({ sentence: child as Leaf & { id: string }, owner, clause, ...(row && { row }) });
      }
    }
  };
  visit(root, root, undefined);
  return { root, byId, parentOf, sentences, containers };
}

/** The containers above a node, nearest first: paragraph, article, chapter, root. */
export function ancestorsOf(index: TreeIndex, id: string): Container[] {
  const ancestors: Container[] = [];
  for (let at = index.parentOf.get(id); at !== undefined; at = index.parentOf.get(at)) {
    ancestors.push(index.byId.get(at) as Container);
  }
  return ancestors;
}
