import type { ChangeKind, Comparison } from '../../model/comparison.ts';
import type { Container } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import { ancestorsOf, indexTree, type TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { type ClauseLinks, linkClauses } from '../consequence/clause-links.ts';
import { citeClause } from '../lines/cite-clause.ts';
import { type ClauseText, indentOf, readClauseText, runsByClause, type Side } from './clause-lines.ts';

/** A clause of the old revision beside the same clause of the new one; one is absent where it has no partner there. */
export interface PairedClause {
  old?: ClauseText;
  new?: ClauseText;
  kinds: readonly ChangeKind[];
  /** Where a moved clause came from or went to: （第10条から移動）. */
  note?: { side: Side; text: string };
  /** The article, heading, 附則 or 別表 in whose rows this stands. */
  group: string;
  /** The clause directly below the group that this belongs to; the group itself for its heading. */
  block: string;
  indent: number;
  /** Set where a moved clause stood: `old` holds its label, `note` says where it went. */
  isMark?: true;
}

const groupTypes: ReadonlySet<string> = new Set([
  'root',
  ...headingTypes,
  'article',
  'supplProvision',
  'appdx',
  'preamble',
]);

/**
 * Puts the clauses of two revisions side by side, in the order of the new one; what was deleted or moved away stands where it
 * was.
 */
export function pairClauses(
  old: YakkanDocument,
  young: YakkanDocument,
  comparison: Comparison,
): PairedClause[] {
  const trees = { old: indexTree(old.tree), new: indexTree(young.tree) };
  const runs = {
    old: runsByClause(comparison.changes, 'old'),
    new: runsByClause(comparison.changes, 'new'),
  };
  const { toNew } = linkClauses(comparison.map);
  const kinds = listKinds(comparison);
  const read = { old: new Set<string>(), new: new Set<string>() };

  const readOnce = (id: string | null, side: Side, isAlone: boolean): ClauseText | undefined => {
    const node = id === null ? undefined : trees[side].byId.get(id);
    if (id === null || !node || !('children' in node) || read[side].has(id)) return undefined;
    read[side].add(id);
    return readClauseText(node, side, runs[side].get(id), isAlone);
  };

  const pairs = comparison.map.map((pair): PairedClause & { from: string | null } => {
    const isAlone = pair.old === null || pair.new === null;
    const left = readOnce(pair.old, 'old', isAlone);
    const right = readOnce(pair.new, 'new', isAlone);
    const [tree, id] = pair.new === null ? [trees.old, pair.old ?? ''] : [trees.new, pair.new];
    const place = placeOf(id, tree);
    const known = pair.new === null ? toNew(place.group)[0] : place.group;
    return {
      from: pair.old,
      ...(left && { old: left }),
      ...(right && { new: right }),
      kinds: pair.old === null ? ['inserted'] : pair.new === null ? ['deleted'] : (kinds.get(pair.new) ?? []),
      ...place,
      group: known ?? `gone ${place.group}`,
    };
  });
  return markMoved(placeMerged(pairs, trees.old), comparison, { old, new: young, trees, toNew }).filter(
    (pair) => pair.old || pair.new,
  );
}

/** The heading of an article that was merged into another stands before the first of its paragraphs. */
function placeMerged<T extends PairedClause & { from: string | null }>(
  pairs: readonly T[],
  tree: TreeIndex,
): T[] {
  const placed = [...pairs];
  for (const pair of pairs) {
    const { old, from } = pair;
    if (pair.new || !old || from === null || old.node.type !== 'article' || !pair.kinds.includes('merged'))
      continue;
    const at = placed.indexOf(pair);
    const first = placed.findIndex(
      (other, place) =>
        place > at && other.from !== null && ancestorsOf(tree, other.from).some(({ id }) => id === from),
    );
    if (first < 0) continue;
    placed.splice(first, 0, pair);
    placed.splice(at, 1);
  }
  return placed;
}

function listKinds({ changes }: Comparison): Map<string, ChangeKind[]> {
  return new Map(changes.flatMap((change) => change.new.map((id) => [id, change.kinds] as const)));
}

function placeOf(id: string, tree: TreeIndex): { group: string; block: string; indent: number } {
  const node = tree.byId.get(id) as Container;
  const above = ancestorsOf(tree, id);
  const chain = [node, ...above];
  const home = chain.findIndex(({ type }) => groupTypes.has(type));
  return { group: chain[home].id, block: chain[Math.max(home - 1, 0)].id, indent: indentOf(node, above) };
}

interface MarkedRevisions {
  old: YakkanDocument;
  new: YakkanDocument;
  trees: Record<Side, TreeIndex>;
  toNew: ClauseLinks['toNew'];
}

/** The mark of a paragraph stands among those that stayed; the mark of an article by itself. */
function markPlace(id: string, tree: TreeIndex, toNew: ClauseLinks['toNew']): ReturnType<typeof placeOf> {
  const place = placeOf(id, tree);
  return {
    ...place,
    group: place.group === id ? `moved ${id}` : (toNew(place.group)[0] ?? `gone ${place.group}`),
  };
}

/** Says of moved clauses whence they came, and leaves a mark where they were. */
function markMoved(
  pairs: readonly (PairedClause & { from: string | null })[],
  { changes }: Comparison,
  { old, new: young, trees, toNew }: MarkedRevisions,
): PairedClause[] {
  const marked: (PairedClause & { from: string | null })[] = [...pairs];
  const moves = changes.filter(({ kinds }) => kinds.includes('moved'));
  const gone = new Set(moves.map(({ old: [from] }) => from));
  for (const { old: from, new: to } of moves) {
    const at = marked.findIndex((pair) => pair.from === from[0]);
    if (at < 0) continue;
    const note = { side: 'old' as const, text: `（${citeClause(from[0], old.tree)}から移動）` };
    marked[at] = { ...marked[at], note };
    const place = markPlace(from[0], trees.old, toNew);
    const left = pastItems(whereItWas(from[0], trees.old, marked, gone), place.indent, marked);
    const node = trees.old.byId.get(from[0]) as Container;
    const text = readClauseText(node, 'old', undefined, false);
    marked.splice(left + 1, 0, {
      from: from[0],
      old: { ...text, body: [], caption: [] },
      kinds: ['moved'],
      note: { side: 'new', text: `（${citeClause(to[0], young.tree)}へ移動）` },
      ...place,
      isMark: true,
    });
  }
  return marked;
}

/** What was put in below the clause before a mark stands before the mark. */
function pastItems(at: number, indent: number, pairs: readonly PairedClause[]): number {
  if (at < 0) return at;
  let last = at;
  while (pairs[last + 1]?.block === pairs[at].block && pairs[last + 1].indent > indent) last++;
  return last;
}

/** Index of the last pair before the place that a clause had; where that one went away too, of its mark. */
function whereItWas(
  id: string,
  tree: TreeIndex,
  pairs: readonly { from: string | null; isMark?: true }[],
  gone: ReadonlySet<string>,
): number {
  const order = tree.containers.map((container) => container.id);
  for (let place = order.indexOf(id) - 1; place > 0; place--) {
    const before = order[place];
    if (ancestorsOf(tree, before).some((above) => gone.has(above.id))) continue;
    const at = pairs.findIndex(({ from, isMark }) => from === before && (isMark || !gone.has(before)));
    if (at >= 0) return at;
  }
  return -1;
}
