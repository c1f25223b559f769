import type { SearchUnit } from '../unit/unit.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';
import { ByteWriter } from './byte-writer.ts';
import { writeColumns } from './columns.ts';
import { usualCounts } from './field-counts.ts';
import { NumberList } from './number-list.ts';
import { writeSections } from './sections.ts';
import { writeRecord } from './unit-record.ts';
import { countTerms, type UnitTerms } from './unit-terms.ts';
import { writeVocabulary } from './vocabulary.ts';

/** Names of the files of a segment, behind its own name. */
export const segmentFiles = {
  head: 'head',
  postings: 'postings',
  forward: 'forward',
  units: 'units',
} as const;

/** The bytes of a segment, by the names of `segmentFiles`. */
export type SegmentBytes = Record<keyof typeof segmentFiles, Uint8Array>;

/** Writes units as a segment: it never changes afterwards. */
export function writeSegment(units: readonly SearchUnit[], analyzer: SearchAnalyzer): SegmentBytes {
  return writeCounted(units, (unit) => countTerms(unit, analyzer));
}

/** Writes units whose terms are counted by `count` as a segment. */
export function writeCounted(
  units: readonly SearchUnit[],
  count: (unit: SearchUnit, index: number) => UnitTerms,
): SegmentBytes {
  const numbers = new Map<string, number>();
  const termOf = new NumberList<Uint32Array>((length) => new Uint32Array(length));
  const countOf = new NumberList<Uint8Array>((length) => new Uint8Array(length));
  const starts = new Uint32Array(units.length + 1);
  const lengths: { bodyLength: number; captionLength: number }[] = [];
  const records = new ByteWriter();
  const unitStarts = new Uint32Array(units.length + 1);
  for (const [index, unit] of units.entries()) {
    const { counts, bodyLength, captionLength } = count(unit, index);
    for (const [term, packed] of counts) {
      const number = numbers.get(term) ?? numbers.size;
      if (number === numbers.size) numbers.set(term, number);
      termOf.push(number);
      countOf.push(packed);
    }
    starts[index + 1] = termOf.length;
    lengths.push({ bodyLength, captionLength });
    records.bytes(writeRecord(unit));
    unitStarts[index + 1] = records.length;
  }
  const mean = {
    body: meanOf(lengths.map(({ bodyLength }) => bodyLength)),
    caption: meanOf(lengths.map(({ captionLength }) => captionLength)),
  };
  const terms = [...numbers.keys()].sort();
  const sorted = new Uint32Array(terms.length);
  for (const [place, term] of terms.entries()) sorted[numbers.get(term) ?? 0] = place;
  numbers.clear();
  const lists = {
    termOf: termOf.values().map((number) => sorted[number]),
    countOf: countOf.values(),
    starts,
  };
  const columns = writeColumns(units, lengths);
  const postings = writePostings(terms.length, lists);
  const forward = writeForward(lists);
  const { letters, starts: termStarts } = writeVocabulary(terms);
  return {
    head: writeSections({
      facts: { names: columns.names, mean, count: units.length },
      arrays: {
        ...columns.arrays,
        letters,
        termStarts,
        found: postings.found,
        postingStarts: postings.starts,
        forwardStarts: forward.starts,
        unitStarts,
      },
    }),
    postings: postings.bytes,
    forward: forward.bytes,
    units: records.finish(),
  };
}

function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return Math.max(1, sum / Math.max(1, values.length));
}

interface TermLists {
  /** Terms of unit u: `termOf[starts[u]]` to before `termOf[starts[u + 1]]`. */
  termOf: Uint32Array;
  countOf: Uint8Array;
  starts: Uint32Array;
}

/** For each term the units that hold it, as `scanTerms` reads them. */
function writePostings(size: number, { termOf, countOf, starts }: TermLists) {
  const found = new Uint32Array(size);
  for (const term of termOf) found[term]++;
  const next = new Uint32Array(size);
  for (let term = 1; term < size; term++) next[term] = next[term - 1] + found[term - 1];
  const units = new Uint32Array(termOf.length);
  const counts = new Uint8Array(termOf.length);
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    for (let index = starts[unit]; index < starts[unit + 1]; index++) {
      const place = next[termOf[index]]++;
      units[place] = unit;
      counts[place] = countOf[index];
    }
  }
  const writer = new ByteWriter();
  const byteStarts = new Uint32Array(size + 1);
  for (let term = 0, place = 0; term < size; term++) {
    let last = 0;
    for (const end = place + found[term]; place < end; place++) {
      writeStep(writer, units[place] - last, counts[place]);
      last = units[place];
    }
    byteStarts[term + 1] = writer.length;
  }
  return { found, starts: byteStarts, bytes: writer.finish() };
}

/** For each unit its terms in order, as `scanTerms` reads them. */
function writeForward({ termOf, countOf, starts }: TermLists) {
  const writer = new ByteWriter();
  const byteStarts = new Uint32Array(starts.length);
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const from = starts[unit];
    const order = Array.from({ length: starts[unit + 1] - from }, (_, index) => from + index);
    order.sort((a, b) => termOf[a] - termOf[b]);
    let last = 0;
    for (const index of order) {
      writeStep(writer, termOf[index] - last, countOf[index]);
      last = termOf[index];
    }
    byteStarts[unit + 1] = writer.length;
  }
  return { starts: byteStarts, bytes: writer.finish() };
}

/** Writes a distance with packed counts, which are left out where they are the usual ones. */
export function writeStep(writer: ByteWriter, distance: number, packed: number): void {
  const isUsual = packed === usualCounts;
  writer.number(distance * 2 + (isUsual ? 0 : 1));
  if (!isUsual) writer.byte(packed);
}
