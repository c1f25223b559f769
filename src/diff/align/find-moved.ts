import { headingTypes } from '../../model/node-type.ts';
import { spread } from './align.ts';
import type { ClauseEntry } from './clause-entry.ts';
import { findLongestOrder, type Ranked } from './longest-order.ts';
import type { Alignment, Pairing } from './pairing.ts';

const headings: ReadonlySet<string> = new Set(headingTypes);

/** Finds the clauses of the new revision that stand at another place than in the old one. */
export function findMoved({ new: young, pairing }: Alignment): Set<ClauseEntry> {
  const moved = new Set<ClauseEntry>();
  for (const owner of young) {
    if (headings.has(owner.node.type) || pairing.isNewFree(owner)) {
      for (const child of owner.children) if (isFromElsewhere(child, pairing)) moved.add(child);
      if (headings.has(owner.node.type)) continue;
    }
    const children = isScope(owner) ? spread(owner) : owner.children;
    for (const type of new Set(children.map(({ node }) => node.type))) {
      for (const child of movedAmong(
        children.filter(({ node }) => node.type === type),
        owner,
        pairing,
      )) {
        moved.add(child);
      }
    }
  }
  return moved;
}

function isScope({ node }: ClauseEntry): boolean {
  return node.type === 'root' || node.type === 'supplProvision' || node.type === 'appdx';
}

/** A clause below one that was put in came from somewhere; below a heading its order among all articles decides. */
function isFromElsewhere(child: ClauseEntry, pairing: Pairing): boolean {
  const { parent } = child;
  return !pairing.isNewFree(child) && parent !== undefined && !headings.has(parent.node.type);
}

function movedAmong(children: readonly ClauseEntry[], owner: ClauseEntry, pairing: Pairing): ClauseEntry[] {
  const moved: ClauseEntry[] = [];
  const staying: Ranked<ClauseEntry>[] = [];
  for (const child of children) {
    const from = pairing.oldOf(child)[0];
    if (!from) continue;
    if (!pairing.newOf(homeOf(from)).includes(owner)) moved.push(child);
    else staying.push({ member: child, rank: from.order, weight: weigh(from, child) });
  }
  const kept = findLongestOrder(staying);
  return [...moved, ...staying.map(({ member }) => member).filter((child) => !kept.has(child))];
}

/** More than the words of any clause. */
const numberKept = 1e7;

/** Of two clauses that cannot both stay, one that kept its number did; else the longer one. */
function weigh(old: ClauseEntry, young: ClauseEntry): number {
  const isKept = old.node.number !== undefined && old.node.number === young.node.number;
  return young.words.length + (isKept ? numberKept : 0);
}

/** What a clause of the old revision hangs under, headings aside. */
function homeOf(entry: ClauseEntry): ClauseEntry {
  let home = entry.parent ?? entry;
  while (home.parent && headings.has(home.node.type)) home = home.parent;
  return home;
}
