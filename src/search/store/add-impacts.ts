import { ratePrior } from '../rank/rate-unit.ts';
import { usualCounts } from '../segment/field-counts.ts';
import { normLengths, rateCounts } from '../segment/impact.ts';
import { type Segment, scanTerms } from '../segment/segment.ts';
import { weights } from '../weights.ts';

/** How the length of each unit is held against its terms, and what a term counts that stands in it as most do. */
interface UnitLengths {
  body: Float32Array;
  caption: Float32Array;
  usual: Float32Array;
}

/** Adds up what terms say about units, nearly as the scorer does, to find those that it is to rate. */
export interface Adder {
  /** The sums, once `finish` was called. */
  scores: Float32Array;
  clear: () => void;
  /** Adds what a term counts by itself. */
  add: (postings: Uint8Array, weight: number) => void;
  /** Adds what the best of several terms for one thing counts. */
  addBest: (terms: readonly { postings: Uint8Array; weight: number }[]) => void;
  /** Weighs the sums by how much of the things is covered, and by what units count before anything is asked. */
  finish: () => void;
}

/** Steps in which coverage is told. */
const steps = 64;
/** Sets of flags. */
const allFlags = 2048;

/** Makes the adder of a segment. */
export function makeAdder(segment: Segment): Adder {
  const { count } = segment;
  const scores = new Float32Array(count);
  const covered = new Float32Array(count);
  const best = new Float32Array(count);
  const weightOf = new Float32Array(count);
  const touched = new Uint32Array(count);
  let lengths: UnitLengths | undefined;
  let all = 0;
  let things = 0;
  return {
    scores,
    clear: () => {
      scores.fill(0);
      covered.fill(0);
      all = things = 0;
    },
    add: (postings, weight) => {
      lengths ??= readLengths(segment);
      addImpacts(postings, weight, scores, lengths);
    },
    addBest: (terms) => {
      lengths ??= readLengths(segment);
      let most = 0;
      let end = 0;
      for (const { postings, weight } of terms) {
        most = Math.max(most, weight);
        end = keepBest(postings, weight, { best, weightOf, touched, end }, lengths);
      }
      for (let place = 0; place < end; place++) {
        const unit = touched[place];
        scores[unit] += best[unit];
        covered[unit] += weightOf[unit];
        best[unit] = weightOf[unit] = 0;
      }
      all += most;
      things++;
    },
    finish: () => {
      const factors = Float32Array.from(
        { length: steps + 1 },
        (_, step) => weights.uncovered + (1 - weights.uncovered) * (step / steps) ** weights.coverage,
      );
      const priors = Float32Array.from({ length: allFlags }, (_, flags) => ratePrior(flags, things > 1));
      const { flags } = segment.columns;
      const scale = all === 0 ? 0 : steps / all;
      for (let unit = 0; unit < count; unit++)
        if (scores[unit] > 0)
          scores[unit] *= factors[Math.min(steps, (covered[unit] * scale) | 0)] * priors[flags[unit]];
    },
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

/** What a term counts in a unit that holds it so often in each field. */
function rateIn(unit: number, packed: number, { body, caption, usual }: UnitLengths): number {
  return packed === usualCounts ? usual[unit] : rateCounts(packed, body[unit], caption[unit]);
}

function addImpacts(bytes: Uint8Array, weight: number, scores: Float32Array, lengths: UnitLengths): void {
  scanTerms(bytes, (unit, packed) => {
    scores[unit] += weight * rateIn(unit, packed, lengths);
  });
}

interface BestSoFar {
  best: Float32Array;
  weightOf: Float32Array;
  /** The units that are touched, up to `end`. */
  touched: Uint32Array;
  end: number;
}

/** Notes of each unit that holds a term what it counts, if that is more than before. */
function keepBest(
  bytes: Uint8Array,
  weight: number,
  { best, weightOf, touched, end: before }: BestSoFar,
  lengths: UnitLengths,
): number {
  let end = before;
  scanTerms(bytes, (unit, packed) => {
    const rated = weight * rateIn(unit, packed, lengths);
    if (best[unit] === 0) touched[end++] = unit;
    if (rated > best[unit]) best[unit] = rated;
    if (weight > weightOf[unit]) weightOf[unit] = weight;
  });
  return end;
}
