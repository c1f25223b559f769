import type { Container, Leaf, Node } from '../../model/node.ts';
import type { ContainerType } from '../../model/node-type.ts';
import { headingLevels } from './words.ts';

/** A tree with the ways that citations need. */
export interface CitationTree {
  root: Container;
  byId: ReadonlyMap<string, Node>;
  parentOf: ReadonlyMap<Node, Container>;
  /** All 別表, 様式 … in document order. */
  appendices: readonly Container[];
}

const trees = new WeakMap<Container, CitationTree>();

/** Indexes a tree once; trees do not change after the stage `block`. */
export function indexForCitations(root: Container): CitationTree {
  const known = trees.get(root);
  if (known) return known;
  const byId = new Map<string, Node>();
  const parentOf = new Map<Node, Container>();
  const appendices: Container[] = [];
  const visit = (node: Container): void => {
    byId.set(node.id, node);
    if (node.type === 'appdx') appendices.push(node);
    for (const child of node.children) {
      parentOf.set(child, node);
      if ('children' in child) visit(child);
      else if (child.id !== undefined) byId.set(child.id, child);
    }
  };
  visit(root);
  const tree = { root, byId, parentOf, appendices };
  trees.set(root, tree);
  return tree;
}

const groups = new WeakMap<Container, Map<string, ReadonlyMap<string, readonly Container[]>>>();

/**
 * Groups the children of one type by a key, once for each node: whoever cites all of many siblings does not look through all of
 * them for each.
 * @param by names the key
 */
export function groupChildren(
  node: Container,
  type: ContainerType,
  by: string,
  keyOf: (child: Container) => string | undefined,
): ReadonlyMap<string, readonly Container[]> {
  const known = groups.get(node) ?? new Map<string, ReadonlyMap<string, readonly Container[]>>();
  groups.set(node, known);
  const found = known.get(`${type} ${by}`);
  if (found) return found;
  const made = new Map<string, Container[]>();
  for (const child of containersOf(node, type)) {
    const key = keyOf(child);
    if (key === undefined) continue;
    const group = made.get(key);
    if (group) group.push(child);
    else made.set(key, [child]);
  }
  known.set(`${type} ${by}`, made);
  return made;
}

/** The children of one type, listed once for each node. */
export function childrenOf(node: Container, type: ContainerType): readonly Container[] {
  return groupChildren(node, type, 'type', () => '').get('') ?? [];
}

const places = new WeakMap<readonly Container[], ReadonlyMap<Container, number>>();

/** Place of a node in a list that `groupChildren` gave, from 0. */
export function placeIn(list: readonly Container[], node: Container): number {
  let known = places.get(list);
  if (!known) {
    known = new Map(list.map((one, place) => [one, place]));
    places.set(list, known);
  }
  return known.get(node) ?? -1;
}

export function containersOf(node: Container, type?: ContainerType): Container[] {
  return node.children.filter(
    (child): child is Container => 'children' in child && (type === undefined || child.type === type),
  );
}

export function sentencesOf(node: Container): Leaf[] {
  return node.children.filter((child): child is Leaf => child.type === 'sentence');
}

/**
 * Collects the nearest nodes below `from` that match, looking through the types that a citation may leave out.
 * Nearer ones hide what lies deeper: of 第2項 directly under a chapter and 第2項 in its section, the first.
 */
export function findNearest(
  from: Container,
  matches: (node: Container) => boolean,
  passes: (node: Container) => boolean,
): Container[] {
  for (let level = [from]; level.length > 0; ) {
    const below = level.flatMap((node) => containersOf(node));
    const found = below.filter(matches);
    if (found.length > 0) return found;
    level = below.filter(passes);
  }
  return [];
}

/** Collects all nodes below `from` that match, whatever lies between; from the root 附則 and 別表 are left out. */
export function findAll(from: Container, matches: (node: Container) => boolean): Container[] {
  const found: Container[] = [];
  const visit = (node: Container): void => {
    for (const child of containersOf(node)) {
      if (from.type === 'root' && (child.type === 'supplProvision' || child.type === 'appdx')) continue;
      if (matches(child)) found.push(child);
      visit(child);
    }
  };
  visit(from);
  return found;
}

const articleCounts = new WeakMap<Container, ReadonlyMap<string, number>>();

/** How often each article number comes in one scope: the main provision, one 附則, one 別表. */
export function countArticles(scope: Container): ReadonlyMap<string, number> {
  const known = articleCounts.get(scope);
  if (known) return known;
  const counts = new Map<string, number>();
  const visit = (node: Container): void => {
    for (const child of containersOf(node)) {
      if (child.type === 'article') counts.set(child.number ?? '', (counts.get(child.number ?? '') ?? 0) + 1);
      else if (headingLevels.has(child.type)) visit(child);
    }
  };
  visit(scope);
  articleCounts.set(scope, counts);
  return counts;
}
