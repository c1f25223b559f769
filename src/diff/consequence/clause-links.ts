import type { Comparison } from '../../model/comparison.ts';

/** The ways from the clauses of one revision to those of the other, read from a comparison's map. */
export interface ClauseLinks {
  /** Ids in the new revision of a clause of the old one; none where it is gone. */
  toNew: (id: string) => readonly string[];
  /** Ids in the old revision of a clause of the new one; none where it was put in. */
  toOld: (id: string) => readonly string[];
}

/** Reads the map in both directions; the root is the root. */
export function linkClauses(map: Comparison['map']): ClauseLinks {
  const forward = new Map<string, string[]>([['root', ['root']]]);
  const backward = new Map<string, string[]>([['root', ['root']]]);
  for (const pair of map) {
    if (pair.old === null || pair.new === null) continue;
    push(forward, pair.old, pair.new);
    push(backward, pair.new, pair.old);
  }
  return { toNew: (id) => forward.get(id) ?? [], toOld: (id) => backward.get(id) ?? [] };
}

function push(links: Map<string, string[]>, from: string, to: string): void {
  const known = links.get(from);
  if (!known) links.set(from, [to]);
  else if (!known.includes(to)) known.push(to);
}
