import type { SourceText } from '../../model/line.ts';
import type { Message } from '../../model/message.ts';

/** Why something was read as it was though it may be something else. */
export type DoubtKind = keyof typeof doubtWords;

/** Words that may be structure and were read as text. */
export interface Doubt {
  words: SourceText;
  kind: DoubtKind;
}

/** What is said of each kind: `{}` stands for the words in doubt. */
export const doubtWords = {
  /** A label of a clause behind a sentence that is not ended. */
  open: [
    'label-unplaced',
    'warning',
    '「{}」 looks like the label of a clause and was read as text, since the sentence on the line before is not ended. Check the line.',
  ],
  /** One whose number fits nothing. */
  order: [
    'label-unplaced',
    'warning',
    '「{}」 looks like the label of a clause and was read as text, since its number does not fit those around it. Check the line.',
  ],
  /** One where no clause can begin. */
  place: [
    'label-unplaced',
    'warning',
    '「{}」 looks like the label of a clause and was read as text, since nothing of its kind is expected there. Check the line.',
  ],
  /** A number that begins a line. */
  number: [
    'number-unread',
    'info',
    '「{}」 begins with a number and was read as text. Check whether it is a clause of its own.',
  ],
  /** A number or a sign of lists within a line. */
  within: [
    'number-within',
    'info',
    '「{}」 stands behind a sentence on one line and was read as its text. Check whether a clause begins there.',
  ],
  /** A line whose signs were lost. */
  unparted: [
    'number-within',
    'info',
    '「{}」 begins a long line without 。 and 、. Check whether line ends were lost and clauses begin within it.',
  ],
  /** A line that may be a title. */
  title: [
    'title-unread',
    'info',
    '「{}」 stands as a title does and was read as text. Check whether a clause, a part or the definition of a term begins there.',
  ],
  /** Lines that may be members of a list. */
  members: [
    'lines-unmarked',
    'info',
    'The lines from 「{}」 on are no sentences and carry no signs; they were read as text. Check whether they are items or a table.',
  ],
  /** A sign of lists at another depth than the one before. */
  depth: [
    'depth-unsure',
    'info',
    '「{}」 stands at another depth than the sign before it. Check what belongs to what.',
  ],
  /** An article without words. */
  empty: [
    'article-empty',
    'info',
    '{} holds no words. Check whether it stands in a table of contents, or what stands below it belongs to it.',
  ],
  /** An article without the caption that the others have. */
  uncaptioned: [
    'caption-missing',
    'info',
    '{} has no caption, as most articles of the text do. Check whether the words before or behind its label are one.',
  ],
} as const satisfies Readonly<Record<string, readonly [string, Message['severity'], string]>>;
