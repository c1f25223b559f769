import { ByteWriter } from '../segment/byte-writer.ts';
import type { Columns } from '../segment/columns.ts';
import { usualCounts } from '../segment/field-counts.ts';
import { normLengths, rateImpact } from '../segment/impact.ts';
import type { SectionArray } from '../segment/sections.ts';
import { type Segment, scanTerms } from '../segment/segment.ts';
import { readRecord, readWords, type UnitRecord } from '../segment/unit-record.ts';
import { impactScale } from '../segment/write-segment.ts';
import { type CoreFacts, shardNames } from './core.ts';
import { ByteReader, readSteps } from './number-lists.ts';
import { readPiece } from './pieces.ts';
import type { Shards } from './shards.ts';
import type { SortedBlocks } from './sorted-blocks.ts';

/** The units that hold a term, ascending, each with its packed counts. */
interface Postings {
  units: Uint32Array;
  packed: Uint8Array;
}

const none: Postings = { units: new Uint32Array(), packed: new Uint8Array() };
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
    readPostings: (term) => rateAll(readPostings(term), columns, mean),
    visitUnits: (term, visit) => {
      for (const unit of readPostings(term).units) visit(unit);
    },
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
    readForward: (unit, wanted) => writeHeld(unit, wanted, readPostings),
    key,
    findUnit: () => refuse(),
  };
}

function refuse(): never {
  throw new Error('An index in shards is searched, and not changed.');
}

function makePostingReader(vocabulary: SortedBlocks, shards: Shards): (term: number) => Postings {
  const known = new Map<number, Postings>();
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
    const units: number[] = [];
    const packed: number[] = [];
    scanTerms(bytes, (unit, counts) => {
      units.push(unit);
      packed.push(counts);
    });
    const postings = { units: Uint32Array.from(units), packed: Uint8Array.from(packed) };
    known.set(term, postings);
    return postings;
  };
}

/** Writes postings with their impacts, as `scanPairs` reads them. */
function rateAll({ units, packed }: Postings, columns: Columns, mean: Segment['mean']): Uint8Array {
  const { bodyLength, captionLength } = columns;
  const writer = new ByteWriter(units.length * 2 + 16);
  for (let place = 0, last = 0; place < units.length; last = units[place++]) {
    const unit = units[place];
    const impact = rateImpact(packed[place], normLengths(bodyLength[unit], captionLength[unit], mean));
    writer.number(unit - last);
    writer.byte(Math.round(impact * impactScale));
  }
  return writer.finish();
}

/** Writes which of the wanted terms a unit holds, as `scanTerms` reads it. */
function writeHeld(unit: number, wanted: Uint32Array, read: (term: number) => Postings): Uint8Array {
  const writer = new ByteWriter(wanted.length * 3 + 8);
  let last = 0;
  for (const term of wanted) {
    const { units, packed } = read(term);
    const place = findPlace(units, unit);
    if (place < 0) continue;
    const isUsual = packed[place] === usualCounts;
    writer.number((term - last) * 2 + (isUsual ? 0 : 1));
    if (!isUsual) writer.byte(packed[place]);
    last = term;
  }
  return writer.finish();
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
