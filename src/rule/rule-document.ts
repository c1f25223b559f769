import type { Place } from '../model/position.ts';
import { indexTree, type TreeIndex } from '../model/tree-index.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';

/** One revision of a document, as rules are given it. */
export interface RuleDocument {
  /** Id of the document in the corpus. */
  id: string;
  model: YakkanDocument;
  /** Effective date of the revision, ISO 8601. */
  revision?: string;
}

/** Words of a clause, taken from the text by their place. */
export interface Quote {
  document: string;
  /** Effective date of the revision. */
  revision?: string;
  /** Id of the clause that holds the words. */
  clause: string;
  citation: string;
  /** The words as the leaf has them. */
  quote: string;
  at: Place[];
}

const indexes = new WeakMap<YakkanDocument, TreeIndex>();

/** The index of a document's tree, made once. */
export function indexOf(model: YakkanDocument): TreeIndex {
  const known = indexes.get(model);
  if (known) return known;
  const index = indexTree(model.tree);
  indexes.set(model, index);
  return index;
}
