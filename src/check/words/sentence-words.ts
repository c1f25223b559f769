import type { PlacedSentence } from '../../model/tree-index.ts';
import { maskBrackets } from '../../text/bracket/mask-brackets.ts';
import type { Morpheme } from '../../text/dictionary/morpheme.ts';
import type { CheckContext } from '../define-check.ts';
import { isQuotedAt } from '../quotations.ts';

/** A sentence with its words. */
export interface SentenceWords {
  placed: PlacedSentence;
  words: readonly Morpheme[];
  /** Clause or table row that a finding concerns. */
  node: string;
}

/** The sentences of a run of checks, cut once for all of them. */
const cut = new WeakMap<CheckContext, readonly SentenceWords[]>();
const cutMasked = new WeakMap<CheckContext, readonly SentenceWords[]>();

/** Splits every sentence of a document into words; nothing where no dictionary is at hand. */
export function listSentenceWords(context: CheckContext): readonly SentenceWords[] {
  return remember(cut, context, (value) => value);
}

/** The same without what stands in brackets, which interrupts a sentence. */
export function listMaskedWords(context: CheckContext): readonly SentenceWords[] {
  return remember(cutMasked, context, maskBrackets);
}

function remember(
  known: WeakMap<CheckContext, readonly SentenceWords[]>,
  context: CheckContext,
  prepare: (value: string) => string,
): readonly SentenceWords[] {
  const { index, readMorphemes } = context;
  if (!readMorphemes) return [];
  const sentences =
    known.get(context) ??
    index.sentences.map((placed) => ({
      placed,
      words: readMorphemes(prepare(placed.sentence.value)),
      node: (placed.row ?? placed.clause).id,
    }));
  known.set(context, sentences);
  return sentences;
}

/** The place of words from one to another. */
export function placeWords({ placed }: SentenceWords, first: Morpheme, last: Morpheme = first) {
  return { leaf: placed.sentence.id, start: first.start, end: last.end };
}

/** Whether a word stands in 「」, where a text quotes another as it is. */
export function isQuotedWord({ placed }: SentenceWords, { start, end }: Morpheme): boolean {
  return isQuotedAt(placed.sentence.value, start, end);
}
