import type { YakkanDocument } from '../model/yakkan-document.ts';

/** Which share of all acts a party has at least. */
const leastParty = 0.12;

/** Whether words name one actor: not 甲及び乙. */
export function isOneName(actor: string): boolean {
  return actor.length <= 12 && !/及び|および|又は|または|並びに|ならびに|若しくは|、/.test(actor);
}

/** The two who act most, each in a fair share of the sentences; none where a text has no such two. */
export function listParties({ norms = [] }: YakkanDocument): string[] {
  const counts = new Map<string, number>();
  for (const { actor } of norms)
    if (actor !== undefined && isOneName(actor)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .sort((left, right) => right[1] - left[1])
    .slice(0, 2)
    .filter(([, count]) => count >= Math.max(3, leastParty * all))
    .map(([actor]) => actor);
}
