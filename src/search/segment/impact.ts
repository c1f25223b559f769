import { weights } from '../weights.ts';
import { readCount } from './field-counts.ts';

/** Mean lengths of the fields, in words. */
export interface MeanLengths {
  body: number;
  caption: number;
}

/** How a unit's length is held against its terms. */
export interface LengthNorms {
  body: number;
  caption: number;
}

export function normLengths(bodyLength: number, captionLength: number, mean: MeanLengths): LengthNorms {
  return {
    body: 1 - weights.bodyLength + (weights.bodyLength * bodyLength) / mean.body,
    caption: 1 - weights.captionLength + (weights.captionLength * captionLength) / mean.caption,
  };
}

const { fields } = weights;
/** What packed counts say of each field, by their byte. */
const rates = {
  body: tabulate((packed) => fields.body * readCount(packed, 'body')),
  caption: tabulate((packed) => fields.caption * readCount(packed, 'caption')),
  others: tabulate(
    (packed) => fields.term * readCount(packed, 'term') + fields.path * readCount(packed, 'path'),
  ),
};

function tabulate(rate: (packed: number) => number): Float64Array {
  return Float64Array.from({ length: 256 }, (_, packed) => rate(packed));
}

/** How much a term says about a unit (BM25+ over fields), from 0 to below 1 + presence; its rarity is not in it. */
export function rateImpact(packed: number, norms: LengthNorms): number {
  return rateCounts(packed, norms.body, norms.caption);
}

/** As `rateImpact`, with the norms by themselves. */
export function rateCounts(packed: number, bodyNorm: number, captionNorm: number): number {
  if (packed === 0) return 0;
  const frequency =
    rates.body[packed] / bodyNorm + rates.caption[packed] / captionNorm + rates.others[packed];
  return frequency / (weights.saturation + frequency) + weights.presence;
}

/** Rarity of a term that stands in `found` of `all` units. */
export function rateRarity(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}
