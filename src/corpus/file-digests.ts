import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** What a file was when it was read: its size, time and place on the disk, and SHA-256 of its bytes, 64 hex digits. */
type Seen = [size: number, modified: number, inode: number, digest: string];

const fileName = 'seen.json';
/** Milliseconds within which a file may change twice without its time telling; on disks that count whole seconds, 2000. */
const grain = { fine: 20, coarse: 2000 } as const;

/**
 * Digests of files that are read again only where size or time changed since: a search over large sources must not wait for
 * them. A file that was written just before it was read is read again the next time, since its time would not tell.
 */
export class FileDigests {
  readonly #corpus: string;
  readonly #built: string;
  readonly #known: ReadonlyMap<string, Seen>;
  readonly #asked = new Map<string, Seen>();

  /** @param built the folder `.yakkan`; what is missing or damaged there only costs time */
  constructor(corpus: string, built: string) {
    this.#corpus = corpus;
    this.#built = built;
    this.#known = readSeen(join(built, fileName));
  }

  /** SHA-256 of a file, or nothing where there is none. */
  digest(path: string): string | undefined {
    const name = relative(this.#corpus, path);
    const now = statSync(path, { throwIfNoEntry: false });
    if (!now?.isFile()) return undefined;
    const seen = this.#asked.get(name) ?? this.#known.get(name);
    if (seen && seen[0] === now.size && seen[1] === now.mtimeMs && seen[2] === now.ino) {
      this.#asked.set(name, seen);
      return seen[3];
    }
    const began = Date.now();
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch {
      return undefined;
    }
    const digest = createHash('sha256').update(bytes).digest('hex');
    const settled = began - now.mtimeMs > (now.mtimeMs % 1000 === 0 ? grain.coarse : grain.fine);
    if (settled && bytes.length === now.size) this.#asked.set(name, [now.size, now.mtimeMs, now.ino, digest]);
    return digest;
  }

  /** Keeps what was asked for, and forgets the rest. Only the holder of the lock may. */
  async save(): Promise<void> {
    const entries = [...this.#asked].toSorted(([left], [right]) => (left < right ? -1 : 1));
    await writeFileAtomic(join(this.#built, fileName), JSON.stringify(Object.fromEntries(entries)));
  }
}

function readSeen(path: string): Map<string, Seen> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Seen>));
  } catch {
    return new Map();
  }
}
