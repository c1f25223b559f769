import type { Container } from '../model/node.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import { isContainer } from '../model/tree-walk.ts';

/** Finds the node of the same type beside one: the article after it, also in the next chapter; the paragraph before it. */
export type FindNeighbour = (from: Container, step: 1 | -1) => Container | undefined;

/** Prepares a document for look-up of neighbours; the first question costs one pass, each further one nothing. */
export function neighboursOf(index: TreeIndex): FindNeighbour {
  const rows = new Map<string, { nodes: Container[]; placeOf: Map<string, number> }>();
  return (from, step) => {
    const owner = from.type === 'article' ? '' : (index.parentOf.get(from.id) ?? '');
    const key = `${owner} ${from.type}`;
    let row = rows.get(key);
    if (!row) {
      const parent = index.byId.get(owner);
      const around =
        from.type === 'article' ? index.containers : parent && isContainer(parent) ? parent.children : [];
      const nodes = around.filter((node): node is Container => isContainer(node) && node.type === from.type);
      row = { nodes, placeOf: new Map(nodes.map(({ id }, place) => [id, place])) };
      rows.set(key, row);
    }
    const place = row.placeOf.get(from.id);
    return place === undefined ? undefined : row.nodes[place + step];
  };
}
