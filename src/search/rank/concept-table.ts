import type { PreparedAlternative, PreparedConcept } from './prepare-concept.ts';

/** Concepts laid out by their terms, so that a unit is rated by the terms that it holds and no others. */
export interface ConceptTable {
  concepts: readonly PreparedConcept[];
  /** Of all concepts that a unit should cover. */
  importance: number;
  /** Of each concept what the best and the second alternative count, the largest weight, and which is the best (-1: none). */
  best: Float64Array;
  second: Float64Array;
  share: Float64Array;
  by: Int32Array;
  /** Fills these arrays for a unit that holds the terms at some places. */
  rate: (held: Uint16Array, impacts: Float64Array) => void;
}

interface Entry {
  concept: number;
  alternative: PreparedAlternative;
  /** Of the alternative among those of its concept. */
  place: number;
  weight: number;
  /** What one term counts that is the whole alternative. */
  factor: number;
  isSingle: boolean;
  /** The last unit for which it was rated: several of its spellings may be there. */
  lastRated: number;
}

const none: readonly Entry[] = [];

/** Lays concepts out by the places of their terms. */
export function tabulateConcepts(concepts: readonly PreparedConcept[], size: number): ConceptTable {
  const entriesOf = new Array<Entry[] | undefined>(size).fill(undefined);
  for (const [concept, { alternatives }] of concepts.entries()) {
    for (const [place, alternative] of alternatives.entries()) {
      const { places, weight, share, rarities } = alternative;
      const isSingle = places.length === 1 && places[0].length === 1;
      const factor = weight * share * (rarities[0] ?? 0);
      const entry = { concept, alternative, place, weight, factor, isSingle, lastRated: -1 };
      // A unit that lacks the first term lacks the whole.
      for (const first of places[0] ?? []) {
        const list = entriesOf[first];
        if (list) list.push(entry);
        else entriesOf[first] = [entry];
      }
    }
  }
  const best = new Float64Array(concepts.length);
  const second = new Float64Array(concepts.length);
  const share = new Float64Array(concepts.length);
  const by = new Int32Array(concepts.length);
  let round = 0;
  const rate = (held: Uint16Array, impacts: Float64Array): void => {
    round++;
    for (const list of [best, second, share]) list.fill(0);
    by.fill(-1);
    for (let index = 0; index < held.length; index++) {
      for (const entry of entriesOf[held[index]] ?? none) {
        if (!entry.isSingle && entry.lastRated === round) continue;
        entry.lastRated = round;
        const value = entry.isSingle
          ? entry.factor * impacts[held[index]]
          : rateAll(entry.alternative, impacts);
        if (value <= 0) continue;
        const { concept } = entry;
        const isBest = value > best[concept] || (value === best[concept] && entry.place < by[concept]);
        if (isBest) {
          second[concept] = best[concept];
          best[concept] = value;
          by[concept] = entry.place;
        } else if (value > second[concept]) second[concept] = value;
        if (entry.weight > share[concept]) share[concept] = entry.weight;
      }
    }
  };
  const importance = concepts.reduce((sum, one) => sum + (one.isCompound ? 0 : one.importance), 0);
  return { concepts, importance, best, second, share, by, rate };
}

/** What an alternative of several terms or spellings counts; 0 where one of the terms is missing. */
function rateAll({ places, rarities, weight, share }: PreparedAlternative, impacts: Float64Array): number {
  let value = 0;
  for (let index = 0; index < places.length; index++) {
    let impact = 0;
    for (const place of places[index]) impact = Math.max(impact, impacts[place]);
    if (impact === 0) return 0;
    value += rarities[index] * impact;
  }
  return (weight * share * value) / places.length;
}
