import type { ByteWriter } from '../segment/byte-writer.ts';
import { type ByteReader, readUnits, writeUnits } from './number-lists.ts';
import type { Entry, SortedBlocks } from './sorted-blocks.ts';

/** Writes terms with what the vocabulary says of them, so that its blocks need not be loaded for them. */
export type TermWriter = (writer: ByteWriter, term: string) => void;

/** @param vocabulary its entries, in order */
export function makeTermWriter(vocabulary: readonly Entry[]): TermWriter {
  const ids = new Map(vocabulary.map(({ key }, id) => [key, id]));
  return (writer, term) => {
    writeUnits(writer, term);
    const id = ids.get(term) ?? -1;
    writer.number(id + 1);
    if (id < 0) return;
    writer.number(vocabulary[id].value.length);
    writer.bytes(vocabulary[id].value);
  };
}

/** Reads what a `TermWriter` wrote, and tells the vocabulary of it. */
export function readTerm(reader: ByteReader, vocabulary: SortedBlocks): string {
  const key = readUnits(reader);
  const id = reader.number() - 1;
  vocabulary.learn(id, { key, value: id < 0 ? new Uint8Array() : reader.take(reader.number()) });
  return key;
}
