import type { IndexFile, IndexFiles } from '../../../search/segment/index-files.ts';

/** How a file of the index is laid beside the pages: whole, or in parts that are loaded when they are needed. */
export interface LaidFile {
  size: number;
  /** Bytes of each part but the last. */
  part: number;
  /** Data scripts, one for each part. */
  scripts: readonly string[];
}

/** That parts have to be loaded before the question can be answered. */
export class MissingParts extends Error {
  override name = 'MissingParts';
  constructor(readonly scripts: readonly string[]) {
    super(`${scripts.join(', ')} is not loaded`);
  }
}

/** Files of an index of which only those parts are in memory that questions needed so far. */
export class PartFiles implements IndexFiles {
  readonly #laid: Readonly<Record<string, LaidFile>>;
  readonly #parts = new Map<string, Uint8Array>();

  constructor(laid: Readonly<Record<string, LaidFile>>) {
    this.#laid = laid;
  }

  hold(script: string, bytes: Uint8Array): void {
    this.#parts.set(script, bytes);
  }

  open(name: string): IndexFile | undefined {
    const laid = Object.hasOwn(this.#laid, name) ? this.#laid[name] : undefined;
    return laid && { size: laid.size, read: (start, end) => this.#read(laid, start, end) };
  }

  #read({ part, scripts }: LaidFile, start: number, end: number): Uint8Array {
    if (end <= start) return new Uint8Array();
    const [first, last] = [Math.floor(start / part), Math.floor((end - 1) / part)];
    const wanted = scripts.slice(first, last + 1);
    const missing = wanted.filter((script) => !this.#parts.has(script));
    if (missing.length > 0) throw new MissingParts(missing);
    const held = wanted.map((script) => this.#parts.get(script) as Uint8Array);
    const from = start - first * part;
    if (held.length === 1) return held[0].subarray(from, from + end - start);
    const joined = new Uint8Array(held.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const bytes of held) {
      joined.set(bytes, at);
      at += bytes.length;
    }
    return joined.subarray(from, from + end - start);
  }
}

/** Most times that a question is asked again because parts were missing. */
const mostTurns = 500;

/**
 * Does what reads the files, loads what it misses, and does it again until nothing is missing.
 * @throws what the work throws otherwise
 */
export async function withParts<Value>(
  work: () => Promise<Value>,
  load: (script: string) => Promise<void>,
): Promise<Value> {
  for (let turn = 0; ; turn++) {
    try {
      return await work();
    } catch (error) {
      const missing = findMissing(error);
      if (!missing || turn >= mostTurns) throw error;
      await Promise.all(missing.scripts.map(load));
    }
  }
}

/** What reads the files may have wrapped what was thrown. */
function findMissing(error: unknown): MissingParts | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof MissingParts) return at;
  return undefined;
}
