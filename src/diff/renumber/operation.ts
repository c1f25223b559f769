/** What is done to an article, a paragraph or an item; the others of its list are numbered anew. */
export type ClauseOperation =
  | {
      kind: 'insert';
      /** Id of the clause beside which the new one stands. */
      beside: string;
      where: 'before' | 'after';
      /** Whether it takes a branch number (第9条の2), so that no other number changes. */
      asBranch?: boolean;
      /** Words of the new clause; if omitted, a word that says where to write them. */
      caption?: string;
      words?: string;
    }
  | { kind: 'delete'; clause: string }
  | { kind: 'move'; clause: string; beside: string; where: 'before' | 'after' };

/** What could not follow, in Japanese, with the clause of the old text in which it stands. */
export interface LeftBehind {
  node: string;
  /** The words as they stand in the old text. */
  text: string;
  reason: string;
  /** Where the words stand in a leaf of the old text; absent where they are in none. */
  at?: { leaf: string; start: number; end: number };
}

/** An operation that cannot be done; the message says why, in Japanese. */
export class OperationRefused extends Error {
  override name = 'OperationRefused';
}
