import type { ClauseEntry } from './clause-entry.ts';
import type { Alignment } from './pairing.ts';
import { findCandidates } from './similarity.ts';

/** Types whose clauses may go to another parent. */
const movable = ['article', 'paragraph', 'item', 'subitem', 'tableRow'] as const;
/** Words that are too short to tell a clause. */
const shortest = 12;
const alikeElsewhere = 0.7;

/**
 * Pairs clauses that went to another place, then the articles that were split or merged by it: an article that is left without a
 * partner and whose paragraphs came from a neighbour's is a part of it.
 */
export function pairMoved(
  { old, new: young, pairing }: Alignment,
  alignBelow: (old: ClauseEntry, young: ClauseEntry) => void,
): void {
  for (const type of movable) {
    const left = old.filter((entry) => isLongOf(type, entry) && pairing.isOldFree(entry));
    const right = young.filter((entry) => isLongOf(type, entry) && pairing.isNewFree(entry));
    if (left.length === 0 || right.length === 0) continue;
    const candidates = findCandidates(left, right, alikeElsewhere).toSorted(
      (a, b) => b.score - a.score || a.new.order - b.new.order || a.old.order - b.old.order,
    );
    for (const { old: from, new: to } of candidates) {
      if (!pairing.isOldFree(from) || !pairing.isNewFree(to)) continue;
      pairing.pair(from, to);
      alignBelow(from, to);
    }
  }
  joinArticles(
    young,
    (entry) => pairing.isNewFree(entry),
    (child) => pairing.oldOf(child),
    (whole, part) => pairing.pair(whole, part),
  );
  joinArticles(
    old,
    (entry) => pairing.isOldFree(entry),
    (child) => pairing.newOf(child),
    (whole, part) => pairing.pair(part, whole),
  );
}

function isLongOf(type: string, { node, words }: ClauseEntry): boolean {
  return node.type === type && words.length >= shortest;
}

function joinArticles(
  entries: readonly ClauseEntry[],
  isFree: (entry: ClauseEntry) => boolean,
  partnersOf: (child: ClauseEntry) => readonly ClauseEntry[],
  join: (whole: ClauseEntry, part: ClauseEntry) => void,
): void {
  for (const part of entries) {
    if (part.node.type !== 'article' || !isFree(part) || part.children.length === 0) continue;
    const homes = part.children.flatMap((child) =>
      partnersOf(child)
        .slice(0, 1)
        .map(({ parent }) => parent),
    );
    const [home] = homes;
    if (home?.node.type !== 'article' || homes.some((other) => other !== home)) continue;
    if (homes.length * 2 >= part.children.length && homes.length < home.children.length) join(home, part);
  }
}
