import type { Container } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import { type ClauseEntry, listEntries } from './clause-entry.ts';
import { pairLists } from './pair-lists.ts';
import { pairMoved } from './pair-moved.ts';
import { pairRelevelled } from './pair-relevelled.ts';
import { pairSplits } from './pair-split.ts';
import { type Alignment, Pairing } from './pairing.ts';

const headings: ReadonlySet<string> = new Set(headingTypes);
/** Clauses that have numbers of their own: articles below are counted within them. */
const scopes: ReadonlySet<string> = new Set(['root', 'supplProvision', 'appdx']);

/**
 * Aligns two revisions: first what says the same, then by captions, likeness, order and structure, from the top down; last what
 * went to another place, and what was split or merged. Deterministic; near-linear where little changed.
 */
export function alignTrees(old: Container, young: Container): Alignment {
  const alignment: Alignment = { old: listEntries(old), new: listEntries(young), pairing: new Pairing() };
  const { pairing } = alignment;
  pairing.pair(alignment.old[0], alignment.new[0]);
  alignScope(alignment.old[0], alignment.new[0], pairing);
  pairMoved(alignment, (left, right) => alignChildren(left, right, pairing));
  pairRelevelled(alignment);
  return alignment;
}

/** Aligns what stands in one document, 附則 or 別表: articles across headings, so that a new chapter moves nothing. */
function alignScope(old: ClauseEntry, young: ClauseEntry, pairing: Pairing): void {
  const [left, right] = [spread(old), spread(young)];
  for (const type of typesOf(left, right)) {
    if (headings.has(type)) continue;
    pairSiblings(ofType(left, type), ofType(right, type), pairing);
  }
  for (const type of typesOf(left, right)) {
    if (headings.has(type)) pairHeadings(ofType(left, type), ofType(right, type), pairing);
  }
}

/** Aligns what hangs under two clauses that are the same. */
function alignChildren(old: ClauseEntry, young: ClauseEntry, pairing: Pairing): void {
  if (old.words === young.words && pairSame(old, young, pairing)) return;
  if (scopes.has(old.node.type)) {
    alignScope(old, young, pairing);
    return;
  }
  for (const type of typesOf(old.children, young.children)) {
    pairSiblings(ofType(old.children, type), ofType(young.children, type), pairing);
  }
}

/** Where two clauses say the same in the same structure, all below them pairs at once. */
function pairSame(old: ClauseEntry, young: ClauseEntry, pairing: Pairing): boolean {
  if (!hasSameShape(old, young)) return false;
  for (const [place, child] of old.children.entries()) {
    const other = young.children[place];
    if (!pairing.isOldFree(child) || !pairing.isNewFree(other)) continue;
    pairing.pair(child, other);
    pairSame(child, other, pairing);
  }
  return true;
}

function hasSameShape(old: ClauseEntry, young: ClauseEntry): boolean {
  return (
    old.node.type === young.node.type &&
    old.words === young.words &&
    old.children.length === young.children.length &&
    old.children.every((child, place) => hasSameShape(child, young.children[place]))
  );
}

function pairSiblings(old: readonly ClauseEntry[], young: readonly ClauseEntry[], pairing: Pairing): void {
  pairLists(old, young, pairing);
  pairSplits(old, young, pairing);
  for (const left of old) {
    const partners = pairing.newOf(left);
    if (partners.length === 1 && pairing.oldOf(partners[0]).length === 1) {
      alignChildren(left, partners[0], pairing);
    } else if (partners.length > 1) alignPooled([left], partners, pairing);
  }
  for (const right of young) {
    const sources = pairing.oldOf(right);
    if (sources.length > 1) alignPooled(sources, [right], pairing);
  }
}

/** What hangs under the parts of a clause that was split, or under the clauses that were merged, stands in one list. */
function alignPooled(old: readonly ClauseEntry[], young: readonly ClauseEntry[], pairing: Pairing): void {
  const [left, right] = [old, young].map((entries) => entries.flatMap(({ children }) => children));
  for (const type of typesOf(left, right)) pairSiblings(ofType(left, type), ofType(right, type), pairing);
}

/** A heading is known by its title, else by the articles below it, else by its number. */
function pairHeadings(old: readonly ClauseEntry[], young: readonly ClauseEntry[], pairing: Pairing): void {
  const rest = (): ClauseEntry[] => young.filter((entry) => pairing.isNewFree(entry));
  const choose = (find: (left: ClauseEntry) => ClauseEntry | undefined): void => {
    for (const left of old) {
      const right = pairing.isOldFree(left) ? find(left) : undefined;
      if (right && pairing.isNewFree(right)) pairing.pair(left, right);
    }
  };
  choose((left) =>
    rest().find(({ caption, node }) => caption === left.caption && node.number === left.node.number),
  );
  choose((left) =>
    rest().find(
      ({ caption, parent }) =>
        caption === left.caption && caption !== '' && isPaired(left.parent, parent, pairing),
    ),
  );
  choose((left) => mostVoted(left, pairing));
  choose((left) =>
    rest().find(
      ({ node, parent }) => node.number === left.node.number && isPaired(left.parent, parent, pairing),
    ),
  );
}

function isPaired(old: ClauseEntry | undefined, young: ClauseEntry | undefined, pairing: Pairing): boolean {
  return (
    old !== undefined && young !== undefined && (pairing.newOf(old).includes(young) || pairing.isOldFree(old))
  );
}

/** The heading below which most of the articles of another stand now. */
function mostVoted(left: ClauseEntry, pairing: Pairing): ClauseEntry | undefined {
  const below = left.children.filter(({ node }) => !headings.has(node.type));
  const votes = new Map<ClauseEntry, number>();
  for (const child of below) {
    for (const { parent } of pairing.newOf(child)) {
      if (parent?.node.type === left.node.type) votes.set(parent, (votes.get(parent) ?? 0) + 1);
    }
  }
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1] || a[0].order - b[0].order);
  return best && best[1] * 2 >= below.length ? best[0] : undefined;
}

/** The clauses of a scope as if there were no headings, and the headings. */
export function spread(scope: ClauseEntry): ClauseEntry[] {
  return scope.children.flatMap((child) =>
    headings.has(child.node.type) ? [child, ...spread(child)] : [child],
  );
}

function typesOf(...lists: (readonly ClauseEntry[])[]): string[] {
  return [...new Set(lists.flatMap((list) => list.map(({ node }) => node.type)))];
}

function ofType(list: readonly ClauseEntry[], type: string): ClauseEntry[] {
  return list.filter(({ node }) => node.type === type);
}
