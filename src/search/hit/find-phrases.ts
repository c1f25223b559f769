import type { Segment } from '../segment/segment.ts';
import type { PhraseFold } from '../store/engine.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';
import { listPhraseFolds } from '../words/fold-phrase.ts';
import { listBigrams, termClasses } from '../words/term-classes.ts';
import { foldLeaves } from './highlight.ts';

/** What the units that may hold all phrases have; `holdsPhrases` tells which do. */
export function listFolds(phrases: readonly string[]): PhraseFold[][] {
  return phrases.map((phrase) =>
    listPhraseFolds(phrase).map((fold) =>
      // Every character begins a bigram.
      fold.length < 2 ? { beginning: termClasses.bigram + fold } : { terms: listBigrams(fold, false) },
    ),
  );
}

/** Whether a unit holds all phrases, wherever one leaf ends and the next begins. */
export function holdsPhrases(
  { readUnit }: Segment,
  unit: number,
  phrases: readonly string[],
  analyzer: SearchAnalyzer,
): boolean {
  const whole = foldLeaves(readUnit(unit).leaves, analyzer)
    .map(({ text }) => text)
    .join('');
  return phrases.every((phrase) => listPhraseFolds(phrase).some((fold) => whole.includes(fold)));
}
