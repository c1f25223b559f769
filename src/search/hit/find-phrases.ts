import type { Segment } from '../segment/segment.ts';
import type { IndexPart } from '../store/search-index.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';
import { listPhraseFolds } from '../words/fold-phrase.ts';
import { listBigrams, termClasses } from '../words/term-classes.ts';
import { foldLeaves } from './highlight.ts';

/** Finds the units of a part that may hold all phrases; `holdsPhrases` tells which do. */
export async function findPhrases(part: IndexPart, phrases: readonly string[]): Promise<number[]> {
  let units: number[] | undefined;
  for (const phrase of phrases) {
    const known = new Set<number>();
    for (const folded of listPhraseFolds(phrase))
      for (const unit of await findFolded(part, folded)) known.add(unit);
    units = (units ?? [...known].sort((a, b) => a - b)).filter((unit) => known.has(unit));
  }
  return units ?? [];
}

function findFolded({ segment, engine }: IndexPart, folded: string): number[] | Promise<number[]> {
  return folded.length < 2 ? findCharacter(segment, folded) : engine.searchAll(listBigrams(folded, false));
}

/** Every character begins a bigram: the units that hold one are those of all its bigrams. */
function findCharacter(segment: Segment, character: string): number[] {
  if (character === '') return [];
  const [first, end] = segment.vocabulary.range(termClasses.bigram + character);
  const units = new Set<number>();
  for (let id = first; id < end; id++) segment.visitUnits(id, (unit) => void units.add(unit));
  return [...units].sort((a, b) => a - b);
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
