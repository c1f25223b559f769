import { usualCounts } from '../segment/field-counts.ts';
import { normLengths, rateCounts } from '../segment/impact.ts';
import type { Segment } from '../segment/segment.ts';

/** How the length of each unit is held against its terms, and what a term counts that stands in it as most do. */
interface UnitLengths {
  body: Float32Array;
  caption: Float32Array;
  usual: Float32Array;
}

/** Makes the function that adds to the scores of units what a term says about those that hold it. */
export function makeAdder(
  segment: Segment,
  scores: Float32Array,
): (postings: Uint8Array, weight: number) => void {
  let lengths: UnitLengths | undefined;
  return (postings, weight) => {
    lengths ??= readLengths(segment);
    addImpacts(postings, weight, scores, lengths);
  };
}

function readLengths({ columns, mean, count }: Segment): UnitLengths {
  const lengths: UnitLengths = {
    body: new Float32Array(count),
    caption: new Float32Array(count),
    usual: new Float32Array(count),
  };
  const { bodyLength, captionLength } = columns;
  for (let unit = 0; unit < count; unit++) {
    const { body, caption } = normLengths(bodyLength[unit], captionLength[unit], mean);
    lengths.body[unit] = body;
    lengths.caption[unit] = caption;
    lengths.usual[unit] = rateCounts(usualCounts, body, caption);
  }
  return lengths;
}

function addImpacts(
  bytes: Uint8Array,
  weight: number,
  scores: Float32Array,
  { body, caption, usual }: UnitLengths,
): void {
  let unit = 0;
  for (let place = 0; place < bytes.length; ) {
    let byte = bytes[place++];
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[place++];
      value |= (byte & 0x7f) << shift;
    }
    unit += value >>> 1;
    const impact = value & 1 ? rateCounts(bytes[place++], body[unit], caption[unit]) : usual[unit];
    scores[unit] += weight * impact;
  }
}
