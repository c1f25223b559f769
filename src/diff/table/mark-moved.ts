import type { Comparison } from '../../model/comparison.ts';
import type { Container } from '../../model/node.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { ClauseLinks } from '../consequence/clause-links.ts';
import { citeClause } from '../lines/cite-clause.ts';
import { readClauseText, type Side } from './clause-lines.ts';
import { type FormerPair, placeOf } from './paired-clause.ts';

interface MarkedRevisions {
  old: YakkanDocument;
  new: YakkanDocument;
  trees: Record<Side, TreeIndex>;
  toNew: ClauseLinks['toNew'];
}

/** A pair in the order of rows, between which marks are put. */
interface Row {
  pair?: FormerPair;
  next?: Row;
}

/** Says of moved clauses whence they came, and leaves a mark where they were. */
export function markMoved(
  pairs: readonly FormerPair[],
  { changes }: Comparison,
  { old, new: young, trees, toNew }: MarkedRevisions,
): FormerPair[] {
  const { head, rowOf } = linkRows(pairs);
  const places = new Map(trees.old.containers.map(({ id }, place) => [id, place]));
  const moves = changes
    .filter(({ kinds }) => kinds.includes('moved'))
    .map(({ old: [from], new: [to] }) => ({ from, to, place: places.get(from) ?? 0 }));
  const gone = new Set(moves.map(({ from }) => from));
  // In the order of the old revision: what stood before has its mark before.
  for (const { from, to, place } of moves.toSorted((one, other) => one.place - other.place)) {
    const row = rowOf.get(from);
    if (!row?.pair) continue;
    row.pair.note = { side: 'old', text: `（${citeClause(from, old.tree)}から移動）` };
    const pair = {
      ...makeMark(from, trees.old, toNew),
      note: { side: 'new' as const, text: `（${citeClause(to, young.tree)}へ移動）` },
    };
    const before = findBefore(place, trees.old, gone, rowOf);
    const last = before ? pastItems(before, pair.indent) : head;
    last.next = { pair, ...(last.next && { next: last.next }) };
    // What follows is put behind the mark, not behind the clause where it is now.
    rowOf.set(from, last.next);
  }
  return listPairs(head);
}

/** The pairs behind a head that holds none, and the first row of each clause of the old revision. */
function linkRows(pairs: readonly FormerPair[]): { head: Row; rowOf: Map<string, Row> } {
  const head: Row = {};
  const rowOf = new Map<string, Row>();
  let last = head;
  for (const pair of pairs) {
    const row: Row = { pair: { ...pair } };
    if (pair.from !== null && !rowOf.has(pair.from)) rowOf.set(pair.from, row);
    last.next = row;
    last = row;
  }
  return { head, rowOf };
}

function listPairs(head: Row): FormerPair[] {
  const pairs: FormerPair[] = [];
  for (let row = head.next; row; row = row.next) if (row.pair) pairs.push(row.pair);
  return pairs;
}

/** The mark of a paragraph stands among those that stayed; the mark of an article by itself. */
function makeMark(id: string, tree: TreeIndex, toNew: ClauseLinks['toNew']): FormerPair & { isMark: true } {
  const place = placeOf(id, tree);
  const group = place.group === id ? `moved ${id}` : (toNew(place.group)[0] ?? `gone ${place.group}`);
  const text = readClauseText(tree.byId.get(id) as Container, 'old', undefined, false);
  return {
    from: id,
    old: { ...text, body: [], caption: [] },
    kinds: ['moved'],
    ...place,
    group,
    isMark: true,
  };
}

/** What was put in below the clause before a mark stands before the mark. */
function pastItems(before: Row, indent: number): Row {
  let last = before;
  const block = before.pair?.block;
  while (last.next?.pair?.block === block && (last.next?.pair?.indent ?? 0) > indent) last = last.next as Row;
  return last;
}

/** The row of what stood last before a place; where that went away too, its mark. */
function findBefore(
  place: number,
  tree: TreeIndex,
  gone: ReadonlySet<string>,
  rowOf: ReadonlyMap<string, Row>,
): Row | undefined {
  for (let at = place - 1; at > 0; at--) {
    const { id } = tree.containers[at];
    const row = rowOf.get(id);
    if (row?.pair?.isMark) return row;
    const isGone = gone.has(id) || ancestorsOf(tree, id).some((above) => gone.has(above.id));
    if (row && !isGone) return row;
  }
  return undefined;
}
