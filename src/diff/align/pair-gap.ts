import type { ClauseEntry } from './clause-entry.ts';
import type { Pairing } from './pairing.ts';
import { containment, shingle, similarity } from './similarity.ts';

/** Share of a clause that is the same where only its place speaks for it. */
const alikeInPlace = 0.25;
/** In one gap a caption that another one goes on from tells the clause: 労働時間及び休憩時間 → 労働時間. */
const shortestCaption = 3;
const alikeWithPart = 0.1;
/** Share of a clause that stands in another, which only says more; of so many pairs of characters that it is no chance. */
const extended = 0.8;
const fewestShingles = 10;

/** Clauses on both sides of a gap of which so many could answer to each other are weighed with those at their place alone. */
const fewAnswers = 2000;
const nearby = 3;

/** Pairs what stands in one gap: by caption in order, else by number and likeness. */
export function pairGap(
  gap: readonly ClauseEntry[],
  between: readonly ClauseEntry[],
  pairing: Pairing,
): void {
  const isOnly = gap.length === 1 && between.length === 1;
  const captioned = new Map<string, ClauseEntry[]>();
  for (const entry of between.toReversed()) {
    if (entry.caption === '') continue;
    const same = captioned.get(entry.caption);
    if (same) same.push(entry);
    else captioned.set(entry.caption, [entry]);
  }
  const takeCaptioned = ({ caption }: ClauseEntry): ClauseEntry | undefined => {
    const list = captioned.get(caption);
    while (list && list.length > 0) {
      const entry = list.pop();
      if (entry && pairing.isNewFree(entry)) return entry;
    }
    return undefined;
  };
  pairEdges(gap, between, pairing);
  const isSmall = gap.length * between.length <= fewAnswers;
  for (const [place, left] of gap.entries()) {
    if (!pairing.isOldFree(left)) continue;
    const near = isSmall ? between : between.slice(Math.max(0, place - nearby), place + nearby + 1);
    const right =
      takeCaptioned(left) ??
      near.find((entry) => pairing.isNewFree(entry) && isRewritten(left, entry, isOnly));
    if (right) pairing.pair(left, right);
  }
}

/** What adjoins a neighbour that stayed is the same line where it only says more or less: 安全管理 → 安全管理のための措置. */
function pairEdges(gap: readonly ClauseEntry[], between: readonly ClauseEntry[], pairing: Pairing): void {
  for (const at of [0, -1]) {
    const [left, right] = [gap.at(at), between.at(at)];
    if (!left || !right || !pairing.isOldFree(left) || !pairing.isNewFree(right)) continue;
    const [short, long] = left.own.length < right.own.length ? [left.own, right.own] : [right.own, left.own];
    const isLine = left.node.label === undefined && right.node.label === undefined && !short.endsWith('。');
    if (isLine && short.length >= shortestCaption && long.includes(short)) pairing.pair(left, right);
  }
}

function isRewritten(left: ClauseEntry, right: ClauseEntry, isOnly: boolean): boolean {
  const hasNumber = left.node.label !== undefined && left.node.number === right.node.number;
  if ((isOnly || hasNumber) && similarity(left, right) >= alikeInPlace) return true;
  if (sharesPartOfCaption(left.caption, right.caption) && similarity(left, right) >= alikeWithPart)
    return true;
  return isExtended(left.own, right.own) || isExtended(right.own, left.own);
}

function sharesPartOfCaption(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= shortestCaption && long.includes(short);
}

function isExtended(short: string, long: string): boolean {
  const part = shingle(short);
  return part.size >= fewestShingles && containment(part, shingle(long)) >= extended;
}
