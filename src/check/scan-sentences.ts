import type { PlacedSentence, TreeIndex } from '../model/tree-index.ts';
import { isQuotedAt } from './quotations.ts';

/** Words of a sentence that a pattern found. */
export interface FoundWords {
  words: string;
  /** Groups of the pattern. */
  groups: readonly (string | undefined)[];
  start: number;
  end: number;
  placed: PlacedSentence;
  /** Clause or table row that a finding concerns. */
  node: string;
}

/** Finds every match of a global pattern in the sentences of a document, cells of tables included. */
export function* scanSentences(
  { sentences }: Pick<TreeIndex, 'sentences'>,
  pattern: RegExp,
): Generator<FoundWords> {
  for (const placed of sentences) {
    // `matchAll` copies the pattern each time, and most sentences hold no match.
    pattern.lastIndex = 0;
    if (!pattern.test(placed.sentence.value)) continue;
    pattern.lastIndex = 0;
    for (const match of placed.sentence.value.matchAll(pattern)) {
      yield {
        words: match[0],
        groups: match.slice(1),
        start: match.index,
        end: match.index + match[0].length,
        placed,
        node: (placed.row ?? placed.clause).id,
      };
    }
  }
}

/** The place of words found. */
export function placeOf({ start, end, placed }: FoundWords): { leaf: string; start: number; end: number } {
  return { leaf: placed.sentence.id, start, end };
}

/** Whether words stand in 「」, where a text quotes another as it is. */
export function isQuoted({ start, end, placed }: FoundWords): boolean {
  return isQuotedAt(placed.sentence.value, start, end);
}
