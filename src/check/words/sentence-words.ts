import type { PlacedSentence } from '../../model/tree-index.ts';
import { maskBrackets } from '../../text/bracket/mask-brackets.ts';
import type { Morpheme } from '../../text/dictionary/morpheme.ts';
import type { CheckContext } from '../define-check.ts';
import { isQuotedAt } from '../scan-sentences.ts';

/** A sentence with its words. */
export interface SentenceWords {
  placed: PlacedSentence;
  words: readonly Morpheme[];
  /** Clause or table row that a finding concerns. */
  node: string;
}

/** Splits every sentence of a document into words; nothing where no dictionary is at hand. */
export function* listSentenceWords({ index, readMorphemes }: CheckContext): Generator<SentenceWords> {
  if (!readMorphemes) return;
  for (const placed of index.sentences) {
    yield {
      placed,
      words: readMorphemes(placed.sentence.value),
      node: (placed.row ?? placed.clause).id,
    };
  }
}

/** The same without what stands in brackets, which interrupts a sentence. */
export function* listMaskedWords({ index, readMorphemes }: CheckContext): Generator<SentenceWords> {
  if (!readMorphemes) return;
  for (const placed of index.sentences) {
    yield {
      placed,
      words: readMorphemes(maskBrackets(placed.sentence.value)),
      node: (placed.row ?? placed.clause).id,
    };
  }
}

/** The place of words from one to another. */
export function placeWords({ placed }: SentenceWords, first: Morpheme, last: Morpheme = first) {
  return { leaf: placed.sentence.id, start: first.start, end: last.end };
}

/** Whether a word stands in 「」, where a text quotes another as it is. */
export function isQuotedWord({ placed }: SentenceWords, { start, end }: Morpheme): boolean {
  return isQuotedAt(placed.sentence.value, start, end);
}
