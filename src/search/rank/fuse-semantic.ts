import type { UnitFilters } from '../filter.ts';
import type { Found } from '../found.ts';
import type { Segment } from '../segment/segment.ts';
import { weights } from '../weights.ts';

/** A unit with how near it is in meaning: 1 for the nearest, 0 for one as near as units are on the whole. */
export interface NearUnit {
  segment: Segment;
  unit: number;
  closeness: number;
}

/** What a reader of meaning is asked beside the question. */
export interface SemanticRequest {
  /** Most units. */
  limit: number;
  /** Where to look. */
  segments: readonly Segment[];
  filters: UnitFilters;
}

/** Reads the meaning of a question where words differ: a model of sentences behind one question. */
export interface SemanticReader {
  /** The units that filters let through and that are nearest in meaning, the nearest first. */
  rank: (question: string, request: SemanticRequest) => readonly NearUnit[] | Promise<readonly NearUnit[]>;
}

/** Units that are taken from a reader. */
const depth = 60;

/**
 * Fuses what was found by words with what a model finds by meaning. Both count by how far a unit stands out, words from the
 * best one and meaning from the rest, so that a sure answer of one side is not outvoted by guesses of the other.
 */
export async function fuseSemantic(
  found: readonly Found[],
  question: string,
  reader: SemanticReader,
  request: Omit<SemanticRequest, 'limit'>,
): Promise<Found[]> {
  const near = await reader.rank(question, { ...request, limit: depth });
  const best = found.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  const placeOf = ({ segment, unit }: Pick<Found, 'segment' | 'unit'>) => `${segment.name} ${unit}`;
  const fused = new Map(found.map((one) => [placeOf(one), one]));
  for (const { segment, unit, closeness } of near) {
    if (closeness <= 0) continue;
    const value = weights.semantic * closeness * best;
    const one = fused.get(placeOf({ segment, unit })) ?? { segment, unit, score: 0, parts: [] };
    const part = { question: '(meaning)', kind: 'meaning' as const, value };
    fused.set(placeOf(one), { ...one, score: one.score + value, parts: [...one.parts, part] });
  }
  return [...fused.values()];
}
