import type { Draft } from '../../../text/draft.ts';
import { findClause, findRange } from '../find-place.ts';
import type { Action } from '../instruction.ts';
import { alike, sameNumber } from '../matches-step.ts';
import { describeSteps } from '../write-place.ts';
import { findOnward } from './renumber-draft.ts';

/**
 * Names a clause whose number is given to another while it still has it: 第六条を第七条とし before 第七条を第八条とする. What follows in the
 * amendment may then mean either.
 */
export function findTaken(root: Draft, action: Action): string | undefined {
  if (action.kind === 'renumber') {
    const target = action.to.steps[action.to.steps.length - 1];
    const { node, parent } = findClause(root, action.place.steps);
    if (node.type !== target.kind || !('number' in target)) return undefined;
    return hasNumber(node, parent, [node], [target.number]) ? describeSteps(action.to.steps) : undefined;
  }
  if (action.kind !== 'shift') return undefined;
  const { place, through, by, isOnward } = action;
  const { nodes, parent } = isOnward ? findOnward(root, place) : findRange(root, place, through);
  const numbers = nodes.map(({ number = '' }) => number.replace(/^\d+/, (main) => String(Number(main) + by)));
  if (!hasNumber(nodes[0], parent, nodes, numbers)) return undefined;
  return `${describeSteps(place.steps)}〜${describeSteps(through.steps)}`;
}

function hasNumber(
  node: Draft,
  parent: Draft,
  moving: readonly Draft[],
  numbers: readonly string[],
): boolean {
  // Where numbers begin anew below each heading, one that another has is none that is taken.
  if (sameNumber(node, parent).length > 1) return false;
  const wanted = new Set(numbers);
  const gone = new Set(moving);
  return alike(node, parent).some((one) => !gone.has(one) && wanted.has(one.number ?? ''));
}
