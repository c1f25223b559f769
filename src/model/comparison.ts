import { z } from 'zod';
import { documentFacts } from './yakkan-document.ts';

/** Version of the comparison: fields are added within a major version, never changed or removed. */
export const comparisonVersion = '1.1.0';

/**
 * What happened to a clause. A clause that is both renumbered and edited has both kinds; moved and edited likewise.
 *
 * - `edited`: its own words differ by more than width and white space.
 * - `renumbered`: its own number differs because something was put in or taken out before it; its place is the same.
 * - `moved`: it stands at another place among the clauses that stayed, or under another clause.
 * - `split`, `merged`: one clause became several, several became one.
 * - `inserted`, `deleted`: it has no counterpart.
 * - `deletedKeepingNumber`: 第８条 削除.
 * - `captionOnly`: the caption (of a heading level: its title) differs and nothing else of its own.
 * - `numberingOnly`: the printed marker differs (ア → イ, 第1条 → 第一条) while the words and the place are the same.
 */
export const changeKind = z.enum([
  'edited',
  'renumbered',
  'moved',
  'split',
  'merged',
  'inserted',
  'deleted',
  'deletedKeepingNumber',
  'captionOnly',
  'numberingOnly',
]);
export type ChangeKind = z.infer<typeof changeKind>;

/** A stretch of the own text of one clause: UTF-16 offsets into a leaf's `value`, or into a printed label or caption. */
const runPlace = z.object({
  /** Id of the sentence, or of the clause where `field` names its label or caption; the caption of `root` is the title. */
  leaf: z.string(),
  /** Which of the two, where `leaf` is a clause. */
  field: z.enum(['label', 'caption']).optional(),
  /** UTF-16 offset, from 0. */
  start: z.int().min(0),
  /** UTF-16 offset, exclusive. */
  end: z.int().min(0),
});
export type RunPlace = z.infer<typeof runPlace>;

/** One run of a text diff: the same on both sides, only in the old text, or only in the new one. */
export const textRun = z.object({
  /** On which side the words stand. */
  kind: z.enum(['same', 'removed', 'added']),
  /** The words, of the new text where both have them. */
  text: z.string(),
  /** Where the words stand in the old document; absent for `added`. */
  old: z.array(runPlace).optional(),
  /** Where the words stand in the new document; absent for `removed`. */
  new: z.array(runPlace).optional(),
});
export type TextRun = z.infer<typeof textRun>;

/**
 * One clause that changed. Unchanged clauses, and those that only follow an ancestor to its new id, are not listed. What no
 * clause holds has an id of its own: a note that of its clause with `__note_1`; where a text has no numbers, each further line
 * of a clause that of the clause with `__line_2`.
 */
export const clauseChange = z.object({
  kinds: z.array(changeKind).min(1),
  /** Ids in the old revision: none for an inserted clause, several for a merged one. */
  old: z.array(z.string()),
  /** Ids in the new revision: none for a deleted clause, several for a split one. */
  new: z.array(z.string()),
  /** The words differ in notation only: 読点, 送り仮名, 及び and および, the numerals of numbers. */
  notationOnly: z.literal(true).optional(),
  /** Old and new own text (label, caption, own sentences; not the children's) as runs; absent for inserted and deleted clauses. */
  runs: z.array(textRun).optional(),
});
export type ClauseChange = z.infer<typeof clauseChange>;

/** A clause of the old revision and the same clause of the new one. `null`: it is gone, or it is new. */
export const clausePair = z.object({
  /** Id in the old revision; `null`: it is new. */
  old: z.string().nullable(),
  /** Id in the new revision; `null`: it is gone. */
  new: z.string().nullable(),
});
export type ClausePair = z.infer<typeof clausePair>;

/** What a change brings about elsewhere, or what in it matters most. */
export const consequence = z.object({
  /** What is brought about. */
  kind: z.enum([
    /** A number, period, rate or amount differs (14日前 → 30日前). */
    'changed-quantity',
    /** A reference points to a clause that is gone, or no longer to the clause that it meant. */
    'broken-reference',
    /** A reference was brought up to date with a clause that was renumbered or moved. */
    'updated-reference',
    /** The caption printed in a reference differs from its target's. */
    'caption-mismatch',
    'changed-definition',
    'new-definition',
    'deleted-definition',
    'unused-definition',
    /** Modality or actor of a sentence differ (することがあります → するものとします). */
    'changed-norm',
    /** A word was changed into one other word throughout (労働者 → 社員). */
    'renamed-term',
    /** What the law asks for before such changes are in force, with its condition: no verdict on this text. */
    'prior-notice',
  ]),
  /** One sentence in Japanese that says what and where, for people. */
  reason: z.string(),
  /** Who is worse off by it, as the text names them; absent where nobody is, or it is not certain. */
  worseFor: z.string().optional(),
  /** In which way they are. */
  effect: z
    .enum([
      /** Somebody must, or must not, do more. */
      'duty-added',
      /** Somebody may do less. */
      'right-taken',
      /** The issuer need not do what it had to. */
      'duty-dropped',
      /** There is less time, or notice must be given earlier. */
      'deadline-shortened',
      /** There is more to pay, or a higher rate. */
      'amount-raised',
      /** Less is paid back or made good. */
      'amount-lowered',
      /** The issuer answers for less. */
      'liability-narrowed',
    ])
    .optional(),
  /** Clause of the old and of the new revision that it stands in. */
  old: z.string().optional(),
  /** Clause of the new revision. */
  new: z.string().optional(),
  /** The words or values before and after. */
  before: z.string().optional(),
  /** The words or value in the new revision. */
  after: z.string().optional(),
  /** The sentence that says it in the old revision, as printed. */
  oldWords: z.string().optional(),
  /** The sentence that says it in the new revision, as printed. */
  newWords: z.string().optional(),
  /** Other clauses of the new revision that are concerned: those that use a changed term, or point to a clause that is gone. */
  concerns: z.array(z.string()).optional(),
});
export type Consequence = z.infer<typeof consequence>;

/** What `yakkan diff OLD NEW --format json` prints. */
export const comparison = z.object({
  /** Version of this form, semantic: `1.0.0`. */
  comparisonVersion: z.string(),
  old: documentFacts,
  new: documentFacts,
  /** In the order of the new document; what was deleted stands where it was. */
  changes: z.array(clauseChange),
  /** Every clause, note and table row of both revisions, in document order, so that importers can carry their links over. */
  map: z.array(clausePair),
  /** What makes somebody worse off first, then changed quantities. Norms are compared only where both documents hold them. */
  consequences: z.array(consequence),
});
export type Comparison = z.infer<typeof comparison>;
