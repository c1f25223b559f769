import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Document } from 'yaml';
import { removeLeftovers } from '../build/leftovers.ts';
import { lockCorpus } from '../build/lock.ts';
import { CorpusError } from '../corpus-error.ts';
import { type CorpusFacts, parseFacts } from '../document-facts.ts';
import { checkDocumentId } from '../document-id.ts';
import { builtFolder } from '../open-corpus.ts';
import { openYaml, readYamlText, writeYaml } from './facts-yaml.ts';
import { type Origin, type Written, writeDown } from './journal.ts';

/** Who edits, and how long to wait for another process that writes; if omitted, not at all. */
export interface EditOptions {
  origin: Origin;
  patience?: number;
}

/** What an edit finds. */
export interface Editing {
  yaml: Document;
  /** Path of document.yaml, for messages. */
  path: string;
  facts: CorpusFacts;
  /** Reads a file of the document. */
  read: (file: string) => Promise<Uint8Array>;
}

/** What an edit does beside changing the YAML. */
export interface Edit {
  written: Omit<Written, 'document'>;
  /** A file that takes another place. */
  move?: { from: string; to: string };
}

/**
 * Edits document.yaml and what goes with it, whole or not at all: files are put in their new place first, document.yaml names them
 * then, and what nobody names any more goes last.
 * @param edit changes the YAML and says what it did; `undefined` where nothing is to be done
 * @returns the facts as they are then
 * @throws {CorpusError} if there is no such document, or what was written would not be read again
 */
export async function editDocument(
  corpus: string,
  id: string,
  { origin, patience }: EditOptions,
  edit: (editing: Editing) => Promise<Edit | undefined>,
): Promise<CorpusFacts> {
  checkDocumentId(id);
  const folder = join(corpus, id);
  const path = join(folder, 'document.yaml');
  if ((await readYamlText(path)) === undefined) throw new CorpusError(`The corpus has no document ${id}.`);
  const lock = await lockCorpus(builtFolder(corpus), patience);
  try {
    const before = await readYamlText(path);
    if (before === undefined) throw new CorpusError(`The corpus has no document ${id}.`);
    const yaml = openYaml(before);
    const read = (file: string) => readFile(join(folder, file));
    const facts = parseFacts(before, path);
    const done = await edit({ yaml, path, facts, read });
    if (!done) return facts;
    const after = writeYaml(yaml);
    const written = parseFacts(after, path);
    const { move } = done;
    await removeLeftovers(folder);
    await writeDown(corpus, { ...done.written, document: id }, origin, { before, after });
    if (move) {
      await mkdir(dirname(join(folder, move.to)), { recursive: true });
      await writeFileAtomic(join(folder, move.to), Buffer.from(await read(move.from)));
    }
    await lock.check();
    await writeFileAtomic(path, after);
    if (move && move.from !== move.to) await rm(join(folder, move.from), { force: true });
    return written;
  } finally {
    await lock.release();
  }
}
