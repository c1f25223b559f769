import type { Columns } from '../segment/columns.ts';
import type { SectionArray } from '../segment/sections.ts';
import { type Segment, scanTerms } from '../segment/segment.ts';
import { readRecord, readWords, type UnitRecord } from '../segment/unit-record.ts';
import { type CoreFacts, shardNames } from './core.ts';
import { ByteReader, readSteps } from './number-lists.ts';
import { readPiece } from './pieces.ts';
import type { Shards } from './shards.ts';
import type { SortedBlocks } from './sorted-blocks.ts';

/** What stands for postings in a pass that is thrown away. */
const none = new Uint8Array();
/** What stands for a unit in a pass that is thrown away. */
const noRecord: UnitRecord = { node: '', citation: '', caption: '', leaves: [], terms: [], citations: [] };

/** What a segment is made of whose parts are loaded when they are needed. */
export interface BrowserParts {
  facts: CoreFacts;
  arrays: Record<string, SectionArray>;
  columns: Columns;
  vocabulary: SortedBlocks;
  shards: Shards;
}

/** Opens the units of an index in shards as a segment: it finds and shows, and is never merged. */
export function openBrowserSegment({ facts, arrays, columns, vocabulary, shards }: BrowserParts): Segment {
  const { mean, count } = facts;
  const readPostings = makePostingReader(vocabulary, shards);
  const readBytes = makeUnitReader(readSteps(arrays.unitFirsts), shards);
  const key = (unit: number, node: string) =>
    `${facts.documents[columns.document[unit]]}@${facts.revisions[columns.revision[unit]]}#${node}`;
  return {
    name: 'all',
    count,
    columns,
    mean,
    vocabulary,
    countUnits: (term) => {
      const value = vocabulary.value(term);
      return value ? new ByteReader(value).number() : 0;
    },
    isGone: () => false,
    readPostings,
    visitUnits: (term, visit) => scanTerms(readPostings(term), visit),
    readTerms: () => refuse(),
    readUnit: (unit) => {
      const bytes = readBytes(unit);
      return bytes ? readRecord(bytes) : noRecord;
    },
    readBytes: (unit) => readBytes(unit) ?? new Uint8Array(),
    readWords: (unit) => {
      const bytes = readBytes(unit);
      return bytes ? readWords(bytes) : '';
    },
    key,
    findUnit: () => refuse(),
  };
}

function refuse(): never {
  throw new Error('An index in shards is searched, and not changed.');
}

function makePostingReader(vocabulary: SortedBlocks, shards: Shards): (term: number) => Uint8Array {
  const known = new Map<number, Uint8Array>();
  return (term) => {
    const held = known.get(term);
    if (held) return held;
    const value = vocabulary.value(term);
    if (!value) return none;
    const reader = new ByteReader(value);
    reader.number();
    reader.number();
    const bytes = readPiece(reader, shardNames.postings, shards);
    if (!bytes) return none;
    known.set(term, bytes);
    return bytes;
  };
}

function findPlace(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted ? low : -1;
}

function makeUnitReader(firsts: Uint32Array, shards: Shards): (unit: number) => Uint8Array | undefined {
  const opened = new Map<number, Uint8Array[]>();
  return (unit) => {
    let shard = findPlace(firsts, unit);
    if (shard < 0) shard = countBefore(firsts, unit) - 1;
    const held = opened.get(shard);
    if (held) return held[unit - firsts[shard]];
    const bytes = shards.seek(`${shardNames.units}-${shard}`);
    if (!bytes) return undefined;
    const records: Uint8Array[] = [];
    const reader = new ByteReader(bytes);
    while (!reader.isAtEnd) records.push(reader.take(reader.number()));
    opened.set(shard, records);
    return records[unit - firsts[shard]];
  };
}

function countBefore(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
