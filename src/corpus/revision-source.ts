import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Correction } from '../model/correction.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { parseFile, UnreadableSource } from '../parse.ts';
import { CorpusError } from './corpus-error.ts';
import { digestText } from './model-store.ts';

/** Digest of what a revision was parsed with beside its source; `undefined` where there is nothing. */
export function digestCorrections(corrections: readonly Correction[]): string | undefined {
  return corrections.length === 0 ? undefined : digestText(JSON.stringify(corrections));
}

/**
 * Reads the source of a revision.
 * @throws {CorpusError} if it is not there
 */
export async function readRevision(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'it is not there, though document.yaml lists it' : message;
    throw new CorpusError(`The revision ${path} cannot be read: ${why}.`, { cause });
  }
}

/**
 * Parses a revision with its norms.
 * @param corrections what people said of its lines; if omitted, nothing
 * @throws {CorpusError} if it holds no text
 */
export async function parseRevision(
  bytes: Uint8Array,
  path: string,
  corrections: readonly Correction[] = [],
): Promise<YakkanDocument> {
  try {
    return await parseFile(bytes, { name: basename(path), norms: true, corrections });
  } catch (cause) {
    if (!(cause instanceof UnreadableSource)) throw cause;
    throw new CorpusError(`The revision ${path} cannot be parsed: ${cause.message}`, { cause });
  }
}
