import type { Node } from '../../../model/node.ts';
import type { DraftNode } from '../../../text/draft.ts';
import { findLongestOrder } from '../../align/longest-order.ts';
import { originOf } from './source-extent.ts';

/** Clauses that stand in another order than they did. */
export function findMoved(nodes: readonly DraftNode[], old: readonly Node[]): Set<DraftNode> {
  const ranks = new Map(old.map((node, index) => [node, index]));
  const members = nodes.flatMap((node) => {
    const rank = ranks.get(originOf(node) as Node);
    return rank === undefined ? [] : [{ member: node, rank, weight: 1 }];
  });
  const isInOrder = members.every(({ rank }, index) => index === 0 || members[index - 1].rank < rank);
  if (isInOrder) return new Set();
  const kept = findLongestOrder(members);
  return new Set(members.filter(({ member }) => !kept.has(member)).map(({ member }) => member));
}
