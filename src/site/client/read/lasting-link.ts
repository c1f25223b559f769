/// <reference lib="dom" />
import { findRoot } from '../load-data.ts';

/**
 * The link that leads to a clause whatever its number will be: of a server `/doc/general-terms/c/c7k2m9px1`, of a folder the
 * page of the clause; where the clause has no lineage, the place on this page.
 */
export function lastingLink(documentId: string, lineage: string | undefined, id: string): string {
  if (lineage === undefined) return new URL(`#${encodeURIComponent(id)}`, location.href.split('?')[0]).href;
  const folder = encodeURIComponent(documentId);
  const isServed = 'server' in document.documentElement.dataset;
  const way = isServed ? `doc/${folder}/c/${lineage}` : `documents/${folder}/clause.html#${lineage}`;
  return new URL(findRoot() + way, location.href).href;
}
