import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexFile, IndexFiles } from '../../search/segment/index-files.ts';

/**
 * Files of a folder, read by ranges.
 * @param options.isHeld whether what each question reads stays in memory, for those who ask often; if omitted, no
 */
export function openFolder(folder: string, { isHeld = false } = {}): IndexFiles {
  return {
    open: (name) => {
      const path = join(folder, name);
      if (!existsSync(path)) return undefined;
      return openFile(path, isHeld ? mostHeld(name) : smallFile);
    },
  };
}

/** Files up to this size are read at once. */
const smallFile = 1 << 21;
/** Words of clauses up to this size are held: of more, a question reads those that it shows. */
const mostWords = 1 << 26;

/** How large a file may be that is held in memory by those who ask often. */
function mostHeld(name: string): number {
  if (/\.(?:postings|forward)$/.test(name)) return Number.POSITIVE_INFINITY;
  return name.endsWith('.units') ? mostWords : smallFile;
}

/** An index has no end of its own: a file of it is closed when nobody can read it any more. */
const forgotten = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

function openFile(path: string, most: number): IndexFile {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  if (size > most) {
    const file: IndexFile = { size, read: (start, end) => readRange(descriptor, start, end) };
    forgotten.register(file.read, descriptor);
    return file;
  }
  const bytes = readRange(descriptor, 0, size);
  closeSync(descriptor);
  return { size, read: (start, end) => bytes.subarray(start, end) };
}

function readRange(descriptor: number, start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, end - start));
  readSync(descriptor, bytes, 0, bytes.length, start);
  return bytes;
}
