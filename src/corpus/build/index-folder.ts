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
      return openFile(path, isHeld && /\.(?:postings|forward)$/.test(name));
    },
  };
}

/** Files up to this size are read at once. */
const smallFile = 1 << 21;

/** An index has no end of its own: a file of it is closed when nobody can read it any more. */
const forgotten = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

function openFile(path: string, isHeld: boolean): IndexFile {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  if (size > smallFile && !isHeld) {
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
