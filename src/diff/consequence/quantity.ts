import type { Quantity } from '../../model/annotation.ts';
import type { Consequence } from '../../model/comparison.ts';
import { formatCitation } from '../../text/citation.ts';
import { amountOf } from '../../text/quantity-value.ts';
import { matchSequence } from '../align/match-sequence.ts';
import { editedClauses, groupByNode, type Revisions } from './clause-pairs.ts';

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
    return matchQuantities(old, young).flatMap(([left, right]): Consequence[] => {
      if (left && right && keyOf(left) === keyOf(right)) return [];
      const node = right?.node ?? clause.new[0];
      const place = formatCitation(node, revisions.new.tree);
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

/** Pairs what is equal, then what is of one kind: a period answers to a period, a rate to a rate. */
function matchQuantities(old: readonly Quantity[], young: readonly Quantity[]) {
  const matches = matchSequence(old, young, keyOf);
  const same = matches.filter(([left, right]) => left && right && keyOf(left) === keyOf(right));
  const rest = matches.filter((match) => !same.includes(match));
  const kinds = [
    ...new Set(rest.flatMap(([left, right]) => [left, right].flatMap((one) => one?.kind ?? []))),
  ];
  return kinds.flatMap((kind) => {
    const lefts = rest.flatMap(([left]) => (left?.kind === kind ? [left] : []));
    const rights = rest.flatMap(([, right]) => (right?.kind === kind ? [right] : []));
    const length = Math.max(lefts.length, rights.length);
    return Array.from({ length }, (_, place) => [lefts[place], rights[place]] as const);
  });
}

function keyOf({ kind, value, relation, unit, of, currency }: Quantity): string {
  return [amountOf({ kind, value }), relation, unit, of, currency].join(' ');
}

function describe(place: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `${place}に「${after}」が加わりました。`;
  if (after === undefined) return `${place}から「${before}」がなくなりました。`;
  return `${place}の「${before}」が「${after}」に変わりました。`;
}
