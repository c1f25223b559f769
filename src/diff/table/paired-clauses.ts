import type { ChangeKind, Comparison } from '../../model/comparison.ts';
import { indexTree } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { linkClauses } from '../consequence/clause-links.ts';
import { type ClauseText, readClauseText, runsByClause, type Side } from './clause-lines.ts';
import { markMoved } from './mark-moved.ts';
import { type FormerPair, type PairedClause, placeOf } from './paired-clause.ts';
import { placeMerged } from './place-merged.ts';

/**
 * Puts the clauses of two revisions side by side, in the order of the new one; what was deleted or moved away stands where it
 * was.
 */
export function pairClauses(
  old: YakkanDocument,
  young: YakkanDocument,
  comparison: Comparison,
): PairedClause[] {
  const trees = { old: indexTree(old.tree), new: indexTree(young.tree) };
  const runs = {
    old: runsByClause(comparison.changes, 'old'),
    new: runsByClause(comparison.changes, 'new'),
  };
  const { toNew } = linkClauses(comparison.map);
  const kinds = listKinds(comparison);
  const read = { old: new Set<string>(), new: new Set<string>() };

  const readOnce = (id: string | null, side: Side, isAlone: boolean): ClauseText | undefined => {
    const node = id === null ? undefined : trees[side].byId.get(id);
    if (id === null || !node || !('children' in node) || read[side].has(id)) return undefined;
    read[side].add(id);
    return readClauseText(node, side, runs[side].get(id), isAlone);
  };

  const pairs = comparison.map.map((pair): FormerPair => {
    const isAlone = pair.old === null || pair.new === null;
    const left = readOnce(pair.old, 'old', isAlone);
    const right = readOnce(pair.new, 'new', isAlone);
    const [tree, id] = pair.new === null ? [trees.old, pair.old ?? ''] : [trees.new, pair.new];
    const place = placeOf(id, tree);
    const known = pair.new === null ? toNew(place.group)[0] : place.group;
    return {
      from: pair.old,
      ...(left && { old: left }),
      ...(right && { new: right }),
      kinds: pair.old === null ? ['inserted'] : pair.new === null ? ['deleted'] : (kinds.get(pair.new) ?? []),
      ...place,
      group: known ?? `gone ${place.group}`,
    };
  });
  return markMoved(placeMerged(pairs, trees.old), comparison, { old, new: young, trees, toNew }).filter(
    (pair) => pair.old || pair.new,
  );
}

function listKinds({ changes }: Comparison): Map<string, ChangeKind[]> {
  return new Map(changes.flatMap((change) => change.new.map((id) => [id, change.kinds] as const)));
}
