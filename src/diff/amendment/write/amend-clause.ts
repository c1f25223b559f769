import type { Container } from '../../../model/node.ts';
import { type Draft, type DraftWords, isDraft } from '../../../text/draft.ts';
import { splitSentences } from '../../../text/sentence.ts';
import { plainText } from '../../../text/width.ts';
import type { CutWords } from '../../words/cut-words.ts';
import type { Place } from '../instruction.ts';
import { Inexpressible, type LiveText } from '../live-text.ts';
import { piecesAt } from '../pieces.ts';
import { linesOfBoth, type NewWords } from './lines-of-both.ts';
import type { QuoteStyle } from './quote-clauses.ts';
import { isRewritten, writeWordEdits } from './word-edits.ts';

/** What the writing of an amendment knows. */
export interface Amending {
  live: LiveText;
  /** Id in the new revision of each old clause that has one. */
  partner: ReadonlyMap<string, string>;
  /** Clauses of the new revision that are replaced as a whole, since finer instructions do not reach them. */
  coarse: ReadonlySet<string>;
  /** Clauses of the new revision that are quoted in the layout of its text, since what is quoted otherwise is read otherwise. */
  laidOut: ReadonlySet<string>;
  /** The lines of a clause in that layout. */
  layoutOf: (clause: Container) => readonly string[] | undefined;
  cut: CutWords;
  /** How quoted clauses are set. */
  quoting: QuoteStyle;
  /** Amends the clauses directly under a clause. */
  amendLevel: (pair: { old: Draft; new: Draft }, amending: Amending) => void;
}

export function fold(text: string | undefined): string {
  return plainText(text ?? '');
}

export function directWords(node: Draft): DraftWords[] {
  return node.children.filter((child): child is DraftWords => !isDraft(child) && child.type !== 'block');
}

/** Clauses whose caption comes and goes alone. */
const captioned: ReadonlySet<string> = new Set(['article', 'paragraph']);

/** Whether a clause must be replaced as a whole: its shape differs, most of it was written anew, or nothing finer worked. */
export function needsReplacing(old: Draft, young: Draft, amending: Amending): boolean {
  if (amending.coarse.has(young.id) || amending.laidOut.has(young.id)) return true;
  if (old.type === 'supplProvision' || old.type === 'appdx') return false;
  if ((old.deleted ?? false) !== (young.deleted ?? false) || old.through !== young.through) return true;
  const hasCaption = (node: Draft) => node.caption !== undefined;
  if (hasCaption(old) !== hasCaption(young) && !captioned.has(old.type)) return true;
  const [before, after] = [directWords(old), directWords(young)];
  if (old.type === 'tableRow') {
    const cells = [old, young].map(({ children }) => children.filter(isDraft));
    return (
      cells[0].length !== cells[1].length ||
      cells[0].some((cell, index) => directWords(cell).length !== directWords(cells[1][index]).length)
    );
  }
  if (before.length !== after.length || before.some(({ type }, index) => type !== after[index].type))
    return true;
  const [ones, others] = [old, young].map(({ children }) => children.filter(isDraft));
  if (old.type === 'article' && ones.length === 1 && others.length === 1)
    return needsReplacing(ones[0], others[0], amending);
  if (ones.length > 0 || others.length > 0) return false;
  return before.some(
    ({ value }, index) =>
      fold(value) !== fold(after[index].value) &&
      !writesSentence(value, after[index].value) &&
      isRewritten(value, after[index].value, amending.cut),
  );
}

/** Amends what a clause has of its own, and what stands below it. */
export function amendClause(old: Draft, young: Draft, amending: Amending): void {
  const { live } = amending;
  if (fold(old.caption) !== fold(young.caption)) {
    live.endSentence();
    const place: Place = { steps: live.stepsTo(old), part: 'caption' };
    live.write(
      {
        kind: 'caption',
        place,
        ...(young.caption !== undefined && { words: young.caption }),
        ...(old.caption === undefined && { isNew: true as const }),
      },
      young.id,
    );
  }
  if (old.type === 'tableRow') {
    amendRow(old, young, amending);
    return;
  }
  const [before, after] = [directWords(old), directWords(young)];
  for (const [index, words] of before.entries()) {
    if (after[index]) amendWords(old, words, { ...after[index], clause: young.id }, amending);
  }
  if (old.type === 'toc') return;
  amending.amendLevel({ old, new: young }, amending);
}

function amendRow(old: Draft, young: Draft, amending: Amending): void {
  const cells = young.children.filter(isDraft);
  // The first cell names the row, so it is amended last.
  for (const [index, cell] of [...old.children.filter(isDraft).entries()].toReversed()) {
    for (const [place, words] of directWords(cell).entries()) {
      const target = directWords(cells[index])[place];
      if (target) amendWords(old, words, { value: target.value, clause: young.id }, amending);
    }
  }
}

/** How one text becomes another by a sentence put behind it or taken from its end. */
function writesSentence(
  old: string,
  young: string,
): { part: 'proviso' | 'second'; words?: string } | undefined {
  const [longer, shorter] = old.length > young.length ? [old, young] : [young, old];
  if (!longer.startsWith(shorter) || shorter === '') return undefined;
  const starts = splitSentences(longer);
  const words = longer.slice(shorter.length);
  if (starts.at(-1)?.[0] !== shorter.length) return undefined;
  const part = /^(?:ただし|但し)/.test(words) ? 'proviso' : starts.length === 2 ? 'second' : undefined;
  return part && { part, ...(young.length > old.length && { words }) };
}

function amendWords(
  owner: Draft,
  words: DraftWords,
  { value, leaves, clause }: NewWords,
  { live, cut }: Amending,
): void {
  if (fold(words.value) === fold(value)) return;
  const steps = live.shortStepsTo(owner);
  live.endSentence();
  const added =
    words.type === 'words' && owner.type !== 'tableRow' ? writesSentence(words.value, value) : undefined;
  const full = live.stepsTo(owner);
  if (added?.words !== undefined) {
    live.write(
      { kind: 'insert', place: { steps: full }, where: 'into', part: added.part, lines: [added.words] },
      clause,
    );
    return;
  }
  if (added) {
    live.write({ kind: 'delete', place: { steps: full, part: added.part } }, clause);
    return;
  }
  const hasClauses = owner.children.some((child) => isDraft(child) && child.type !== 'tableCell');
  if (hasClauses && words.type === 'words' && isRewritten(words.value, value, cut)) {
    live.write({ kind: 'replace', place: { steps: full, part: 'chapeau' }, lines: [value] }, clause);
    return;
  }
  writeEdits({ words, value, ...(leaves && { leaves }), clause }, { steps }, { live, cut });
}

/** Writes the edits of one piece of words at a place, or where they are told apart only there, in its words outside its items. */
export function writeEdits(
  { words, ...young }: NewWords & { words: DraftWords },
  place: Place,
  { live, cut }: Pick<Amending, 'live' | 'cut'>,
): void {
  const tries: Place[] = [place];
  if (!place.part && place.steps.some(({ kind }) => kind === 'paragraph' || kind === 'article'))
    tries.push({ ...place, part: 'chapeau' });
  let failure = '';
  for (const one of tries) {
    try {
      const others = piecesAt(live.root, { place: one })
        .filter((piece) => piece.target !== words)
        .map((piece) => piece.value);
      const lines = linesOfBoth(words, young);
      const actions = lines.flatMap(([before, after], at) => {
        const beside = lines.filter((_, index) => index !== at).map(([line]) => line);
        if (fold(before) === fold(after)) return [];
        return writeWordEdits(before, after, { place: one, others: [...others, ...beside] }, cut);
      });
      const isLong = actions.some((action) => 'from' in action && action.from.length > 60);
      if (isLong && one !== tries.at(-1)) continue;
      live.writeTogether(actions, young.clause);
      return;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'AmendmentRefused') throw error;
      failure = error.message;
    }
  }
  throw new Inexpressible(young.clause, failure);
}
