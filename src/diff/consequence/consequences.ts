import type { Comparison, Consequence } from '../../model/comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { pairRevisions, type Revisions } from './clause-pairs.ts';
import { findChangedDefinitions } from './definition.ts';
import { findChangedNorms } from './norm/changed-norms.ts';
import { notePriorNotice } from './prior-notice.ts';
import { findChangedQuantities } from './quantity/changed-quantities.ts';
import { findChangedReferences } from './reference.ts';
import { tellRenames } from './tell-renames.ts';

const finders: readonly ((revisions: Revisions) => Consequence[])[] = [
  findChangedQuantities,
  findChangedReferences,
  findChangedDefinitions,
  findChangedNorms,
];

/** The order in which kinds are listed, behind what makes somebody worse off. */
const order: readonly Consequence['kind'][] = [
  'prior-notice',
  'changed-quantity',
  'broken-reference',
  'caption-mismatch',
  'changed-norm',
  'changed-definition',
  'deleted-definition',
  'new-definition',
  'unused-definition',
  'renamed-term',
  'updated-reference',
];

/**
 * Says what the changes between two revisions bring about: who is worse off first, then changed numbers, references that lead
 * elsewhere, terms with another meaning, sentences that bind otherwise. Empty where nothing changed.
 */
export function findConsequences(
  old: YakkanDocument,
  young: YakkanDocument,
  comparison: Pick<Comparison, 'map' | 'changes'>,
): Consequence[] {
  const revisions = pairRevisions(old, young, comparison);
  // A clause may hold the same reference twice.
  const told = ({ kind, reason, old: from, new: to }: Consequence) => [kind, reason, from, to].join('\n');
  const found = new Map<string, Consequence>();
  for (const one of finders.flatMap((find) => find(revisions)))
    if (!found.has(told(one))) found.set(told(one), one);
  const all = [...found.values()];
  all.push(...tellRenames(revisions, all), ...notePriorNotice(revisions, all));
  return all.toSorted((left, right) => rank(left) - rank(right));
}

function rank({ kind, worseFor }: Consequence): number {
  if (worseFor !== undefined) return kind === 'prior-notice' ? -1 : -2;
  return order.indexOf(kind);
}
