import { isDraft, isHeading } from '../../../text/draft.ts';
import { cutStretches, type LevelEntry, markOf, mergeLevel, type Stretch } from '../amend-level.ts';
import { renumberClauses } from '../apply/renumber-clauses.ts';
import { Inexpressible } from '../live-text.ts';
import { type Amending, amendClause, fold, needsReplacing } from './amend-clause.ts';
import { deleteRuns } from './delete-runs.ts';
import { insertRuns } from './insert-runs.ts';
import { isKept, type Level, layOut, linesOf, type Pair } from './level.ts';

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

function replaceClause(pair: Pair, amending: Amending): void {
  const { live } = amending;
  const { old, new: young } = pair;
  live.endSentence();
  const place = { steps: live.stepsTo(old) };
  const laidOut = layOut(young, amending);
  const lines = laidOut ?? linesOf([young], amending);
  pair.old = live.replace(
    old,
    { kind: 'replace', place, lines, ...(laidOut && { isWhole: true }) },
    young.id,
  );
}
