import { unitOf } from '../../../text/citation/words.ts';
import { type Draft, isDraft, isHeading } from '../../../text/draft.ts';
import { cutStretches, type LevelEntry, markOf, mergeLevel, type Stretch } from '../amend-level.ts';
import { renumberClauses } from '../apply/renumber-clauses.ts';
import type { Step } from '../instruction.ts';
import { Inexpressible } from '../live-text.ts';
import { stepOf } from '../step-of.ts';
import { type Amending, amendClause, fold, needsReplacing } from './amend-clause.ts';
import { quoteClauses } from './quote-clauses.ts';

interface Pair {
  old: Draft;
  new: Draft;
  isReplaced?: true;
}

function mustReplace({ old, new: young, isReplaced }: Pair, amending: Amending): boolean {
  return isReplaced === true || needsReplacing(old, young, amending);
}

/** Amends the clauses directly under a clause: from the front to the back, and within each stretch that is renumbered first the words. */
export function amendLevel({ old, new: young }: Pair, amending: Amending): void {
  const [before, after] = [old, young].map(({ children }) => children.filter(isDraft));
  if (before.length === 0 && after.length === 0) return;
  const entries = mergeLevel(before, after, amending.partner);
  amendHeadings(entries, amending);
  for (const stretch of cutStretches(entries)) amendStretch(stretch, { old, new: young, entries }, amending);
}

interface Level extends Pair {
  entries: readonly LevelEntry[];
}

function isKept(entry: LevelEntry): entry is Pair {
  return entry.old !== undefined && entry.new !== undefined;
}

/** Headings are named by their own numbers, which no article's depends on; the inner ones come first. */
function amendHeadings(entries: readonly LevelEntry[], amending: Amending): void {
  const { live } = amending;
  for (const entry of entries) {
    if (!isKept(entry) || !isHeading(entry.old) || fold(entry.old.caption) === fold(entry.new.caption))
      continue;
    live.endSentence();
    const place = { steps: live.stepsTo(entry.old), part: 'caption' } as const;
    // Of a heading without words its number is left: 「第2章」.
    const words = entry.new.caption ?? entry.old.label;
    live.write({ kind: 'caption', place, ...(words !== undefined && { words }) }, entry.new.id);
  }
  for (const { old, new: young } of entries) {
    if (!old || young || !isHeading(old)) continue;
    live.endSentence();
    live.write({ kind: 'caption', place: { steps: live.stepsTo(old), part: 'caption' } }, old.id);
  }
  live.endSentence();
  for (const type of ['division', 'subsection', 'section', 'chapter', 'part'])
    renumberClauses(
      entries.filter(isKept).filter(({ old }) => old.type === type),
      live,
    );
}

function amendStretch({ entries, stable }: Stretch, level: Level, amending: Amending): void {
  const { live } = amending;
  const kept = entries.filter(isKept).filter(({ old }) => !isHeading(old));
  const replaced = new Set(kept.filter((pair) => mustReplace(pair, amending)));
  for (const pair of kept) if (!replaced.has(pair)) amendClause(pair.old, pair.new, amending);
  live.endSentence();
  deleteRuns(entries, level.new.id, amending);
  renumberClauses(kept, live);
  for (const pair of replaced) replaceClause(pair, amending);
  insertRuns(entries, level, amending);
  live.endSentence();
  if (!stable) return;
  if (mustReplace(stable, amending)) replaceClause(stable, amending);
  else if (markOf(stable.old) !== markOf(stable.new))
    throw new Inexpressible(stable.new.id, 'its label cannot be amended');
  else amendClause(stable.old, stable.new, amending);
}

function linesOf(nodes: readonly Draft[], { quoting }: Amending): string[] {
  return quoteClauses(nodes, quoting);
}

/** The lines of a clause as they stand in the new text, where it is to be quoted so. */
function layOut({ id, origin }: Draft, { laidOut, layoutOf }: Amending): readonly string[] | undefined {
  return laidOut.has(id) && origin ? layoutOf(origin) : undefined;
}

function replaceClause({ old, new: young }: Pair, amending: Amending): void {
  const { live } = amending;
  live.endSentence();
  const place = { steps: live.stepsTo(old) };
  const laidOut = layOut(young, amending);
  const lines = laidOut ?? linesOf([young], amending);
  live.write({ kind: 'replace', place, lines, ...(laidOut && { isWhole: true }) }, young.id);
}

/** Deletes what is gone from a clause of the new revision, neighbours of one kind together. */
function deleteRuns(entries: readonly LevelEntry[], clause: string, { live }: Amending): void {
  const runs: Draft[][] = [];
  let last: LevelEntry | undefined;
  for (const entry of entries) {
    if (entry.new === undefined && entry.old && !isHeading(entry.old)) {
      const run = runs.at(-1);
      if (run && last?.old === run.at(-1) && run[0].type === entry.old.type) run.push(entry.old);
      else runs.push([entry.old]);
    }
    last = entry;
  }
  // From the back, so that what is named by its place keeps it.
  for (const run of runs.toReversed()) {
    const place = { steps: live.stepsTo(run[0]) };
    const through =
      run.length > 2 && unitOf.has(run[0].type) ? { steps: live.stepsTo(run[run.length - 1]) } : undefined;
    const isNumbered = unitOf.has(run[0].type);
    if (through) live.write({ kind: 'delete', place, through }, clause);
    else
      for (const node of isNumbered ? run : run.toReversed())
        live.write({ kind: 'delete', place: { steps: live.stepsTo(node) } }, clause);
  }
}

function insertRuns(entries: readonly LevelEntry[], level: Level, amending: Amending): void {
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
    if (last && !isApart && (last.type === 'line') === (node.type === 'line')) parts.at(-1)?.push(node);
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

const things: Readonly<Record<string, string>> = {
  tableRow: '項',
  table: '表',
  supplProvision: '附則',
  appdx: '別表',
  preamble: '前文',
  toc: '目次',
  cover: '頭書',
  closing: '後文',
  commentary: '解説',
  line: '行',
};

/** 次の二条, 次の一章, 次の章名, 次の附則: how a sentence calls what it puts in. */
function nameRun(run: readonly Draft[]): { what?: string; count?: number } {
  const [{ type }] = run;
  const alike = run.filter((node) => node.type === type);
  const unit = unitOf.get(type);
  if (isHeading(run[0])) {
    if (run.length === 1) return { what: `${unit}名` };
    return { what: unit ?? '', count: alike.length };
  }
  if (alike.length !== run.length) return {};
  if (unit) return { what: unit, count: run.length };
  return things[type] ? { what: things[type] } : {};
}
