import { readSections, writeSections } from '../segment/sections.ts';

/** Vectors of the passages of an index: one for each wording, however many units have it. */
export interface VectorTable {
  /** Digest of the model that read them. */
  model: string;
  dimensions: number;
  /** Row of a passage by the digest of its words, or -1. */
  find: (digest: string) => number;
  /** Digest of the passage of a row. */
  digestOf: (row: number) => string;
  /** Copies a row as it is stored. */
  rowBytes: (row: number) => Int8Array;
  /** Rows of the units of a segment, in their order; nothing for a segment that was not read. */
  rowsOf: (segment: string) => Uint32Array | undefined;
  /** Nearness of a vector to a row: the cosine, from -1 to 1. */
  compare: (vector: Float32Array, row: number) => number;
}

/** What a table is written of. */
export interface VectorRows {
  model: string;
  dimensions: number;
  /** Stored vectors by the digest of their passage. */
  vectors: ReadonlyMap<string, Int8Array>;
  /** Digests of the passages of the units of each segment; an empty one for a unit that is gone. */
  segments: ReadonlyMap<string, readonly string[]>;
}

/** Row of a unit that has none. */
export const noRow = 0xffff_ffff;
const digestLength = 16;
const steps = 127;

/** Stores a vector of the length 1 in one byte a number; its direction is what counts. */
export function packVector(vector: Float32Array): Int8Array {
  const most = vector.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1;
  return Int8Array.from(vector, (value) => Math.round((value / most) * steps));
}

/** Writes vectors so that they are read without being parsed. */
export function writeVectorTable({ model, dimensions, vectors, segments }: VectorRows): Uint8Array {
  const digests = [...vectors.keys()].sort();
  const rows = new Map(digests.map((digest, row) => [digest, row]));
  const all = new Int8Array(digests.length * dimensions);
  for (const [row, digest] of digests.entries()) all.set(vectors.get(digest) as Int8Array, row * dimensions);
  const arrays = Object.fromEntries(
    [...segments].map(([name, units]) => [
      name,
      Uint32Array.from(units, (digest) => (digest === '' ? noRow : (rows.get(digest) ?? noRow))),
    ]),
  );
  return writeSections({
    facts: { model, dimensions, segments: [...segments.keys()] },
    arrays: {
      ...arrays,
      digests: new TextEncoder().encode(digests.join('')),
      vectors: new Uint8Array(all.buffer),
    },
  });
}

/**
 * Reads what `writeVectorTable` wrote.
 * @throws {UnusableIndex} where the bytes are not that
 */
export function readVectorTable(bytes: Uint8Array, name: string): VectorTable {
  const { facts, arrays } = readSections(bytes, name);
  const dimensions = facts.dimensions as number;
  const held = new Set(facts.segments as string[]);
  const digests = new TextDecoder().decode(arrays.digests as Uint8Array);
  const { buffer, byteOffset, byteLength } = arrays.vectors as Uint8Array;
  const vectors = new Int8Array(buffer, byteOffset, byteLength);
  let lengths: Float32Array | undefined;
  const digestOf = (row: number) => digests.slice(row * digestLength, (row + 1) * digestLength);
  return {
    model: facts.model as string,
    dimensions,
    digestOf,
    find: (digest) => {
      let [low, high] = [0, digests.length / digestLength - 1];
      while (low <= high) {
        const middle = (low + high) >> 1;
        const here = digestOf(middle);
        if (here === digest) return middle;
        if (here < digest) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    rowBytes: (row) => vectors.slice(row * dimensions, (row + 1) * dimensions),
    rowsOf: (segment) => (held.has(segment) ? (arrays[segment] as Uint32Array) : undefined),
    compare: (vector, row) => {
      lengths ??= measureRows(vectors, dimensions);
      let product = 0;
      for (let place = 0, at = row * dimensions; place < dimensions; place++, at++)
        product += vector[place] * vectors[at];
      return product / lengths[row];
    },
  };
}

/** Lengths of all rows; 1 for one without a direction. */
function measureRows(vectors: Int8Array, dimensions: number): Float32Array {
  const lengths = new Float32Array(vectors.length / dimensions);
  for (let row = 0; row < lengths.length; row++) {
    let square = 0;
    for (let at = row * dimensions; at < (row + 1) * dimensions; at++) square += vectors[at] * vectors[at];
    lengths[row] = Math.sqrt(square) || 1;
  }
  return lengths;
}
