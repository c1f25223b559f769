import type { ClausePair } from '../../model/comparison.ts';
import type { Alignment } from './pairing.ts';

/** Lists every clause of both revisions with its partner, in the order of the new document; what is gone stands where it was. */
export function mapClauses({ old, new: young, pairing }: Alignment): ClausePair[] {
  const pairs: { at: number; pair: ClausePair }[] = [];
  for (const entry of young.slice(1)) {
    const from = pairing.oldOf(entry);
    if (from.length === 0) pairs.push({ at: entry.order, pair: { old: null, new: entry.node.id } });
    for (const { node } of from) pairs.push({ at: entry.order, pair: { old: node.id, new: entry.node.id } });
  }
  let at = 0;
  for (const entry of old.slice(1)) {
    const [now] = pairing.newOf(entry);
    if (now) at = now.order + 0.5;
    else pairs.push({ at, pair: { old: entry.node.id, new: null } });
  }
  return pairs.toSorted((left, right) => left.at - right.at).map(({ pair }) => pair);
}
