import { type Segment, scanTerms } from './segment.ts';

/** Terms that are looked for by their numbers in a segment, ascending, each with its place among them. */
export interface WantedTerms {
  ids: Uint32Array;
  places: Uint16Array;
}

/** Which of the terms units hold: those of unit u from `starts[u]` to before `starts[u + 1]`, by their places. */
export interface HeldTerms {
  starts: Uint32Array;
  places: Uint16Array;
  /** Packed counts. */
  counts: Uint8Array;
}

/** Bytes of the terms of a unit, about: how many bytes of postings take as long to read. */
const bytesOfUnit = 700;

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

/** Reads of units the terms that are looked for: from the postings, or, where these are long, from the terms of the units. */
export function readHeld(segment: Segment, wanted: WantedTerms, units: readonly number[]): HeldTerms {
  const { readForward } = segment;
  const postings = [...wanted.ids].map((id) => segment.readPostings(id));
  const size = postings.reduce((sum, { length }) => sum + length, 0);
  return readForward && size > bytesOfUnit * units.length
    ? readFromUnits(readForward, wanted, units)
    : readFromPostings(segment, postings, wanted, units);
}

const slotsOf = new WeakMap<Segment, Uint32Array>();

function readFromPostings(
  segment: Segment,
  postings: readonly Uint8Array[],
  { places }: WantedTerms,
  units: readonly number[],
): HeldTerms {
  const slots = slotsOf.get(segment) ?? new Uint32Array(segment.count);
  slotsOf.set(segment, slots);
  for (const [slot, unit] of units.entries()) slots[unit] = slot + 1;
  const slotList: number[] = [];
  const held: number[] = [];
  for (const [index, bytes] of postings.entries()) {
    const wanted = places[index] * 256;
    scanTerms(bytes, (unit, packed) => {
      if (slots[unit] === 0) return;
      slotList.push(slots[unit] - 1);
      held.push(wanted + packed);
    });
  }
  for (const unit of units) slots[unit] = 0;
  return sortBySlot(units.length, slotList, held);
}

function sortBySlot(size: number, slots: readonly number[], held: readonly number[]): HeldTerms {
  const starts = new Uint32Array(size + 1);
  for (const slot of slots) starts[slot + 1]++;
  for (let slot = 0; slot < size; slot++) starts[slot + 1] += starts[slot];
  const next = starts.slice();
  const places = new Uint16Array(held.length);
  const counts = new Uint8Array(held.length);
  for (let index = 0; index < held.length; index++) {
    const at = next[slots[index]]++;
    places[at] = held[index] >>> 8;
    counts[at] = held[index] & 0xff;
  }
  return { starts, places, counts };
}

function readFromUnits(
  read: (unit: number) => Uint8Array,
  { ids, places }: WantedTerms,
  units: readonly number[],
): HeldTerms {
  const slots: number[] = [];
  const held: number[] = [];
  for (const [slot, unit] of units.entries()) {
    let next = 0;
    scanTerms(read(unit), (term, packed) => {
      while (ids[next] < term) next++;
      if (ids[next] !== term) return;
      slots.push(slot);
      held.push(places[next] * 256 + packed);
    });
  }
  return sortBySlot(units.length, slots, held);
}
