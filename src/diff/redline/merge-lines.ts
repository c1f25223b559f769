import type { Comparison } from '../../model/comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { findLongestOrder } from '../align/longest-order.ts';
import { type CutWords, makeCutter } from '../words/cut-words.ts';
import { diffSequence } from '../words/diff-sequence.ts';
import { gatherComments } from './gather-comments.ts';
import { listPrintedLines, type PrintedLine } from './printed-lines.ts';

/** On which side of the tracked changes something stands. */
export type RunMark = 'same' | 'removed' | 'added';

/** Words of a redline. */
export interface RedlineRun {
  mark: RunMark;
  text: string;
}

/** A line of a redline: one that both revisions have with its changed words, or one that only one of them has. */
export interface RedlineLine {
  line: PrintedLine;
  mark: RunMark | 'movedFrom' | 'movedTo';
  cells: readonly (readonly RedlineRun[])[];
  /** What joins the two places of a line that moved. */
  move?: number;
  /** What is to be told of it. */
  comments: readonly string[];
}

/** Puts the lines of two revisions into one list: what is neither added nor moved to reads the old text, what is neither removed nor moved from the new one. */
export function mergeLines(
  old: YakkanDocument,
  young: YakkanDocument,
  comparison: Comparison,
): RedlineLine[] {
  const cut = makeCutter([...old.definitions, ...young.definitions]);
  const [left, right] = [listPrintedLines(old.tree), listPrintedLines(young.tree)];
  const partner = pairLines(left, right, comparison);
  const places = new Map(right.map((line, index) => [line, index]));
  const ranked = left.flatMap((line) => {
    const other = partner.get(line);
    const rank = other && places.get(other);
    return rank === undefined ? [] : [{ member: line, rank, weight: line.cells.join('').length }];
  });
  const kept = findLongestOrder(ranked);
  const moves = numberMoves(
    ranked.map(({ member }) => member).filter((line) => !kept.has(line)),
    partner,
  );
  const comments = gatherComments(comparison, { old: left, new: right });
  return weave(left, right, { partner, kept, moves, comments, cut });
}

/** Lines of one clause answer to each other part by part; what is no clause by its words. */
function pairLines(
  left: readonly PrintedLine[],
  right: readonly PrintedLine[],
  { map }: Comparison,
): Map<PrintedLine, PrintedLine> {
  const toNew = new Map<string, string>();
  for (const { old, new: young } of map)
    if (old !== null && young !== null && !toNew.has(old)) toNew.set(old, young);
  const byKey = new Map<string, PrintedLine[]>();
  const keyOf = ({ kind, clause, part, cells }: PrintedLine, id = clause) =>
    kind === 'title'
      ? 'title'
      : id === undefined
        ? `${part} ${cells.join('\t')}`
        : `${id} ${part} ${kind === 'row' ? cells.length : ''}`;
  for (const line of right.toReversed()) {
    const list = byKey.get(keyOf(line));
    if (list) list.push(line);
    else byKey.set(keyOf(line), [line]);
  }
  const partner = new Map<PrintedLine, PrintedLine>();
  for (const line of left) {
    // 目次 is no clause that was aligned.
    const id = line.clause?.startsWith('toc') ? line.clause : toNew.get(line.clause ?? '');
    if (line.clause !== undefined && id === undefined) continue;
    const other = byKey.get(keyOf(line, id))?.pop();
    if (other) partner.set(line, other);
  }
  pairContents(left, right, partner);
  return partner;
}

/** Lines of the 目次 that differ in numbers only are the same line: （第三条―第六条） → （第三条―第七条）. */
function pairContents(
  left: readonly PrintedLine[],
  right: readonly PrintedLine[],
  partner: Map<PrintedLine, PrintedLine>,
): void {
  const taken = new Set(partner.values());
  const free = right.filter((line) => line.part === 'tocLine' && !taken.has(line));
  for (const line of left) {
    if (line.part !== 'tocLine' || partner.has(line)) continue;
    const at = free.findIndex((other) => bareOf(other) === bareOf(line));
    if (at >= 0) partner.set(line, free.splice(at, 1)[0]);
  }
}

function bareOf({ cells }: PrintedLine): string {
  return cells.join('').replace(/[0-9０-９〇一二三四五六七八九十百の・―~〜～第条―ー－-]/g, '');
}

/** Lines that stand elsewhere with the same words are moved; with other words they are removed there and added here. */
function numberMoves(
  lines: readonly PrintedLine[],
  partner: ReadonlyMap<PrintedLine, PrintedLine>,
): Map<PrintedLine, number> {
  const moves = new Map<PrintedLine, number>();
  let count = 0;
  for (const line of lines) {
    const other = partner.get(line);
    if (!other || line.kind === 'row' || !saysSame(line.cells[0] ?? '', other.cells[0] ?? '')) continue;
    count++;
    moves.set(line, count);
    moves.set(other, count);
  }
  return moves;
}

/** Share of a line that must be the same behind its number for it to have moved. */
const unchanged = 0.7;

function saysSame(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  let same = 0;
  while (same < Math.min(one.length, other.length) && one.at(-1 - same) === other.at(-1 - same)) same++;
  return same >= unchanged * length;
}

interface Weaving {
  partner: ReadonlyMap<PrintedLine, PrintedLine>;
  kept: ReadonlySet<PrintedLine>;
  moves: ReadonlyMap<PrintedLine, number>;
  comments: ReadonlyMap<PrintedLine, string[]>;
  cut: CutWords;
}

function weave(left: readonly PrintedLine[], right: readonly PrintedLine[], weaving: Weaving): RedlineLine[] {
  const { partner, kept, cut, comments } = weaving;
  const lines: RedlineLine[] = [];
  let at = 0;
  const addUntil = (end: number): void => {
    for (; at < end; at++) lines.push(oneSided(right[at], 'added', weaving));
  };
  const placeOf = new Map(right.map((line, index) => [line, index]));
  for (const line of left) {
    const other = partner.get(line);
    if (!other || !kept.has(line)) {
      lines.push(oneSided(line, 'removed', weaving));
      continue;
    }
    addUntil(placeOf.get(other) ?? at);
    at++;
    const cells = other.cells.map((words, index) => diffWords(line.cells[index] ?? '', words, cut));
    lines.push({ line: other, mark: 'same', cells, comments: comments.get(other) ?? [] });
  }
  addUntil(right.length);
  return lines;
}

function oneSided(line: PrintedLine, mark: 'removed' | 'added', { moves, comments }: Weaving): RedlineLine {
  const move = moves.get(line);
  return {
    line,
    mark: move === undefined ? mark : mark === 'removed' ? 'movedFrom' : 'movedTo',
    cells: line.cells.map((text) => [{ mark, text }]),
    ...(move !== undefined && { move }),
    comments: comments.get(line) ?? [],
  };
}

function diffWords(old: string, young: string, cut: CutWords): RedlineRun[] {
  if (old === young) return old === '' ? [] : [{ mark: 'same', text: old }];
  const [left, right] = [old, young].map((text) => cut(text).map((word) => word.text));
  let [from, to] = [0, 0];
  return diffSequence(left, right).map(({ kind, length }) => {
    const words = kind === 'added' ? right.slice(to, to + length) : left.slice(from, from + length);
    if (kind !== 'added') from += length;
    if (kind !== 'removed') to += length;
    return { mark: kind, text: words.join('') };
  });
}
