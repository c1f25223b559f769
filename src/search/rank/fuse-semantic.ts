import { makeFilter, type UnitFilters } from '../filter.ts';
import type { Found } from '../found.ts';
import type { IndexPart } from '../store/search-index.ts';
import { weights } from '../weights.ts';

/** Reads the meaning of a question where words differ: a model of sentences behind one question. */
export interface SemanticReader {
  /** Keys of the units that are nearest in meaning, the nearest first, at most `limit`. */
  rank: (question: string, limit: number) => readonly string[] | Promise<readonly string[]>;
}

/** Units of each side that are fused. */
const depth = 60;

/**
 * Fuses what was found by words with what a model finds by meaning, by reciprocal ranks: what both put high comes first.
 * Scores stay those of the words, 0 for what the model alone finds.
 */
export async function fuseSemantic(
  found: readonly Found[],
  question: string,
  reader: SemanticReader,
  parts: readonly IndexPart[],
  filters: UnitFilters,
): Promise<Found[]> {
  const values = new Map<Found, number>();
  for (const [place, one] of found.entries())
    values.set(one, place < depth ? 1 / (weights.fusion + place) : 0);
  const known = new Map(found.slice(0, depth).map((one) => [keyOf(one), one]));
  for (const [place, key] of (await reader.rank(question, depth)).entries()) {
    const one = known.get(key) ?? findUnit(parts, key, filters);
    if (one) values.set(one, (values.get(one) ?? 0) + weights.semantic / (weights.fusion + place));
  }
  return [...values].sort(([, a], [, b]) => b - a).map(([one]) => one);
}

function keyOf({ segment, unit }: Found): string {
  return segment.key(unit, segment.readUnit(unit).node);
}

function findUnit(parts: readonly IndexPart[], key: string, filters: UnitFilters): Found | undefined {
  for (const { segment } of parts) {
    const unit = segment.findUnit(key);
    if (unit >= 0 && makeFilter(segment, filters)(unit)) return { segment, unit, score: 0, parts: [] };
  }
  return undefined;
}
