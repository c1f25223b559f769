import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexFile, IndexFiles } from '../../search/segment/index-files.ts';

/** Files of a folder, read by ranges. */
export function openFolder(folder: string): IndexFiles {
  return {
    open: (name) => {
      const path = join(folder, name);
      return existsSync(path) ? openFile(path) : undefined;
    },
  };
}

/** Files up to this size are read at once. */
const smallFile = 1 << 21;

/** An index has no end of its own: a file of it is closed when nobody can read it any more. */
const forgotten = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

function openFile(path: string): IndexFile {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  if (size > smallFile) {
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
