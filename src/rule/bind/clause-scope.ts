import type { Quantity } from '../../model/annotation.ts';
import type { Leaf, Node } from '../../model/node.ts';
import { walk } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { resolveCitation } from '../../text/citation.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import type { DocumentClause } from '../clause-reference.ts';
import { indexOf, type RuleDocument } from '../rule-document.ts';
import { RuleError } from '../rule-error.ts';

/** A cited clause with all that stands below it. */
export interface ClauseScope extends DocumentClause {
  source: RuleDocument;
  /** Ids of what is cited: one, or the members of 各号. */
  ids: string[];
  nodes: Node[];
  /** Sentences in document order. */
  leaves: (Leaf & { id: string })[];
  leafIds: ReadonlySet<string>;
  /** In document order. */
  quantities: Quantity[];
}

/** Finds a cited clause; nothing where the text has no such clause. */
export function findClause(
  clause: DocumentClause,
  documents: readonly RuleDocument[],
): ClauseScope | undefined {
  const source = documents.find(({ id }) => id === clause.document);
  if (!source) {
    throw new RuleError(
      `The rule needs ${clause.citation} of ${clause.document}, and the text of that document was not given; add it with \`yakkan add FILE --document ${clause.document}\`.`,
    );
  }
  const cited = resolveCitation(clause.citation, source.model.tree);
  if (cited.status === 'ambiguous') {
    throw new RuleError(
      `${clause.citation} of ${clause.document} could be ${cited.ids.join(', ')}; cite one of them in the rule.`,
    );
  }
  return cited.status === 'missing' ? undefined : makeScope(clause, cited.ids, source);
}

/** The scope of a citation whose nodes are known. */
export function makeScope(clause: DocumentClause, ids: string[], source: RuleDocument): ClauseScope {
  const { byId } = indexOf(source.model);
  const nodes = ids.flatMap((id) => byId.get(id) ?? []);
  const leaves: ClauseScope['leaves'] = [];
  for (const node of nodes) {
    walk(node, (inner) => {
      if (!('children' in inner) && inner.id !== undefined) leaves.push(inner as Leaf & { id: string });
    });
  }
  const leafIds = new Set(leaves.map(({ id }) => id));
  const byLeaf = quantitiesByLeaf(source.model);
  const quantities = leaves.flatMap(({ id }) => byLeaf.get(id) ?? []);
  return { ...clause, source, ids, nodes, leaves, leafIds, quantities };
}

const quantityIndexes = new WeakMap<YakkanDocument, ReadonlyMap<string, readonly Quantity[]>>();

/** The quantities of a document by the leaf that they begin in; indexed once. */
function quantitiesByLeaf(model: YakkanDocument): ReadonlyMap<string, readonly Quantity[]> {
  const known = quantityIndexes.get(model);
  if (known) return known;
  const made = new Map<string, Quantity[]>();
  for (const quantity of model.quantities) {
    const leaf = quantity.at[0]?.leaf;
    appendTo(made, leaf, quantity);
  }
  quantityIndexes.set(model, made);
  return made;
}

/** Finds a clause that must be there. */
export function requireClause(clause: DocumentClause, documents: readonly RuleDocument[]): ClauseScope {
  const scope = findClause(clause, documents);
  if (scope) return scope;
  throw new RuleError(`There is no ${clause.citation} in this revision of ${clause.document}.`);
}
