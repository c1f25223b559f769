import { readCount, type SearchField } from './field-counts.ts';

/** What a field counts, and how far its length is held against it. */
export const fieldWeights: Readonly<Record<SearchField, number>> = {
  body: 1,
  caption: 2.2,
  term: 1.5,
  path: 0.6,
};

const bodyLengthShare = 0.65;
const captionLengthShare = 0.6;
const saturation = 1.6;
/** BM25+: a term that is there counts at least this, however long the unit. */
const presence = 0.15;

/** Mean lengths of the fields, in words. */
export interface MeanLengths {
  body: number;
  caption: number;
}

/** How much a term says about a unit (BM25+ over fields), from 0 to below 1 + presence; its rarity is not in it. */
export function rateImpact(
  packed: number,
  bodyLength: number,
  captionLength: number,
  mean: MeanLengths,
): number {
  if (packed === 0) return 0;
  const bodyNorm = 1 - bodyLengthShare + (bodyLengthShare * bodyLength) / mean.body;
  const captionNorm = 1 - captionLengthShare + (captionLengthShare * captionLength) / mean.caption;
  const frequency =
    (fieldWeights.body * readCount(packed, 'body')) / bodyNorm +
    (fieldWeights.caption * readCount(packed, 'caption')) / captionNorm +
    fieldWeights.term * readCount(packed, 'term') +
    fieldWeights.path * readCount(packed, 'path');
  return frequency / (saturation + frequency) + presence;
}

/** Rarity of a term that stands in `found` of `all` units. */
export function rateRarity(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}
