import { type Draft, isHeading } from '../../../text/draft.ts';
import type { LevelEntry } from '../amend-level.ts';
import type { Step } from '../instruction.ts';
import { stepOf } from '../step-of.ts';
import type { Amending } from './amend-clause.ts';
import { isKept, type Level, layOut, linesOf } from './level.ts';
import { nameRun } from './name-run.ts';

/** Puts in what is new in a clause, neighbours together. */
export function insertRuns(entries: readonly LevelEntry[], level: Level, amending: Amending): void {
  let run: Draft[] = [];
  for (const entry of [...entries, undefined]) {
    if (entry?.new && !entry.old) {
      run.push(entry.new);
      continue;
    }
    if (run.length > 0 && (entry === undefined || isKept(entry))) {
      insertRun(run, level, amending);
      run = [];
    }
  }
}

/** What nothing in a quotation tells from the words of the clause above it. */
const unmarked: ReadonlySet<string> = new Set(['line', 'closing', 'commentary', 'cover', 'preamble']);

/**
 * 附則 that are told by their dates alone are put in one by one, since nothing in a quotation parts them; lines and clauses likewise.
 */
function cutRun(run: readonly Draft[], { laidOut }: Amending): Draft[][] {
  const parts: Draft[][] = [];
  for (const node of run) {
    const last = parts.at(-1)?.at(-1);
    const isApart =
      (node.type === 'supplProvision' && node.label === undefined) ||
      laidOut.has(node.id) ||
      (last !== undefined && laidOut.has(last.id));
    const isAlike =
      last?.type === node.type || !(last && (unmarked.has(last.type) || unmarked.has(node.type)));
    if (last && !isApart && isAlike) parts.at(-1)?.push(node);
    else parts.push([node]);
  }
  return parts;
}

/** Where new clauses come: behind the clause before them, else before the clause after them, else into what holds them. */
type Anchor = { node: Draft; where: 'after' | 'before' } | { node?: Draft; where: 'into' };

function anchorOf(run: readonly Draft[], { old, entries }: Level, root: Draft): Anchor {
  const start = entries.findIndex((entry) => entry.new === run[0]);
  const before = entries.slice(0, start).findLast(isKept)?.old;
  const after = entries.slice(start).find(isKept)?.old;
  if (before && !isHeading(before)) return { node: before, where: 'after' };
  if (after && !isHeading(after)) return { node: after, where: 'before' };
  if (before) return { node: before, where: 'into' };
  if (after) return { node: after, where: 'before' };
  return { ...(old !== root && { node: old }), where: 'into' };
}

function insertRun(run: readonly Draft[], level: Level, amending: Amending): void {
  const anchor = anchorOf(run, level, amending.live.root);
  const parts = cutRun(run, amending);
  // What comes behind one clause is put in from the back.
  for (const part of anchor.where === 'after' ? parts.toReversed() : parts)
    insertPart(part, anchor, level, amending);
}

function insertPart(part: readonly Draft[], anchor: Anchor, level: Level, amending: Amending): void {
  const { live } = amending;
  const [first] = part;
  const laidOut = layOut(first, amending);
  const words = {
    ...nameRun(part),
    ...(laidOut ? { lines: laidOut, isWhole: true as const } : { lines: linesOf(part, amending) }),
  };
  const { node, where } = anchor;
  // 第1条に第1項として: before the first of an article.
  const isFirst =
    where === 'before' &&
    level.old !== live.root &&
    part.length === 1 &&
    ['paragraph', 'item'].includes(first.type) &&
    !level.entries
      .slice(
        0,
        level.entries.findIndex((entry) => entry.new === first),
      )
      .some(isKept);
  if (isFirst)
    live.write(
      {
        kind: 'insert',
        place: { steps: live.stepsTo(level.old) },
        where: 'into',
        as: asStep(first),
        ...words,
      },
      first.id,
    );
  else {
    const steps = node ? live.stepsTo(node) : [{ kind: 'end' as const }];
    live.write({ kind: 'insert', place: { steps }, where, ...words }, first.id);
  }
}

function asStep(node: Draft): Step {
  return stepOf(node, { id: '', type: 'root', children: [node] });
}
