import { type Segment, scanPairs } from '../segment/segment.ts';
import type { Candidate, Engine, WeightedTerm } from './engine.ts';

/** Postings that are read for one question, beyond those of its weightiest term. */
const mostPostings = 600_000;
/** Units that are few enough to be looked at one by one. */
const fewUnits = 48;

/** The engine over postings in arrays: terms are read one after the other, the weightiest first. */
export function openArrayEngine(segment: Segment): Engine {
  const scores = new Float32Array(segment.count);
  return {
    name: 'arrays',
    search: (terms, limit, accept) => searchAny(segment, scores, terms, limit, accept),
    searchAll: (terms) => searchAll(segment, terms),
  };
}

function searchAny(
  segment: Segment,
  scores: Float32Array,
  terms: readonly WeightedTerm[],
  limit: number,
  accept: (unit: number) => boolean,
): Candidate[] {
  const { vocabulary, found } = segment;
  const known = terms
    .map(({ term, weight }, index) => ({ id: vocabulary.find(term), weight, index }))
    .filter(({ id }) => id >= 0)
    .sort((a, b) => b.weight - a.weight);
  scores.fill(0);
  let read = 0;
  for (const { id, weight } of known) {
    // What common terms add is seen by the scorer; they need not bring units along where rarer ones do.
    if (read > 0 && read + found[id] > mostPostings) continue;
    read += found[id];
    addImpacts(segment.readPostings(id), weight, scores);
  }
  const best = pickBest(scores, limit, accept);
  const numbers = new Map(known.map(({ id, index }) => [id, index]));
  return best.map((unit) => {
    const matched: number[] = [];
    segment.readTerms(unit, (term) => {
      const index = numbers.get(term);
      if (index !== undefined) matched.push(index);
    });
    return { unit, matched };
  });
}

function addImpacts(bytes: Uint8Array, weight: number, scores: Float32Array): void {
  let unit = 0;
  for (let place = 0; place < bytes.length; ) {
    let byte = bytes[place++];
    let distance = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[place++];
      distance |= (byte & 0x7f) << shift;
    }
    unit += distance;
    scores[unit] += weight * bytes[place++];
  }
}

/** The units with the highest scores above 0, highest first, by a heap whose top is the lowest of them. */
function pickBest(scores: Float32Array, limit: number, accept: (unit: number) => boolean): number[] {
  const heap: number[] = [];
  const isBelow = (a: number, b: number) => scores[a] < scores[b] || (scores[a] === scores[b] && a > b);
  const sink = (start: number): void => {
    for (let place = start; ; ) {
      const left = 2 * place + 1;
      if (left >= heap.length) return;
      const child = left + 1 < heap.length && isBelow(heap[left + 1], heap[left]) ? left + 1 : left;
      if (!isBelow(heap[child], heap[place])) return;
      [heap[child], heap[place]] = [heap[place], heap[child]];
      place = child;
    }
  };
  let least = 0;
  for (let unit = 0; unit < scores.length; unit++) {
    if (scores[unit] <= least || !accept(unit)) continue;
    if (heap.length < limit) {
      heap.push(unit);
      if (heap.length < limit) continue;
      for (let place = limit >> 1; place >= 0; place--) sink(place);
    } else {
      heap[0] = unit;
      sink(0);
    }
    least = scores[heap[0]];
  }
  return heap.sort((a, b) => scores[b] - scores[a] || a - b);
}

function searchAll({ vocabulary, found, readPostings }: Segment, terms: readonly string[]): number[] {
  const ids = [...new Set(terms)].map((term) => vocabulary.find(term)).sort((a, b) => found[a] - found[b]);
  if (ids.length === 0 || ids.some((id) => id < 0)) return [];
  let units: number[] = [];
  scanPairs(readPostings(ids[0]), (unit) => units.push(unit));
  for (const id of ids.slice(1)) {
    if (units.length <= fewUnits) break;
    const both: number[] = [];
    let place = 0;
    scanPairs(readPostings(id), (unit) => {
      while (units[place] < unit) place++;
      if (units[place] === unit) both.push(unit);
    });
    units = both;
  }
  return units;
}
