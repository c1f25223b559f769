/** That shards have to be loaded before a pass can go on. */
export class MissingShards extends Error {
  override name = 'MissingShards';
}

/** Most passes over one question. */
const mostPasses = 60;

/**
 * The shards of an index that are in memory so far. A pass over a question notes all that it misses and goes on with nothing in
 * its stead, so that what is missing is loaded together; what such a pass found is thrown away.
 */
export class Shards {
  readonly #held = new Map<string, Uint8Array>();
  readonly #missing = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  hold(name: string, bytes: Uint8Array): void {
    this.#held.set(name, bytes);
  }

  /** Gives a shard, or notes that it is missing. */
  seek(name: string): Uint8Array | undefined {
    const bytes = this.#held.get(name);
    if (!bytes) this.#missing.add(name);
    return bytes;
  }

  /**
   * Before what only a whole pass may decide, lest shards be loaded that nobody needs.
   * @throws {MissingShards} where this pass missed something
   */
  requireWhole(): void {
    if (this.#missing.size > 0) throw new MissingShards([...this.#missing].join(', '));
  }

  /**
   * Does what reads the shards, loads what it misses, and does it again until nothing is missing. Passes do not mix: the next
   * one waits.
   * @throws what the work throws in a whole pass, and where what is missing never comes
   */
  async work<Value>(work: () => Promise<Value>, load: (name: string) => Promise<void>): Promise<Value> {
    for (let pass = 0; ; pass++) {
      const { value, missing } = await this.#pass(work);
      if (missing.length === 0) return value();
      if (pass >= mostPasses) throw new Error(`${missing.join(', ')} is not loaded`);
      await Promise.all(missing.map(load));
    }
  }

  #pass<Value>(work: () => Promise<Value>): Promise<{ value: () => Value; missing: string[] }> {
    const pass = this.#last.then(async () => {
      this.#missing.clear();
      const value = await work().then(
        (found) => () => found,
        (fault: unknown) => () => {
          throw fault;
        },
      );
      return { value, missing: [...this.#missing] };
    });
    this.#last = pass;
    return pass;
  }
}
