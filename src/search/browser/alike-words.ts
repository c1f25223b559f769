import { ByteWriter } from '../segment/byte-writer.ts';
import type { AlikeWord, Segment } from '../segment/segment.ts';
import { shardNames } from './core.ts';
import { ByteReader, readUnits, writeUnits } from './number-lists.ts';
import type { Parcels } from './parcels.ts';
import { readPiece, writePiece } from './pieces.ts';
import type { Shards } from './shards.ts';
import type { Entry, SortedBlocks } from './sorted-blocks.ts';

/** Of each character the words that hold it, with in how many units each stands. */
export function listByLetter({ vocabulary, countUnits }: Segment, parcels: Parcels): Entry[] {
  const lists = new Map<string, { writer: ByteWriter; last: string }>();
  for (let id = 0; id < vocabulary.size; id++) {
    const term = vocabulary.term(id);
    if (term < ' ') continue;
    for (const letter of new Set(term.split(''))) {
      const list = lists.get(letter) ?? { writer: new ByteWriter(64), last: '' };
      lists.set(letter, list);
      let shared = 0;
      while (shared < list.last.length && list.last[shared] === term[shared]) shared++;
      list.writer.number(shared);
      writeUnits(list.writer, term.slice(shared));
      list.writer.number(countUnits(id));
      list.last = term;
    }
  }
  return [...lists]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { writer }]) => {
      const entry = new ByteWriter(16);
      entry.number(writer.length);
      writePiece(entry, writer.finish(), parcels);
      return { key, value: entry.finish() };
    });
}

/**
 * Opens what `listByLetter` listed, to list words among which are all that differ from a word by at most so many letters: each
 * letter that is changed takes one of the word's away, so that of one more than these at least one is left.
 */
export function openByLetter(blocks: SortedBlocks, shards: Shards) {
  return (word: string, most: number): AlikeWord[] => {
    shards.requireWhole();
    const held = word.split('').map((letter) => {
      const id = blocks.find(letter);
      return (id < 0 ? undefined : blocks.value(id)) ?? nothing;
    });
    shards.requireWhole();
    const rarest = held.toSorted((a, b) => sizeOf(a) - sizeOf(b)).slice(0, most + 1);
    const words = new Map<string, AlikeWord>();
    for (const value of new Set(rarest)) {
      const reader = new ByteReader(value);
      reader.number();
      const bytes = readPiece(reader, shardNames.alike, shards);
      for (const one of bytes ? readList(bytes) : []) words.set(one.term, one);
    }
    return [...words.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
  };
}

const nothing = Uint8Array.of(0, 0, 0);

function sizeOf(value: Uint8Array): number {
  return new ByteReader(value).number();
}

function readList(bytes: Uint8Array): AlikeWord[] {
  const words: AlikeWord[] = [];
  const reader = new ByteReader(bytes);
  for (let last = ''; !reader.isAtEnd; ) {
    const shared = reader.number();
    last = last.slice(0, shared) + readUnits(reader);
    words.push({ term: last, found: reader.number() });
  }
  return words;
}
