import type { Found } from '../found.ts';
import { flagBits } from '../segment/columns.ts';
import { weights } from '../weights.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';

/**
 * A question that is a defined term and nothing more (契約者とは) asks for its definition, not for those of longer terms.
 * @returns what was given where no definition is wanted; otherwise the same units with other scores
 */
export function promoteDefinition(found: Found[], words: string, { foldForPhrase }: SearchAnalyzer): Found[] {
  const wanted = foldForPhrase(words).text;
  if (wanted === '') return found;
  const isWanted = ({ segment, unit }: Found) =>
    (segment.columns.flags[unit] & flagBits.isDefinition) !== 0 &&
    segment.readUnit(unit).terms.some((term) => foldForPhrase(term).text === wanted);
  const promoted = found.slice(0, weights.wantedAmong).filter(isWanted);
  if (promoted.length === 0) return found;
  return found.map((one) =>
    promoted.includes(one) ? { ...one, score: one.score * weights.wantedDefinition } : one,
  );
}
