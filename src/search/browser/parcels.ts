import { ByteWriter } from '../segment/byte-writer.ts';

/** Bytes that lie one behind the other in shards of about one size; each piece is whole in one of them. */
export class Parcels {
  readonly shards: Uint8Array[] = [];
  #open = new ByteWriter();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  /** Adds a piece and says where it lies. */
  add(piece: Uint8Array): { shard: number; start: number } {
    if (this.#open.length > 0 && this.#open.length + piece.length > this.#size) this.close();
    const start = this.#open.length;
    this.#open.bytes(piece);
    return { shard: this.shards.length, start };
  }

  /** Closes the last shard. */
  close(): void {
    if (this.#open.length === 0) return;
    this.shards.push(this.#open.finish());
    this.#open = new ByteWriter();
  }
}
