import type { ScorePart } from '../model/search-result.ts';
import type { Segment } from './segment/segment.ts';

/** A unit that was found. */
export interface Found {
  segment: Segment;
  unit: number;
  score: number;
  parts: readonly ScorePart[];
  /** The clause within the unit that a citation names. */
  node?: string;
}
