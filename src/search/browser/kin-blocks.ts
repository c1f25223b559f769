import type { Kin, KinWord } from '../knowledge/kin.ts';
import { ByteWriter } from '../segment/byte-writer.ts';
import { ByteReader } from './number-lists.ts';
import type { Entry, SortedBlocks } from './sorted-blocks.ts';
import { readTerm, type TermWriter } from './told-terms.ts';

const scale = 255;

/** Of each word the words near to it, the nearest first. */
export function listKin(kin: Kin, writeTerm: TermWriter): Entry[] {
  return [...kin.words()].sort().map((key) => {
    const writer = new ByteWriter(256);
    for (const { term, nearness } of kin.list(key)) {
      writer.byte(Math.round(nearness * scale));
      writeTerm(writer, term);
    }
    return { key, value: writer.finish() };
  });
}

/** Opens what `listKin` listed. */
export function openKin(blocks: SortedBlocks, vocabulary: SortedBlocks): Pick<Kin, 'list'> {
  return {
    list: (term) => {
      const id = blocks.find(term);
      const value = id < 0 ? undefined : blocks.value(id);
      if (!value) return [];
      const reader = new ByteReader(value);
      const near: KinWord[] = [];
      while (!reader.isAtEnd) {
        const nearness = reader.byte() / scale;
        near.push({ term: readTerm(reader, vocabulary), nearness });
      }
      return near;
    },
  };
}
