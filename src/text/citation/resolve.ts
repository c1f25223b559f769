import type { Container, Node } from '../../model/node.ts';
import { findNumbered } from './step/number.ts';
import { stepReaders } from './step/readers.ts';
import type { Step } from './step/step.ts';
import { type CitationTree, containersOf, indexForCitations } from './tree.ts';
import { normaliseWords } from './words.ts';

/** What a citation means in one tree. */
export type CitedClauses =
  /** Ids of what is cited: one, or the members of 各号, 本文, 柱書. */
  | { status: 'found'; ids: string[] }
  /** Ids of all that it could mean. */
  | { status: 'ambiguous'; ids: string[] }
  /** Nothing is there; ids of what stands near, nearest first, at most five. */
  | { status: 'missing'; near: string[] };

const self = /^(?:本|この)(?:約款|規約|規程|規定|規則|会則|契約|法律?|定款)/;
const nearest = 5;

/**
 * Finds what a citation means, in any width and numeral: `第34条第2項`, `34条2項`, `第三十四条第二項`, `第１８条の２`,
 * `附則(2004-07-01)第2項`, `第3条「契約者」`, `art_34__para_2` → ids.
 */
export function resolveCitation(text: string, root: Container): CitedClauses {
  const tree = indexForCitations(root);
  const id = text.trim();
  if (tree.byId.has(id)) return { status: 'found', ids: [id] };
  const words = normaliseWords(text);
  const resolved = resolveWords(words, tree);
  if (resolved.status !== 'missing') return resolved;
  // A self-name or the title may stand before the citation: 本約款第3条.
  const name = self.exec(words)?.[0] ?? titleOf(root);
  if (name === '' || !words.startsWith(name)) return resolved;
  return words === name ? { status: 'found', ids: [root.id] } : resolveWords(words.slice(name.length), tree);
}

function titleOf(root: Container): string {
  const title = root.children.find(({ type }) => type === 'title');
  return title && 'value' in title ? normaliseWords(title.value) : '';
}

function resolveWords(words: string, tree: CitationTree): CitedClauses {
  let places: Container[] = [tree.root];
  let found: readonly Node[] = [];
  let together = false;
  let rest = words;
  for (rest = skipJoints(rest); rest !== ''; rest = skipJoints(rest)) {
    const step = readStep(rest, tree, places);
    if (!step) return { status: 'missing', near: idsOf(found).slice(0, nearest) };
    const next = follow(step, places);
    if (next.length === 0) return { status: 'missing', near: idsOf(findNear(step, places, tree)) };
    found = next;
    together = step.together === true && places.length === 1;
    places = next.filter((node): node is Container => 'children' in node);
    rest = rest.slice(step.length);
  }
  const ids = idsOf(found);
  if (ids.length === 0) return { status: 'missing', near: [] };
  return { status: ids.length === 1 || together ? 'found' : 'ambiguous', ids };
}

function skipJoints(text: string): string {
  return text.replace(/^[の,、・/]+/, '');
}

function readStep(rest: string, tree: CitationTree, places: readonly Container[]): Step | undefined {
  for (const read of stepReaders) {
    const step = read(rest, tree, places);
    if (step) return step;
  }
  return undefined;
}

function follow(step: Step, places: readonly Container[]): readonly Node[] {
  const all = [...new Set(places.flatMap(step.follow))];
  return step.nth === undefined ? all : all.slice(step.nth - 1, step.nth);
}

/**
 * What stands near a step that leads nowhere: the same number beside the place or in an 附則, near numbers at the place,
 * the place itself.
 */
function findNear(step: Step, places: readonly Container[], { root, parentOf }: CitationTree): Container[] {
  const { wanted } = step;
  if (!wanted) return places[0] === root ? [] : places.slice(0, nearest);
  const alike = places.flatMap((place) => findNumbered(place, wanted.type));
  const beside = places.flatMap((place) => (place === root ? apart(root) : (parentOf.get(place) ?? [])));
  const elsewhere = beside.flatMap((place) => findNumbered(place, wanted.type, wanted.number));
  const distance = ({ number = '0' }: Container) =>
    Math.abs(Number.parseInt(number, 10) - Number.parseInt(wanted.number, 10));
  const byDistance = alike.toSorted((left, right) => distance(left) - distance(right));
  const near = [...elsewhere.slice(0, 2), ...byDistance].slice(0, nearest);
  return near.length > 0 || places[0] === root ? near : places.slice(0, nearest);
}

function apart(root: Container): Container[] {
  return [...containersOf(root, 'supplProvision'), ...containersOf(root, 'appdx')];
}

function idsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
