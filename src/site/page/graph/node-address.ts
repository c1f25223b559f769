import type { GraphNode } from '../../../model/citation-graph.ts';

/** Way to the page of a text: in this site where it is held, else at the official law site. */
export function nodeAddress({ id, held, revision, address, kind }: GraphNode): string | undefined {
  if (!held) return address;
  return `documents/${encodeURIComponent(id)}/${kind === 'statute' && revision ? revision : 'index'}.html`;
}
