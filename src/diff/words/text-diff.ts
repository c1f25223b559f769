import type { TextRun } from '../../model/comparison.ts';
import type { Container } from '../../model/node.ts';
import { plainText } from '../../text/width.ts';
import { listOwnPieces, type OwnPiece, placesOf } from '../align/own-text.ts';
import type { CutWords, Word } from './cut-words.ts';
import { diffSequence } from './diff-sequence.ts';

/** A stretch of words of both texts, or of one. */
interface Stretch {
  kind: TextRun['kind'];
  old: readonly Word[];
  new: readonly Word[];
}

/** What is left in common between two changes counts for nothing below this many characters. */
const shortestCommon = 2;

/**
 * Compares the own texts of clauses, word by word: 14日前までに → 30日前までに gives 14日 removed, 30日 added. Words that differ in
 * width or white space only are the same.
 */
export function diffOwnText(
  old: readonly Container[],
  young: readonly Container[],
  cut: CutWords,
): TextRun[] {
  const [before, after] = [listOwnPieces(old), listOwnPieces(young)];
  const [left, right] = [cutPieces(before, cut), cutPieces(after, cut)];
  // The parts of one clause are compared each with its like; those of several clauses run on.
  const parts = old.length === 1 && young.length === 1 ? fields : [undefined];
  const stretches = parts.flatMap((part) => {
    const [from, to] = [left, right].map((words) => words.filter(({ field }) => !part || field === part));
    return joinConfetti(compareWords(from, to));
  });
  return joinSame(stretches).flatMap((stretch) => toRuns(stretch, before, after));
}

/** Parts of the own text of a clause: a caption is never compared with the words behind it. */
const fields = ['label', 'caption', 'body'] as const;

/** A word and the part that it stands in. */
type PlacedWord = Word & { field: (typeof fields)[number] };

/** What stayed at the end of one part and at the beginning of the next is one stretch. */
function joinSame(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last?.kind === 'same' && stretch.kind === 'same') {
      joined[joined.length - 1] = {
        kind: 'same',
        old: [...last.old, ...stretch.old],
        new: [...last.new, ...stretch.new],
      };
    } else joined.push(stretch);
  }
  return joined;
}

/** Words do not run from a label or sentence into the next. */
function cutPieces(pieces: readonly OwnPiece[], cut: CutWords): PlacedWord[] {
  const words: PlacedWord[] = [];
  let offset = 0;
  for (const { text, field = 'body' } of pieces) {
    const own = field === 'label' ? [{ text, start: 0, end: text.length }] : cut(text);
    for (const word of own)
      words.push({ text: word.text, start: word.start + offset, end: word.end + offset, field });
    offset += text.length;
  }
  return words;
}

function compareWords(left: readonly Word[], right: readonly Word[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [from, to] = [0, 0];
  const keys = [left, right].map((words) => words.map(({ text }) => plainText(text)));
  for (const { kind, length } of diffSequence(keys[0], keys[1])) {
    const old = kind === 'added' ? [] : left.slice(from, from + length);
    const young = kind === 'removed' ? [] : right.slice(to, to + length);
    stretches.push({ kind, old, new: young });
    from += old.length;
    to += young.length;
  }
  return stretches.map((stretch) => (isBlank(stretch) ? { ...stretch, kind: 'same' } : stretch));
}

/** White space that came or went is no change. */
function isBlank({ old, new: young }: Stretch): boolean {
  return [...old, ...young].every(({ text }) => text.trim() === '');
}

/** Joins changes between which only a particle or a mark is common, so that a reader sees phrases: を, の, 、. */
function joinConfetti(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (let place = 0; place < stretches.length; place++) {
    const stretch = stretches[place];
    const next = stretches[place + 1];
    const isBetween =
      joined.at(-1) !== undefined && joined.at(-1)?.kind !== 'same' && next && next.kind !== 'same';
    if (
      stretch.kind === 'same' &&
      isBetween &&
      lengthOf(stretch.old) < shortestCommon &&
      changesLonger(joined, stretches, place)
    ) {
      joined.push(
        { kind: 'removed', old: stretch.old, new: [] },
        { kind: 'added', old: [], new: stretch.new },
      );
    } else joined.push(stretch);
  }
  return gather(joined);
}

/** Whether the changes on both sides weigh more than what is common between them. */
function changesLonger(before: readonly Stretch[], stretches: readonly Stretch[], place: number): boolean {
  const common = lengthOf(stretches[place].old);
  const [left, right] = [before.at(-1), stretches[place + 1]];
  return Math.min(left ? weigh(left) : 0, right ? weigh(right) : 0) > common;
}

function weigh({ old, new: young }: Stretch): number {
  return Math.max(lengthOf(old), lengthOf(young));
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.trim().length, 0);
}

/** Between two common stretches one removal and one addition, in this order. */
function gather(stretches: readonly Stretch[]): Stretch[] {
  const gathered: Stretch[] = [];
  let [old, young]: [Word[], Word[]] = [[], []];
  const flush = (): void => {
    if (old.length > 0) gathered.push({ kind: 'removed', old, new: [] });
    if (young.length > 0) gathered.push({ kind: 'added', old: [], new: young });
    [old, young] = [[], []];
  };
  for (const stretch of stretches) {
    if (stretch.kind === 'same') {
      flush();
      gathered.push(stretch);
    } else {
      // One by one: a stretch may have more words than a call takes arguments.
      for (const word of stretch.old) old.push(word);
      for (const word of stretch.new) young.push(word);
    }
  }
  flush();
  return gathered;
}

function toRuns(
  { kind, old, new: young }: Stretch,
  before: readonly OwnPiece[],
  after: readonly OwnPiece[],
): TextRun[] {
  const words = kind === 'removed' || young.length === 0 ? old : young;
  if (words.length === 0) return [];
  return [
    {
      kind,
      text: words.map(({ text }) => text).join(''),
      ...(kind !== 'added' && old.length > 0 && { old: placesOfWords(old, before) }),
      ...(kind !== 'removed' && young.length > 0 && { new: placesOfWords(young, after) }),
    },
  ];
}

function placesOfWords(words: readonly Word[], pieces: readonly OwnPiece[]) {
  return placesOf(pieces, words[0].start, words[words.length - 1].end);
}
