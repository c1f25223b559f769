import type { Correction, ReadLine } from '../../model/correction.ts';
import type { Source } from '../../model/line.ts';
import { type BuiltSource, buildDocumentTrees } from '../block.ts';
import { type CorrectedLines, correctEvidence, correctLines } from './correct-lines.ts';
import { listReadings } from './list-readings.ts';
import { readFixed } from './read-fixed.ts';

/** What the lines of a source were built into, with how each was read. */
export interface CorrectedSource extends BuiltSource {
  /** None where the format states its structure. */
  listReadings: () => ReadLine[];
}

/**
 * Builds the trees of all documents in a source with what people said that lines are: it outweighs all evidence. It stands
 * apart, so that a page that only parses does not load it.
 */
export function buildCorrected(source: Source, corrections: readonly Correction[] = []): CorrectedSource {
  let corrected: CorrectedLines | undefined;
  const built = buildDocumentTrees(source, {
    words: new Set(corrections.map(({ line }) => line)),
    correctLines: (mended, value) => {
      corrected = correctLines(mended, corrections, value);
      return corrected;
    },
    correctEvidence: (evidence) => corrected && correctEvidence(evidence, corrected.corrected),
    readFixed,
  });
  return {
    ...built,
    listReadings: () => {
      if (!built.read || !corrected) return [];
      const { choices, evidence, notes } = built.read;
      return listReadings(choices, evidence, corrected, notes);
    },
  };
}
