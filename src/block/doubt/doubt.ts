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
    '「{}」 looks like a label and was read as text: the sentence before it is not ended. Check the line.',
  ],
  /** One whose number fits nothing. */
  order: [
    'label-unplaced',
    'warning',
    '「{}」 looks like a label and was read as text: its number does not fit. Check the line.',
  ],
  /** One where no clause can begin. */
  place: [
    'label-unplaced',
    'warning',
    '「{}」 looks like a label and was read as text: nothing of its kind is expected there. Check the line.',
  ],
  /** A number that begins a line. */
  number: [
    'number-unread',
    'info',
    '「{}」 begins with a number and was read as text. Check whether it is a clause.',
  ],
  /** A number or a sign of lists within a line. */
  within: [
    'number-within',
    'info',
    '「{}」 stands behind a sentence and was read as text. Check whether it is a clause.',
  ],
  /** A line whose signs were lost. */
  unparted: [
    'number-within',
    'info',
    '「{}」 begins a long line without 。 and 、. Check whether line ends were lost.',
  ],
  /** A line that may be a title. */
  title: [
    'title-unread',
    'info',
    '「{}」 looks like a title and was read as text. Check whether a clause begins there.',
  ],
  /** Lines that may be members of a list. */
  members: [
    'lines-unmarked',
    'info',
    '「{}」 begins lines without signs that were read as text. Check whether they are items or a table.',
  ],
  /** A sign of lists at another depth than the one before. */
  depth: ['depth-unsure', 'info', '「{}」 stands at another depth than the sign before it. Check the line.'],
  /** An article without words. */
  empty: ['article-empty', 'info', '{} holds no words. Check whether it stands in a table of contents.'],
  /** An article without the caption that the others have. */
  uncaptioned: [
    'caption-missing',
    'info',
    '{} has no caption, as most articles do. Check the words beside its label.',
  ],
} as const satisfies Readonly<Record<string, readonly [string, Message['severity'], string]>>;
