import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Surface } from './surface.ts';

/** A file that a verb was given. */
export interface Input {
  bytes: Uint8Array;
  /** Name in the document: without folders, so that the JSON is the same wherever the file lies. */
  name: string;
}

/** A file that cannot be opened; the message says what to do. */
export class UnreadableInput extends Error {
  override name = 'UnreadableInput';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  EISDIR: 'it is a folder; give one file',
  EACCES: 'you may not read it; check its permissions',
};

/**
 * Reads a file, or standard input where the path is `-`.
 * @throws {UnreadableInput} if the file cannot be opened
 */
export async function readInput(path: string, { stdin }: Surface): Promise<Input> {
  if (path === '-') return { bytes: await readAll(stdin), name: '<stdin>' };
  try {
    return { bytes: await readFile(path), name: basename(path) };
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    throw new UnreadableInput(`Cannot read ${path}: ${reasons[code] ?? message}.`, { cause });
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
