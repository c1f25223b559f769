import type { ClauseChange, Comparison } from '../../model/comparison.ts';
import { indexTree, type TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { type ClauseLinks, linkClauses } from './clause-links.ts';
import { findParties, type Parties } from './parties.ts';
import { findRenames, type Rename } from './renames.ts';

/** Two revisions and what belongs together in them: what the finders of consequences work on. */
export interface Revisions {
  old: YakkanDocument;
  new: YakkanDocument;
  trees: { old: TreeIndex; new: TreeIndex };
  links: ClauseLinks;
  map: Comparison['map'];
  changes: readonly ClauseChange[];
  /** Words that have another word throughout. */
  renames: readonly Rename[];
  parties: Parties;
}

/** Puts two revisions and their comparison together. */
export function pairRevisions(
  old: YakkanDocument,
  young: YakkanDocument,
  { map, changes }: Pick<Comparison, 'map' | 'changes'>,
): Revisions {
  const trees = { old: indexTree(old.tree), new: indexTree(young.tree) };
  return {
    old,
    new: young,
    trees,
    links: linkClauses(map),
    map,
    changes,
    renames: findRenames(changes, young),
    parties: findParties(young),
  };
}

/** Clauses that stand for each other and whose own words differ; split and merged ones have several on one side. */
export function editedClauses({ changes }: Revisions): ClauseChange[] {
  return changes
    .filter(({ old, new: young }) => old.length > 0 && young.length > 0)
    .filter(({ kinds }) => kinds.some((kind) => kind === 'edited' || kind === 'split' || kind === 'merged'));
}

/** Lists annotations by the node that they stand in. */
export function groupByNode<T extends { node: string }>(annotations: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const annotation of annotations) {
    const group = groups.get(annotation.node);
    if (group) group.push(annotation);
    else groups.set(annotation.node, [annotation]);
  }
  return groups;
}
