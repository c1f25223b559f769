import type { Found } from '../found.ts';
import { flagBits } from '../segment/columns.ts';
import { weights } from '../weights.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';

/** A question that is a defined term and nothing more (契約者とは) asks for its definition, not for those of longer terms. */
export function promoteDefinition(
  found: readonly Found[],
  words: string,
  { foldForPhrase }: SearchAnalyzer,
): Found[] {
  const wanted = foldForPhrase(words).text;
  if (wanted === '') return [...found];
  return found.map((one, place) => {
    const { segment, unit } = one;
    if (place >= weights.wantedAmong || (segment.columns.flags[unit] & flagBits.isDefinition) === 0)
      return one;
    const isWanted = segment.readUnit(unit).terms.some((term) => foldForPhrase(term).text === wanted);
    return isWanted ? { ...one, score: one.score * weights.wantedDefinition } : one;
  });
}
