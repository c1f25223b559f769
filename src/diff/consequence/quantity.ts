import type { Consequence } from '../../model/comparison.ts';
import { citeClause } from '../lines/cite-clause.ts';
import { editedClauses, groupByNode, type Revisions } from './clause-pairs.ts';
import { matchQuantities, quantityKey } from './match-quantities.ts';

/**
 * Finds quantities that differ between the two versions of a clause: 14日前までに → 30日前までに, 100分の2 → 100分の3.
 * A quantity that was put in or taken out has only one side.
 */
export function findChangedQuantities(revisions: Revisions): Consequence[] {
  const [before, after] = [groupByNode(revisions.old.quantities), groupByNode(revisions.new.quantities)];
  return editedClauses(revisions).flatMap((clause) => {
    const [old, young] = [
      clause.old.flatMap((id) => before.get(id) ?? []),
      clause.new.flatMap((id) => after.get(id) ?? []),
    ];
    return matchQuantities(old, young, revisions.trees).flatMap(([left, right]): Consequence[] => {
      if (left && right && quantityKey(left) === quantityKey(right)) return [];
      const node = right?.node ?? clause.new[0];
      const place = citeClause(node, revisions.new.tree);
      return [
        {
          kind: 'changed-quantity',
          reason: describe(place, left?.text, right?.text),
          old: left?.node ?? clause.old[0],
          new: node,
          ...(left && { before: left.text }),
          ...(right && { after: right.text }),
        },
      ];
    });
  });
}

function describe(place: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `${place}に「${after}」が加わりました。`;
  if (after === undefined) return `${place}から「${before}」がなくなりました。`;
  return `${place}の「${before}」が「${after}」に変わりました。`;
}
