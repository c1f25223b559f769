import { usualCounts } from '../segment/field-counts.ts';
import type { Segment } from '../segment/segment.ts';

/** Terms that are looked for by their numbers in a segment, ascending, each with its place among them. */
export interface WantedTerms {
  ids: Uint32Array;
  places: Uint16Array;
}

/** Finds terms in a segment; what it does not hold is left out. */
export function locateTerms(terms: readonly string[], { vocabulary }: Segment): WantedTerms {
  const found = terms
    .map((term, place) => ({ id: vocabulary.find(term), place }))
    .filter(({ id }) => id >= 0)
    .sort((a, b) => a.id - b.id);
  return {
    ids: Uint32Array.from(found, ({ id }) => id),
    places: Uint16Array.from(found, ({ place }) => place),
  };
}

/** Reads of a unit the terms that are looked for, as `scanTerms` does, without a call for each of the others. */
export function readWanted(bytes: Uint8Array, { ids, places }: WantedTerms, packed: Uint8Array): void {
  let term = 0;
  let next = 0;
  for (let at = 0; at < bytes.length && next < ids.length; ) {
    let byte = bytes[at++];
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++];
      value |= (byte & 0x7f) << shift;
    }
    term += value >>> 1;
    const counts = value & 1 ? bytes[at++] : usualCounts;
    while (ids[next] < term) next++;
    if (ids[next] === term) packed[places[next]] = counts;
  }
}
