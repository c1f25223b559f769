import type { Comparison, Consequence } from '../../model/comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { pairRevisions, type Revisions } from './clause-pairs.ts';
import { findChangedDefinitions } from './definition.ts';
import { findChangedNorms } from './norm.ts';
import { findChangedQuantities } from './quantity.ts';
import { findChangedReferences } from './reference.ts';

/** In the order of the list: numbers first, because they are what matters. */
const finders: readonly ((revisions: Revisions) => Consequence[])[] = [
  findChangedQuantities,
  findChangedReferences,
  findChangedDefinitions,
  findChangedNorms,
];

/** The order in which kinds are listed. */
const order: readonly Consequence['kind'][] = [
  'changed-quantity',
  'broken-reference',
  'caption-mismatch',
  'changed-norm',
  'changed-definition',
  'deleted-definition',
  'new-definition',
  'unused-definition',
  'updated-reference',
];

/**
 * Says what the changes between two revisions bring about: changed numbers, references that lead elsewhere, terms with another
 * meaning, sentences that bind otherwise. Empty where nothing changed.
 */
export function findConsequences(
  old: YakkanDocument,
  young: YakkanDocument,
  comparison: Pick<Comparison, 'map' | 'changes'>,
): Consequence[] {
  const revisions = pairRevisions(old, young, comparison);
  // A clause may hold the same reference twice.
  const found = new Map(
    finders.flatMap((find) => find(revisions)).map((one) => [JSON.stringify(one), one] as const),
  );
  return [...found.values()].toSorted((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind));
}
