import type { Container } from '../../model/node.ts';
import { type ContainerType, headingTypes } from '../../model/node-type.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';

/** Look-up tables over the clauses of a tree, made once for all pointers. */
export interface ClauseMap {
  index: TreeIndex;
  /** Articles in document order by the id of their scope: `root`, a 附則, an appendix. */
  articles: ReadonlyMap<string, readonly Container[]>;
  /** Articles by scope and number: `root 9-2`; more than one where numbering restarts. */
  articlesByNumber: ReadonlyMap<string, readonly Container[]>;
  /** Place of an article in the list of its scope. */
  articlePlace: ReadonlyMap<Container, number>;
  /** Heading levels, 附則 and appendices in document order, by type. */
  byType: ReadonlyMap<ContainerType, readonly Container[]>;
  /** The highest number of an article of the main provision, 0 where there is none. */
  highest: number;
  /** Articles are printed without 条 (9. 旅行の変更), so that the text may call them 項. */
  isBare: boolean;
}

const listedTypes: ReadonlySet<string> = new Set([...headingTypes, 'supplProvision', 'appdx']);

/** Prepares the tables. */
export function mapClauses(index: TreeIndex): ClauseMap {
  const articles = new Map<string, Container[]>();
  const articlesByNumber = new Map<string, Container[]>();
  const articlePlace = new Map<Container, number>();
  const byType = new Map<ContainerType, Container[]>();
  for (const container of index.containers) {
    if (listedTypes.has(container.type)) append(byType, container.type, container);
    if (container.type !== 'article') continue;
    const scope = scopeOf(index, container).id;
    articlePlace.set(container, append(articles, scope, container) - 1);
    for (const number of numbersOf(container)) append(articlesByNumber, `${scope} ${number}`, container);
  }
  const main = articles.get(index.root.id) ?? [];
  const highest = main.reduce(
    (most, { through, number = '' }) => Math.max(most, Number.parseInt(through ?? number, 10) || 0),
    0,
  );
  const labels = main.map(({ label = '' }) => label);
  const isBare = labels.length > 2 && labels.every((label) => label !== '' && !label.includes('条'));
  return { index, articles, articlesByNumber, articlePlace, byType, highest, isBare };
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): number {
  const list = map.get(key);
  if (!list) {
    map.set(key, [value]);
    return 1;
  }
  return list.push(value);
}

/** A range that is one clause (第五条から第八条まで 削除) answers to each of its numbers. */
const longestRange = 1000;

function numbersOf({ number = '', through }: Container): string[] {
  if (through === undefined) return [number];
  const first = Number(number);
  const last = Number(through);
  if (!Number.isInteger(first) || !Number.isInteger(last) || last < first || last - first > longestRange)
    return [number];
  return Array.from({ length: last - first + 1 }, (_, offset) => String(first + offset));
}

/** Whether a clause bears a number, be it as one of a range. */
export function hasNumber(clause: Container, number: string): boolean {
  return clause.number === number || (clause.through !== undefined && numbersOf(clause).includes(number));
}

/** The 附則 or the appendix that a clause lies in, itself included; else the root. */
export function scopeOf({ byId, parentOf }: TreeIndex, clause: Container): Container {
  let at = clause;
  while (at.type !== 'supplProvision' && at.type !== 'appdx') {
    const parent = parentOf.get(at.id);
    if (parent === undefined) return at;
    at = byId.get(parent) as Container;
  }
  return at;
}

/** The nearest clause of a type, the clause itself included. */
export function nearest(
  { byId, parentOf }: TreeIndex,
  from: Container,
  type: ContainerType,
): Container | undefined {
  for (let at: Container | undefined = from; at; at = parentContainer({ byId, parentOf }, at)) {
    if (at.type === type) return at;
  }
  return undefined;
}

/** The container that holds a clause. */
export function parentContainer(
  { byId, parentOf }: Pick<TreeIndex, 'byId' | 'parentOf'>,
  { id }: Container,
): Container | undefined {
  const parent = parentOf.get(id);
  return parent === undefined ? undefined : (byId.get(parent) as Container);
}

/** Lists made so far: a pointer in each of thousands of sentences asks the same clause. */
const listed = new WeakMap<Container, Map<ContainerType, readonly Container[]>>();

/** Children of a type. */
export function childrenOf(clause: Container, type: ContainerType): readonly Container[] {
  const lists = listed.get(clause) ?? new Map<ContainerType, readonly Container[]>();
  listed.set(clause, lists);
  const list =
    lists.get(type) ??
    clause.children.filter((child): child is Container => isContainer(child) && child.type === type);
  lists.set(type, list);
  return list;
}
