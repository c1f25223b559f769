import type { ByteWriter } from '../segment/byte-writer.ts';
import type { ByteReader } from './number-lists.ts';
import type { Parcels } from './parcels.ts';
import type { Shards } from './shards.ts';

/** Bytes up to which a piece stands beside its word instead of in a shard. */
const mostBeside = 8;

/** Writes where a piece lies, or the piece itself where it is short. */
export function writePiece(writer: ByteWriter, piece: Uint8Array, parcels: Parcels): void {
  if (piece.length <= mostBeside) {
    writer.number(0);
    writer.number(piece.length);
    writer.bytes(piece);
    return;
  }
  const { shard, start } = parcels.add(piece);
  writer.number(shard + 1);
  writer.number(start);
  writer.number(piece.length);
}

/**
 * Reads what `writePiece` wrote.
 * @param name of the shards
 * @returns nothing while the shard is missing
 */
export function readPiece(reader: ByteReader, name: string, shards: Shards): Uint8Array | undefined {
  const shard = reader.number();
  if (shard === 0) return reader.take(reader.number());
  const [start, length] = [reader.number(), reader.number()];
  return shards.seek(`${name}-${shard - 1}`)?.subarray(start, start + length);
}

/** Passes over a piece that is not asked for. */
export function skipPiece(reader: ByteReader): void {
  const isBeside = reader.number() === 0;
  if (!isBeside) reader.number();
  const length = reader.number();
  if (isBeside) reader.take(length);
}
