import type { ClauseEntry } from './clause-entry.ts';
import { pairGap } from './pair-gap.ts';
import type { Pairing } from './pairing.ts';
import { type Candidate, findCandidates } from './similarity.ts';

/** Clauses that share less are only paired where caption or place speak for it. */
const alike = 0.5;
const alikeWithCaption = 0.2;

/** Pairs the clauses of two lists of one type: those that say the same, then those that say nearly the same. */
export function pairLists(
  old: readonly ClauseEntry[],
  young: readonly ClauseEntry[],
  pairing: Pairing,
): void {
  const free = (): [ClauseEntry[], ClauseEntry[]] => [
    old.filter((entry) => pairing.isOldFree(entry)),
    young.filter((entry) => pairing.isNewFree(entry)),
  ];
  pairEqual(...free(), pairing, numberAndWords, true);
  pairEqual(...free(), pairing, ({ words }) => words, true);
  pairNeighbours(old, young, pairing);
  pairEqual(...free(), pairing, numberAndWords);
  pairEqual(...free(), pairing, ({ words }) => words);
  pairEmptied(...free(), pairing);
  pairEqual(...free(), pairing, firstCell);
  pairAlike(...free(), pairing, old, young);
  pairBetween(old, young, pairing);
}

const numberAndWords = ({ node, words }: ClauseEntry): string => `${node.number ?? ''} ${words}`;

/** Pairs clauses with an equal key; where a key stands several times, only if both lists hold it equally often. */
function pairEqual(
  old: readonly ClauseEntry[],
  young: readonly ClauseEntry[],
  pairing: Pairing,
  keyOf: (entry: ClauseEntry) => string | undefined,
  isOnce = false,
): void {
  const byKey = new Map<string, [ClauseEntry[], ClauseEntry[]]>();
  for (const [side, list] of [old, young].entries()) {
    for (const entry of list) {
      const key = keyOf(entry);
      if (key === undefined) continue;
      const group = byKey.get(key) ?? [[], []];
      group[side].push(entry);
      byKey.set(key, group);
    }
  }
  for (const [left, right] of byKey.values()) {
    if (left.length !== right.length || (isOnce && left.length > 1)) continue;
    for (const [place, entry] of left.entries()) pairing.pair(entry, right[place]);
  }
}

/** Words that stand several times (その他参考となるべき事項) are known by the clause before or behind them. */
function pairNeighbours(old: readonly ClauseEntry[], young: readonly ClauseEntry[], pairing: Pairing): void {
  const places = placesOf(young);
  for (const step of [1, -1]) {
    for (let place = step > 0 ? 1 : old.length - 2; old[place]; place += step) {
      const [before, entry] = [old[place - step], old[place]];
      if (!before || !pairing.isOldFree(entry)) continue;
      const partner = pairing.newOf(before)[0];
      const at = partner && places.get(partner);
      const other = at === undefined ? undefined : young[at + step];
      if (other && pairing.isNewFree(other) && other.words === entry.words) pairing.pair(entry, other);
    }
  }
}

/** 第８条 削除 is the clause that had the number. */
function pairEmptied(old: readonly ClauseEntry[], young: readonly ClauseEntry[], pairing: Pairing): void {
  const isEmptied = ({ node }: ClauseEntry): boolean => node.deleted === true;
  const byNumber = new Map(
    old.filter((entry) => !isEmptied(entry)).map((entry) => [entry.node.number, entry]),
  );
  for (const entry of young) {
    const before = isEmptied(entry) ? byNumber.get(entry.node.number) : undefined;
    if (before && pairing.isOldFree(before)) pairing.pair(before, entry);
  }
}

/** A row of a table is known by its first cell. */
function firstCell({ node, own }: ClauseEntry): string | undefined {
  if (node.type !== 'tableRow') return undefined;
  const [first] = own.split('\n');
  return first === '' ? undefined : first;
}

function pairAlike(
  old: readonly ClauseEntry[],
  young: readonly ClauseEntry[],
  pairing: Pairing,
  allOld: readonly ClauseEntry[],
  allNew: readonly ClauseEntry[],
): void {
  const neighbours = { old: placesOf(allOld), new: placesOf(allNew) };
  const scored = findCandidates(old, young, alikeWithCaption)
    .filter(({ old: left, new: right, score }) => score >= alike || sharesCaption(left, right))
    .map((candidate): Candidate => ({ ...candidate, score: candidate.score + bonus(candidate) }))
    .toSorted((a, b) => b.score - a.score || a.new.order - b.new.order || a.old.order - b.old.order);
  for (const { old: left, new: right } of scored) {
    if (pairing.isOldFree(left) && pairing.isNewFree(right)) pairing.pair(left, right);
  }

  function bonus({ old: left, new: right }: Candidate): number {
    const caption = sharesCaption(left, right) ? 0.15 : 0;
    const number = left.node.number === right.node.number ? 0.03 : 0;
    const [at, to] = [neighbours.old.get(left) ?? 0, neighbours.new.get(right) ?? 0];
    const beside = [-1, 1].filter((step) => {
      const other = allOld[at + step];
      return other !== undefined && pairing.newOf(other).includes(allNew[to + step]);
    });
    return caption + number + beside.length * 0.05;
  }
}

function placesOf(list: readonly ClauseEntry[]): Map<ClauseEntry, number> {
  return new Map(list.map((entry, place) => [entry, place]));
}

function sharesCaption(left: ClauseEntry, right: ClauseEntry): boolean {
  return left.caption !== '' && left.caption === right.caption;
}

/** Between two neighbours that stayed, one clause on each side that was rewritten is the same clause. */
function pairBetween(old: readonly ClauseEntry[], young: readonly ClauseEntry[], pairing: Pairing): void {
  const places = placesOf(young);
  let from = -1;
  let gap: ClauseEntry[] = [];
  const close = (to: number): void => {
    const between = young.slice(from + 1, to).filter((entry) => pairing.isNewFree(entry));
    if (gap.length > 0 && between.length > 0) pairGap(gap, between, pairing);
    gap = [];
  };
  for (const entry of old) {
    const partner = pairing.newOf(entry)[0];
    const to = partner && places.get(partner);
    if (to === undefined) {
      if (pairing.isOldFree(entry)) gap.push(entry);
    } else if (to > from) {
      close(to);
      from = to;
    }
  }
  close(young.length);
}
