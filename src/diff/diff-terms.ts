import type { Comparison } from '../model/comparison.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { loadMorphemes } from '../text/dictionary/morpheme.ts';
import { diffDocuments } from './diff-documents.ts';

/**
 * Compares two revisions as `diffDocuments` does, cutting words by the dictionary, which is loaded on first use.
 * @returns the comparison; changed norms are in it where both documents hold norms
 */
export async function diffTerms(old: YakkanDocument, young: YakkanDocument): Promise<Comparison> {
  return diffDocuments(old, young, { readMorphemes: await loadMorphemes() });
}
