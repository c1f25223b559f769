import { ByteWriter } from '../segment/byte-writer.ts';
import type { Segment } from '../segment/segment.ts';
import { foldForPhrase } from '../words/fold-phrase.ts';
import { listBigrams } from '../words/term-classes.ts';
import { ByteReader } from './number-lists.ts';

/** Of each bigram of the vocabulary where it stands in the folded words of units, by its number. */
export function writePlaces(segment: Segment): Map<number, Uint8Array> {
  const writers = new Map<number, { writer: ByteWriter; last: number }>();
  const numbers = new Map<string, number>();
  for (let unit = 0; unit < segment.count; unit++) {
    const own = new Map<number, number[]>();
    for (const [place, bigram] of listBigrams(foldForPhrase(segment.readWords(unit)).text, true).entries()) {
      const id = numbers.get(bigram) ?? segment.vocabulary.find(bigram);
      numbers.set(bigram, id);
      if (id >= 0) own.set(id, [...(own.get(id) ?? []), place]);
    }
    for (const [id, places] of own) {
      const held = writers.get(id) ?? { writer: new ByteWriter(), last: 0 };
      writers.set(id, held);
      held.writer.number((unit - held.last) * 2 + (places.length > 1 ? 1 : 0));
      if (places.length > 1) held.writer.number(places.length);
      for (const [at, place] of places.entries()) held.writer.number(place - (places[at - 1] ?? 0));
      held.last = unit;
    }
  }
  return new Map([...writers].map(([id, { writer }]) => [id, writer.finish()]));
}

/** Reads the places of a bigram by unit. */
export function readPlaces(bytes: Uint8Array): Map<number, number[]> {
  const units = new Map<number, number[]>();
  const reader = new ByteReader(bytes);
  for (let unit = 0; !reader.isAtEnd; ) {
    const step = reader.number();
    unit += step >>> 1;
    const places: number[] = [];
    for (let left = step & 1 ? reader.number() : 1, last = 0; left > 0; left--) {
      last += reader.number();
      places.push(last);
    }
    units.set(unit, places);
  }
  return units;
}

/**
 * Finds the units where bigrams stand one behind the other, as they do in a phrase.
 * @param bigrams of the phrase, all of them in order
 */
export function findTogether(
  bigrams: readonly string[],
  read: (bigram: string) => ReadonlyMap<number, readonly number[]>,
): number[] {
  // Every second one holds all characters; the last one where their number is odd.
  const offsets = bigrams.flatMap((_, at) => (at % 2 === 0 || at === bigrams.length - 1 ? [at] : []));
  const lists = offsets.map((at) => ({ at, units: read(bigrams[at]) }));
  const [first, ...others] = lists.toSorted((a, b) => a.units.size - b.units.size);
  if (!first) return [];
  return [...first.units].flatMap(([unit, places]) => {
    const isHeld = places.some((place) =>
      others.every(({ at, units }) => units.get(unit)?.includes(place - first.at + at) ?? false),
    );
    return isHeld ? [unit] : [];
  });
}
