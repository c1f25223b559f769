import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { LineageTable } from './lineage-table.ts';

/** The model with the lineages of a table in it; the given one is left as it is. */
export function addLineage(model: YakkanDocument, table: LineageTable): YakkanDocument {
  const name = <T extends { id: string }>(
    list: readonly T[],
    lineages: Readonly<Record<string, string>>,
  ): T[] => list.map((one) => (lineages[one.id] === undefined ? one : { ...one, lineage: lineages[one.id] }));
  return {
    ...model,
    tree: addToTree(model.tree, table),
    definitions: name(model.definitions, table.definitions),
    references: name(model.references, table.references),
    quantities: name(model.quantities, table.quantities),
  };
}

function addToTree({ type, id, ...rest }: Container, table: LineageTable): Container {
  const lineage = table.clauses[id];
  const cameFrom = lineage === undefined ? undefined : table.cameFrom[lineage];
  return {
    type,
    id,
    ...(lineage !== undefined && { lineage }),
    ...(cameFrom && { cameFrom }),
    ...rest,
    children: rest.children.map((child) => (isContainer(child) ? addToTree(child, table) : child)),
  };
}
