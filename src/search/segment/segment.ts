import { type ColumnNames, type Columns, hashKey, readColumns } from './columns.ts';
import { usualCounts } from './field-counts.ts';
import type { MeanLengths } from './impact.ts';
import type { IndexFile, IndexFiles } from './index-files.ts';
import { readSections } from './sections.ts';
import { readRecord, readWords, type UnitRecord } from './unit-record.ts';
import { UnusableIndex } from './unusable-index.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';
import { segmentFiles } from './write-segment.ts';

/** Units that were written together; what was replaced since is marked as gone. */
export interface Segment {
  name: string;
  count: number;
  columns: Columns;
  mean: MeanLengths;
  vocabulary: Vocabulary;
  /** How many units hold a term, by its number. */
  countUnits: (term: number) => number;
  isGone: (unit: number) => boolean;
  /**
   * Lists words among which are all that differ from a word by at most so many letters. If absent, the vocabulary is to be
   * looked through.
   */
  listAlike?: (word: string, most: number) => Iterable<AlikeWord>;
  /** Bytes of the units that hold a term, each with its packed counts: what `scanTerms` reads. */
  readPostings: (term: number) => Uint8Array;
  /** Calls `visit` for every unit that holds a term. */
  visitUnits: (term: number, visit: (unit: number) => void) => void;
  /** Calls `visit` for every term of a unit, with its packed counts. */
  readTerms: (unit: number, visit: (term: number, packed: number) => void) => void;
  readUnit: (unit: number) => UnitRecord;
  /** The bytes of a unit: what `readRecord` reads. */
  readBytes: (unit: number) => Uint8Array;
  /** Reads the words of all leaves of a unit, one behind the other. */
  readWords: (unit: number) => string;
  /** Bytes of the terms of a unit, each with its packed counts: what `scanTerms` reads. If absent, postings alone tell. */
  readForward?: (unit: number) => Uint8Array;
  key: (unit: number, node: string) => string;
  /** Finds a unit by its key, or -1. */
  findUnit: (key: string) => number;
}

/** A word with in how many units it stands. */
export interface AlikeWord {
  term: string;
  found: number;
}

/**
 * Opens a segment; postings and units are read when they are asked for.
 * @param gone units that were replaced or removed
 * @throws {UnusableIndex} where its files are damaged or missing
 */
export function openSegment(name: string, files: IndexFiles, gone: ReadonlySet<number>): Segment {
  const open = (file: string): IndexFile => {
    const opened = files.open(`${name}.${file}`);
    if (!opened) throw new UnusableIndex(`${name}.${file} is missing`);
    return opened;
  };
  const head = open(segmentFiles.head);
  const { facts, arrays } = readSections(head.read(0, head.size), `${name}.${segmentFiles.head}`);
  const columns = readColumns(facts.names as ColumnNames, arrays);
  const found = arrays.found as Uint32Array;
  const vocabulary = readVocabulary(arrays.letters as Uint16Array, arrays.termStarts as Uint32Array);
  const readPart = (file: string, starts: Uint32Array) => {
    const opened = open(file);
    const size = starts[starts.length - 1];
    if (opened.size !== size)
      throw new UnusableIndex(`${name}.${file} has ${opened.size} bytes instead of ${size}`);
    return (index: number) => opened.read(starts[index], starts[index + 1]);
  };
  const readPosting = readPart(segmentFiles.postings, arrays.postingStarts as Uint32Array);
  const readForward = readPart(segmentFiles.forward, arrays.forwardStarts as Uint32Array);
  const readBytes = readPart(segmentFiles.units, arrays.unitStarts as Uint32Array);
  const left = gone.size === 0 ? found : countWithoutGone(found, gone, readForward);
  const readUnit = (unit: number): UnitRecord => {
    try {
      return readRecord(readBytes(unit));
    } catch (cause) {
      throw new UnusableIndex(`${name}.${segmentFiles.units} is damaged`, { cause });
    }
  };
  const key = (unit: number, node: string) =>
    `${columns.names.documents[columns.document[unit]].id}@${columns.names.revisions[columns.revision[unit]]}#${node}`;
  return {
    name,
    count: facts.count as number,
    columns,
    mean: facts.mean as MeanLengths,
    vocabulary,
    countUnits: (term) => left[term],
    isGone: (unit) => gone.has(unit),
    readPostings: readPosting,
    visitUnits: (term, visit) => scanTerms(readPosting(term), visit),
    readTerms: (unit, visit) => scanTerms(readForward(unit), visit),
    readUnit,
    readBytes,
    readWords: rememberWords((unit) => readWords(readBytes(unit))),
    readForward,
    key,
    findUnit: (wanted) => {
      const hash = hashKey(wanted);
      for (
        let unit = columns.keyHash.indexOf(hash);
        unit >= 0;
        unit = columns.keyHash.indexOf(hash, unit + 1)
      ) {
        if (!gone.has(unit) && key(unit, readUnit(unit).node) === wanted) return unit;
      }
      return -1;
    },
  };
}

/** Most letters of words that are remembered, since questions for phrases look through many units. */
const rememberedLetters = 1 << 24;

function rememberWords(read: (unit: number) => string): (unit: number) => string {
  const known = new Map<number, string>();
  let left = rememberedLetters;
  return (unit) => {
    const held = known.get(unit);
    if (held !== undefined) return held;
    const words = read(unit);
    if (words.length <= left) {
      left -= words.length;
      known.set(unit, words);
    }
    return words;
  };
}

/** What was replaced makes no term more common. */
function countWithoutGone(
  found: Uint32Array,
  gone: ReadonlySet<number>,
  readForward: (unit: number) => Uint8Array,
): Uint32Array {
  const left = found.slice();
  for (const unit of gone) scanTerms(readForward(unit), (term) => void left[term]--);
  return left;
}

/**
 * Reads distances between numbers of terms or units, twice as large (7 bits a byte, low ones first); packed counts follow
 * one that is odd, others have the usual ones.
 */
export function scanTerms(bytes: Uint8Array, visit: (number: number, packed: number) => void): void {
  let number = 0;
  for (let place = 0; place < bytes.length; ) {
    let byte = bytes[place++];
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[place++];
      value |= (byte & 0x7f) << shift;
    }
    number += value >>> 1;
    visit(number, value & 1 ? bytes[place++] : usualCounts);
  }
}
