import { ByteWriter } from '../segment/byte-writer.ts';
import type { Vocabulary } from '../segment/vocabulary.ts';
import { ByteReader, readUnits, writeUnits } from './number-lists.ts';
import type { Shards } from './shards.ts';

/** A word with what is known of it. */
export interface Entry {
  key: string;
  value: Uint8Array;
}

/** Sorted keys in blocks of their own, of which only those are loaded that are looked into. */
export interface SortedBlocks extends Vocabulary {
  /** What stands behind the key of a number; nothing while its block is missing. */
  value: (id: number) => Uint8Array | undefined;
  /** Takes over a key that was told elsewhere, so that its block need not be loaded; -1 for one that is not there. */
  learn: (id: number, entry: Entry) => void;
}

/** How sorted keys are laid into blocks. */
export interface BlockLayout {
  size: number;
  /** Keys in each block but the last. */
  perBlock: number;
  /** Of each the shortest text that is behind the block before and not behind its first key. */
  firsts: string[];
}

/** Writes entries that are sorted as JavaScript compares strings. */
export function writeBlocks(
  entries: readonly Entry[],
  perBlock: number,
): { blocks: Uint8Array[]; layout: BlockLayout } {
  const blocks: Uint8Array[] = [];
  const firsts: string[] = [];
  for (let start = 0; start < entries.length; start += perBlock) {
    const writer = new ByteWriter();
    let last = '';
    for (const { key, value } of entries.slice(start, start + perBlock)) {
      let shared = 0;
      while (shared < last.length && last[shared] === key[shared]) shared++;
      writer.number(shared);
      writeUnits(writer, key.slice(shared));
      writer.number(value.length);
      writer.bytes(value);
      last = key;
    }
    blocks.push(writer.finish());
    firsts.push(start === 0 ? '' : cutBetween(entries[start - 1].key, entries[start].key));
  }
  return { blocks, layout: { size: entries.length, perBlock, firsts } };
}

/**
 * Opens what `writeBlocks` wrote.
 * @param name of the shards: `words` for `words-0`, `words-1` …
 */
export function openBlocks(
  { size, perBlock, firsts }: BlockLayout,
  name: string,
  shards: Shards,
): SortedBlocks {
  const parsed = new Map<number, Entry[]>();
  const learnt = new Map<string, number>();
  const told = new Map<number, Entry>();
  const read = (block: number): Entry[] | undefined => {
    const known = parsed.get(block);
    if (known) return known;
    const bytes = shards.seek(`${name}-${block}`);
    if (!bytes) return undefined;
    const entries = parseBlock(bytes);
    parsed.set(block, entries);
    return entries;
  };
  /** The block in which a key stands, if anywhere. */
  const blockOf = (key: string) => Math.max(0, countNotAfter(firsts, key) - 1);
  /** The number of the first key that is not before this one. */
  const seek = (key: string): number => {
    if (size === 0) return 0;
    shards.requireWhole();
    const block = blockOf(key);
    const entries = read(block);
    shards.requireWhole();
    return block * perBlock + countBefore(entries ?? [], key);
  };
  const entryOf = (id: number) => told.get(id) ?? read(Math.floor(id / perBlock))?.[id % perBlock];
  return {
    size,
    find: (key) => {
      const known = learnt.get(key);
      if (known !== undefined) return known;
      if (size === 0) return -1;
      const block = blockOf(key);
      const entries = read(block) ?? [];
      const place = countBefore(entries, key);
      return entries[place]?.key === key ? block * perBlock + place : -1;
    },
    term: (id) => entryOf(id)?.key ?? '',
    range: (beginning) => [seek(beginning), seek(`${beginning}\uffff`)],
    value: (id) => entryOf(id)?.value,
    learn: (id, entry) => {
      learnt.set(entry.key, id);
      if (id >= 0) told.set(id, entry);
    },
  };
}

/** The shortest beginning of a key that is behind another one: 契約, 契約者 → 契約者; 契約, 料金 → 料. */
function cutBetween(before: string, key: string): string {
  let length = 1;
  while (key.slice(0, length) <= before) length++;
  return key.slice(0, length);
}

function parseBlock(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  const reader = new ByteReader(bytes);
  let last = '';
  while (!reader.isAtEnd) {
    const shared = reader.number();
    const key = last.slice(0, shared) + readUnits(reader);
    entries.push({ key, value: reader.take(reader.number()) });
    last = key;
  }
  return entries;
}

function countBefore(entries: readonly Entry[], key: string): number {
  return seekPlace(entries.length, (place) => entries[place].key < key);
}

function countNotAfter(keys: readonly string[], key: string): number {
  return seekPlace(keys.length, (place) => keys[place] <= key);
}

function seekPlace(size: number, isBefore: (place: number) => boolean): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
