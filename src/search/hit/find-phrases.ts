import type { Segment } from '../segment/segment.ts';
import type { PhraseQuery } from '../store/engine.ts';
import { foldForPhrase, listPhraseFolds } from '../words/fold-phrase.ts';
import { listBigrams, termClasses } from '../words/term-classes.ts';

/** What the units that may hold all phrases have; `holdsPhrases` tells which do. */
export function listFolds(phrases: readonly string[]): PhraseQuery[] {
  return phrases.map((words) => ({
    words,
    folds: listPhraseFolds(words).map((fold) =>
      // Every character begins a bigram.
      fold.length < 2 ? { beginning: termClasses.bigram + fold } : { terms: listBigrams(fold, false) },
    ),
  }));
}

/** Makes the question whether a unit holds all phrases, wherever one leaf ends and the next begins. */
export function makePhraseTest(phrases: readonly string[]): (segment: Segment, unit: number) => boolean {
  const wanted = phrases.map((phrase) => ({ phrase, folds: listPhraseFolds(phrase) }));
  return ({ readWords }, unit) => {
    const words = readWords(unit);
    let folded: string | undefined;
    return wanted.every(({ phrase, folds }) => {
      // Most words stand as they were asked for; folding is what takes time.
      if (words.includes(phrase)) return true;
      folded ??= foldForPhrase(words).text;
      return folds.some((fold) => folded?.includes(fold));
    });
  };
}
