import { quoteStatutes, type ReadStatute } from '../../corpus/law/quote-statutes.ts';
import type { Node } from '../../model/node.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';

/** The part of a tree that a clause is. */
interface ClausePart {
  node: Node;
  /** Whether a node is the clause or stands below it. */
  isBelow: (id: string) => boolean;
}

/** A clause as it stands in the tree, with the annotations in it and the references to it. */
export async function describeClause(
  model: YakkanDocument,
  id: string,
  { node, isBelow }: ClausePart,
  readStatute: ReadStatute,
) {
  const inside = <Item extends { node: string }>(items: readonly Item[]) =>
    items.filter((item) => isBelow(item.node));
  const termUses = inside(model.termUses);
  const used = new Set(termUses.map(({ definition }) => definition));
  return {
    node: id,
    ...('lineage' in node && node.lineage !== undefined && { lineage: node.lineage }),
    citation: formatCitation(id, model.tree),
    content: node,
    definitions: model.definitions.filter(
      (definition) => used.has(definition.id) || isBelow(definition.node),
    ),
    termUses,
    references: inside(model.references),
    statutes: await quoteStatutes(inside(model.references), readStatute),
    referredToBy: model.references
      .filter(
        (reference) =>
          !isBelow(reference.node) &&
          reference.targets.some((target) => !target.document && isBelow(target.node)),
      )
      .map(({ node: from, text }) => ({ node: from, citation: formatCitation(from, model.tree), text })),
    quantities: inside(model.quantities),
    mutatisMutandis: inside(model.mutatisMutandis),
    ...(model.norms && { norms: inside(model.norms) }),
    ...(model.hooks && { hooks: model.hooks.filter(({ nodes }) => nodes.some(isBelow)) }),
  };
}
